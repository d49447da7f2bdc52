import type { JSX } from 'preact';
import { HiddenFields } from '../../components/hidden-fields';
import { formsPathOf, type SessionView } from './session-view';

/** For a minute, whoever made the last step takes it back here. Without a script it says how long from now. */
export const UndoNotice = (view: SessionView): JSX.Element | null => {
  const { request, session } = view;
  const { words } = request;
  const path = formsPathOf(view);
  if (session.undo === null || path === null) return null;
  return (
    <form
      class="notice undo"
      method="post"
      action={`${path}/undo`}
      data-island="undo"
      data-left={session.undo.seconds}
    >
      <HiddenFields fields={{ revision: String(session.revision) }} />
      <p>
        {words.session.undoLead(session.undo.money)}{' '}
        <span class="figures" data-part="left">
          {words.session.undoLeft(session.undo.seconds)}
        </span>
      </p>
      <p>
        <button type="submit" class="quiet">
          {session.undo.hours > 1 ? words.block.undo(session.undo.hours) : words.session.undo}
        </button>
      </p>
    </form>
  );
};
