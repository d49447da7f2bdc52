import type { Need } from '../../../shared/contracts/session';
import type { WordKey } from '../say';

/** What stands under *Needs action*, in the order in which it is asked for. */
export const PANEL_NEEDS = ['dispute', 'answer', 'outcome', 'date'] as const satisfies readonly Need[];
export type PanelNeed = (typeof PANEL_NEEDS)[number];

/** Each group's heading, and what is to be done about it. */
export const NEED_WORDS: Record<PanelNeed, { title: WordKey; hint: WordKey }> = {
  dispute: { title: 'need.dispute', hint: 'need.disputeHint' },
  answer: { title: 'need.answer', hint: 'need.answerHint' },
  outcome: { title: 'need.outcome', hint: 'need.outcomeHint' },
  date: { title: 'need.date', hint: 'need.dateHint' },
};
