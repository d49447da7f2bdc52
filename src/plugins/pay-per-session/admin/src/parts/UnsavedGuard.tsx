import { useEffect } from 'react';
import { Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useBlocker } from 'react-router-dom';
import { useSay } from '../say';

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
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : blocker.reset())}>
      <ConfirmDialog
        onConfirm={() => blocker.proceed()}
        onCancel={() => blocker.reset()}
        title={say('unsaved.title')}
      >
        {say('unsaved.text')}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
