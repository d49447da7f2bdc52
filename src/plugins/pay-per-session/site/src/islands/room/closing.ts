import type { Farewell } from '../../../../shared/contracts/room';
import { OUTCOMES, type Outcome } from '../../../../shared/session-status';
import { part, showStep, tell, write } from './parts';
import type { RoomFacts } from './room-facts';

const isOutcome = (answer: unknown): answer is Outcome => OUTCOMES.some((outcome) => outcome === answer);

/** Closes the popup, or shows the session where the room was not opened as one. */
const goAway = ({ sessionPage }: RoomFacts): void => {
  window.close();
  if (!window.closed) location.assign(sessionPage);
};

const refusalSentence = async (answer: Response): Promise<string | null> => {
  try {
    const body: unknown = await answer.json();
    const error: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'error') : null;
    const message: unknown =
      typeof error === 'object' && error !== null ? Reflect.get(error, 'message') : null;
    return typeof message === 'string' ? message : null;
  } catch {
    return null;
  }
};

/** Saves how the session ended; a sentence where that was refused. */
const save = async ({ sessionPage, words }: RoomFacts, form: FormData): Promise<string | null> => {
  const fields = new URLSearchParams();
  for (const [name, value] of form) if (typeof value === 'string') fields.set(name, value);
  try {
    const answer = await fetch(`${sessionPage}/outcome`, {
      method: 'POST',
      body: fields,
      headers: { Accept: 'application/json' },
    });
    return answer.ok ? null : ((await refusalSentence(answer)) ?? words.closing.notSaved);
  } catch {
    return words.closing.notSaved;
  }
};

/** Ends with a thank-you and the two ways on. */
export const showThanks = (facts: RoomFacts, sentence: string, hint: string): void => {
  write(part('thanks-sentence', HTMLElement), sentence);
  write(part('thanks-hint', HTMLElement), hint);
  part('close-window', HTMLButtonElement).addEventListener('click', () => goAway(facts));
  showStep('thanks');
};

const offerAnswers = ({ proposed, outcomes }: Farewell): void => {
  for (const outcome of OUTCOMES) {
    part(`answer-${outcome}`, HTMLElement).hidden = !outcomes.includes(outcome);
    part(`proposed-${outcome}`, HTMLElement).hidden = outcome !== proposed;
  }
  part('undated', HTMLElement).hidden = outcomes.includes('client_absent') || outcomes.length === 0;
  const choice = document.querySelector(`[name="outcome"][value="${proposed ?? ''}"]`);
  if (choice instanceof HTMLInputElement) choice.checked = true;
};

/** After an introductory session that took place the host decides as well, and says why where they do not go on. */
const askDecision = (form: HTMLFormElement): void => {
  const box = document.querySelector<HTMLElement>('[data-room="decision"]');
  if (!box) return;
  const fields = new FormData(form);
  const asked = fields.get('outcome') === 'delivered';
  box.hidden = !asked;
  for (const choice of box.querySelectorAll('input')) choice.required = asked;
  for (const reason of box.querySelectorAll('textarea'))
    reason.required = asked && fields.get('continuation') === 'rejected';
};

/**
 * The third step, for the host: how did the session end? What presence suggests is chosen already; the host decides.
 * Closing the window instead leaves the session to be marked in the control panel.
 */
export const askHowItEnded = (facts: RoomFacts, farewell: Farewell): void => {
  const { words, other } = facts;
  const form = part('outcome-form', HTMLFormElement);
  const problem = part('outcome-problem', HTMLElement);
  write(part('closing-lead', HTMLElement), words.closing.lead(farewell.minutes, other));
  offerAnswers(farewell);
  part('revision', HTMLInputElement).value = String(farewell.revision);
  part('answer-later', HTMLButtonElement).addEventListener('click', () => goAway(facts));

  const answer = async (): Promise<void> => {
    const fields = new FormData(form);
    const chosen = fields.get('outcome');
    if (!isOutcome(chosen)) {
      location.assign(facts.sessionPage);
      return;
    }
    const button = part('outcome-save', HTMLButtonElement);
    button.disabled = true;
    const refusal = await save(facts, fields);
    button.disabled = false;
    write(problem, refusal ?? '');
    problem.hidden = refusal === null;
    if (refusal !== null) return;
    tell(words.closing.saved(chosen, other));
    // The answer has closed the room.
    part('come-back', HTMLElement).hidden = true;
    showThanks(facts, words.closing.saved(chosen, other), words.closing.closed);
  };

  const nameButton = (): void => {
    const nothing = new FormData(form).get('outcome') === 'trouble';
    write(part('outcome-save', HTMLButtonElement), nothing ? words.closing.saveNothing : words.closing.save);
    part('outcome-note', HTMLElement).hidden = nothing;
    askDecision(form);
  };
  form.addEventListener('change', nameButton);
  nameButton();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer();
  });
  showStep('closing');
};
