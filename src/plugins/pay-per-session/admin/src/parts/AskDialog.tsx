import { useState, type ReactElement } from 'react';
import { Button, Dialog } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { useSay } from '../say';
import { useOpener } from './use-opener';

interface AskDialogProps {
  title: string;
  /** What the step does. */
  text: string;
  /** The step, as its button says it. */
  confirm: string;
  /** It gives something back rather than taking it away. */
  welcome?: boolean;
  /** The dialog waits for it, and stays open until `onClose`. */
  onConfirm(): Promise<void> | void;
  onClose(): void;
}

/** Asks once more before a step, and says what that step does. Mounted while it is open. */
export const AskDialog = ({ title, text, confirm, welcome = false, onConfirm, onClose }: AskDialogProps) => {
  const say = useSay();
  const giveFocusBack = useOpener();
  const [busy, setBusy] = useState(false);
  const take = async (): Promise<void> => {
    setBusy(true);
    await onConfirm();
    setBusy(false);
  };
  const icon: ReactElement = welcome ? <CheckCircle fill="success600" /> : <WarningCircle fill="danger600" />;
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Content onCloseAutoFocus={giveFocusBack}>
        <Dialog.Header textAlign="center">{title}</Dialog.Header>
        <Dialog.Body icon={icon}>{text}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {say('form.cancel')}
            </Button>
          </Dialog.Cancel>
          <Button
            fullWidth
            variant={welcome ? 'success-light' : 'danger-light'}
            loading={busy}
            onClick={() => void take()}
          >
            {confirm}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
