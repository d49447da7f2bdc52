import { useState } from 'react';
import { focusBack, withFocus } from './focus-next';

/**
 * For a dialog that is mounted when it opens: gives the focus back, as it closes, to what opened the dialog, or on to
 * what the step has left where that is gone. Without a trigger of its own a dialog would drop the focus.
 */
export const useOpener = (): ((event: Event) => void) => {
  const [opener] = useState(withFocus);
  return (event) => {
    event.preventDefault();
    focusBack(opener);
  };
};
