import { useEffect } from 'react';
import { useBlocker } from 'react-router-dom';
import { useSay } from '../say';
import { AskDialog } from './AskDialog';

/** Asks before typed things are lost: on another page of the panel in a dialog, on leaving it in the browser's own. */
export const UnsavedGuard = ({ unsaved }: { unsaved: boolean }) => {
  const say = useSay();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  if (blocker.state !== 'blocked') return null;
  return (
    <AskDialog
      title={say('unsaved.title')}
      text={say('unsaved.text')}
      confirm={say('unsaved.leave')}
      onConfirm={() => blocker.proceed()}
      onClose={() => blocker.reset()}
    />
  );
};
