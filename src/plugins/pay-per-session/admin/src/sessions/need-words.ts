import type { Need } from '../../../shared/contracts/session';
import type { WordKey } from '../say';

/** What stands under *Needs action*, in the order in which operators are asked for it. */
export const PANEL_NEEDS = [
  'dispute',
  'answer',
  'outcome',
  'decision',
  'date',
] as const satisfies readonly Need[];
export type PanelNeed = (typeof PANEL_NEEDS)[number];

/** A host does not settle disputes, so what they can do themselves comes first. */
const HOSTS_NEEDS: readonly PanelNeed[] = ['answer', 'outcome', 'decision', 'dispute', 'date'];

/** In the order in which the reader is asked for it. */
export const needsInOrder = (operator: boolean): readonly PanelNeed[] =>
  operator ? PANEL_NEEDS : HOSTS_NEEDS;

/** Each group's heading, and what is to be done about it. */
export const NEED_WORDS: Record<PanelNeed, { title: WordKey; hint: WordKey }> = {
  dispute: { title: 'need.dispute', hint: 'need.disputeHint' },
  answer: { title: 'need.answer', hint: 'need.answerHint' },
  outcome: { title: 'need.outcome', hint: 'need.outcomeHint' },
  decision: { title: 'need.decision', hint: 'need.decisionHint' },
  date: { title: 'need.date', hint: 'need.dateHint' },
};

/** What is to be done about a group; a host waits for the operator's word in a dispute. */
export const needHint = (need: PanelNeed, operator: boolean): WordKey =>
  need === 'dispute' && !operator ? 'need.disputeHintHost' : NEED_WORDS[need].hint;
