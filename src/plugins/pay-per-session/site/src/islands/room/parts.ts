/**
 * An element the room's markup promises, by its `data-room` name.
 * @throws Error when the markup and the script do not agree
 */
export const part = <E extends Element>(name: string, kind: new () => E): E => {
  const element = document.querySelector(`[data-room="${name}"]`);
  if (!(element instanceof kind)) throw new Error(`The room has no part "${name}".`);
  return element;
};

const STEPS = ['check', 'call', 'closing', 'thanks', 'away'] as const;
export type Step = (typeof STEPS)[number];

/** Shows one step of the room and moves the focus to its heading, or to where `focus` says. */
export const showStep = (step: Step, focus?: HTMLElement): void => {
  for (const name of STEPS) part(name, HTMLElement).hidden = name !== step;
  document.documentElement.dataset.step = step;
  const target = focus ?? part(step, HTMLElement).querySelector<HTMLElement>('h1');
  target?.focus();
};

/** Says something to everybody, people who cannot see the page included. */
export const tell = (news: string): void => {
  part('news', HTMLElement).textContent = news;
};

/** Writes a text only when it changes, so that nothing is read out twice. */
export const write = (element: Element, text: string): void => {
  if (element.textContent !== text) element.textContent = text;
};
