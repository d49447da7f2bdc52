import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { styled } from 'styled-components';

interface SideScrollProps {
  /** Names what is chosen in the row: where it changes, what is chosen is brought into view. */
  current: string;
  children: ReactNode;
}

const FADE = '4rem';

const Row = styled.div<{ $before: boolean; $after: boolean }>`
  display: grid;
  overflow-x: auto;
  mask-image: ${({ $before, $after }) =>
    `linear-gradient(to right, ${$before ? `transparent, #000 ${FADE}` : '#000'}, ${$after ? `#000 calc(100% - ${FADE}), transparent` : '#000'})`};

  /* Nothing is drawn beyond a row that scrolls. */
  && :focus-visible {
    outline-offset: -0.2rem;
  }
`;

/** Brings what is chosen to the middle of its row; the page does not move. */
const showChosen = (row: HTMLElement): void => {
  const chosen = row.querySelector('[aria-current="page"], [aria-selected="true"]');
  if (chosen === null) return;
  const [inner, outer] = [chosen.getBoundingClientRect(), row.getBoundingClientRect()];
  row.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
};

/** A row that may be wider than a phone: it scrolls, and fades out on the side where there is more of it. */
export const SideScroll = ({ current, children }: SideScrollProps) => {
  const row = useRef<HTMLDivElement>(null);
  /** By its reader, since what is chosen changed. */
  const moved = useRef(false);
  const move = () => {
    moved.current = true;
  };
  const [more, setMore] = useState({ before: false, after: false });
  const look = useCallback(() => {
    const { current: shown } = row;
    if (shown === null) return;
    const gone = Math.abs(shown.scrollLeft);
    const rest = shown.scrollWidth - shown.clientWidth - gone;
    const [left, right] = getComputedStyle(shown).direction === 'rtl' ? [rest, gone] : [gone, rest];
    // A pixel may be lost in rounding.
    setMore({ before: left > 1, after: right > 1 });
  }, []);
  useEffect(() => {
    const { current: shown } = row;
    if (shown === null) return undefined;
    moved.current = false;
    // What is in the row grows when counts arrive; whoever has moved it meanwhile stays where they are.
    const watcher = new ResizeObserver(() => {
      if (!moved.current) showChosen(shown);
      look();
    });
    for (const watched of [shown, ...shown.children]) watcher.observe(watched);
    return () => watcher.disconnect();
  }, [current, look]);
  return (
    <Row
      ref={row}
      onScroll={look}
      onWheel={move}
      onPointerDown={move}
      onKeyDown={move}
      $before={more.before}
      $after={more.after}
    >
      {children}
    </Row>
  );
};
