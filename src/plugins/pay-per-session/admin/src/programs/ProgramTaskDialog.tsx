import type { ProgramTree } from '../../../shared/contracts/program';
import { AskDialog } from '../parts/AskDialog';
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
    <AskDialog
      title={say(`program.${verb}Title`, { name })}
      text={say(`program.${verb}Text`)}
      confirm={say(`program.${verb}`)}
      onConfirm={change}
      onClose={onClose}
    />
  );
};
