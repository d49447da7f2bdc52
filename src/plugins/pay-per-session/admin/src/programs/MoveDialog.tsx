import type { EffectsToRead } from '../../../shared/contracts/confirmation';
import type { PayersEffect, ProgramPlace, ProgramTree } from '../../../shared/contracts/program';
import { StepDialog } from '../parts/StepDialog';
import { useSay } from '../say';
import { useForm } from '../server/use-form';
import { PayersEffects } from './PayersEffects';
import type { ProgramLine } from './program-lines';

/** A move that waits to be confirmed. */
export interface UnreadMove {
  line: ProgramLine;
  place: ProgramPlace;
  toRead: EffectsToRead<unknown>;
}

interface MoveDialogProps {
  move: UnreadMove;
  onClose(): void;
  onMoved(tree: ProgramTree): void;
}

/** Asks before a program is moved to where other people can pay with credits. */
export const MoveDialog = ({ move: { line, place, toRead }, onClose, onMoved }: MoveDialogProps) => {
  const say = useSay();
  const { busy, problem, effects, submit } = useForm<PayersEffect>(toRead);
  const move = async () => {
    const sent = await submit<ProgramTree>('post', `/programs/${line.id}/place`, place);
    if (sent) onMoved(sent.value);
  };
  return (
    <StepDialog
      title={say('payers.moveTitle', { name: line.name })}
      intro={<PayersEffects effects={effects} />}
      confirm={say('payers.move')}
      danger
      busy={busy}
      problem={problem}
      onClose={onClose}
      onConfirm={() => void move()}
    />
  );
};
