import { Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import type { ProgramTree } from '../../../shared/contracts/program';
import { useSay } from '../say';
import { useSend } from '../server/use-send';
import type { ProgramLine } from './program-lines';

interface ProgramTaskDialogProps {
  verb: 'disable' | 'remove';
  line: ProgramLine;
  onClose(): void;
  onDone(tree: ProgramTree, message: string): void;
}

/** Asks before a program is disabled or removed, and says what that does. */
export const ProgramTaskDialog = ({ verb, line, onClose, onDone }: ProgramTaskDialogProps) => {
  const say = useSay();
  const { send } = useSend();
  const { id, name } = line;
  const change = async () => {
    const sent = await send<ProgramTree>('post', `/programs/${id}/${verb}`);
    if (sent === null) return;
    if (sent.ok)
      onDone(sent.value, say(verb === 'remove' ? 'program.removed' : 'program.nowDisabled', { name }));
    else onClose();
  };
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <ConfirmDialog onConfirm={change} title={say(`program.${verb}Title`, { name })}>
        {say(`program.${verb}Text`)}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
