import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Where the keyboard goes on when what had the focus is gone, best first. */
const PLACES = ['[data-after-step]', '[role="tabpanel"]', '#main-content'];

/** What a box needs to be such a place after a step that changed the page. */
export const AFTER_STEP = { 'data-after-step': '', tabIndex: -1 } as const;

/** Puts the focus where reading goes on after a step: without it, the keyboard would begin the page anew. */
const focusNext = (): void => {
  const places = PLACES.flatMap((selector) => [...document.querySelectorAll<HTMLElement>(selector)]);
  places[0]?.focus();
};

/** The first of another page of a list comes into view, with the focus. */
export const focusTop = (): void => {
  focusNext();
  document.querySelector('#main-content')?.scrollIntoView();
};

/**
 * What has the focus, or what it goes back to: an item of a menu is gone as soon as it is chosen, and the button that
 * opened the menu stands for it.
 */
export const withFocus = (): Element | null => {
  const element = document.activeElement;
  const opener = element?.closest('[role="menu"]')?.getAttribute('aria-labelledby') ?? null;
  return opener === null ? element : document.getElementById(opener);
};

const mayHaveFocus = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement &&
  element !== document.body &&
  element.isConnected &&
  !element.matches(':disabled');

/** Gives the focus back to what had it, or on to what a step has left where that is gone. */
export const focusBack = (element: Element | null): void => {
  if (mayHaveFocus(element)) element.focus();
  else focusNext();
};

/**
 * A button that waits for an answer is disabled, and a disabled one loses the focus. To be called before; what it
 * returns, after: unless somebody has gone on meanwhile, the focus is back when the page has been drawn.
 */
export const holdFocus = (): (() => void) => {
  const before = withFocus();
  if (!mayHaveFocus(before)) return () => undefined;
  const restore = (): void => {
    if (document.activeElement === document.body) focusBack(before);
  };
  return () => window.requestAnimationFrame(() => window.requestAnimationFrame(restore));
};

/** For something that leaves the page while it may have the focus, such as a link that has done its work. */
export const useFocusGoesOn = <Element extends HTMLElement>(): RefObject<Element> => {
  const place = useRef<Element>(null);
  useLayoutEffect(() => {
    const element = place.current;
    return () => {
      // It is still in the page here; what takes its place comes in the same moment.
      if (element?.contains(document.activeElement) === true) window.requestAnimationFrame(focusNext);
    };
  }, []);
  return place;
};
