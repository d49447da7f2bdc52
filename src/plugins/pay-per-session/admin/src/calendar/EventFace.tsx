import type { EventContentArg } from '@fullcalendar/core';
import { Typography, VisuallyHidden } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { styled } from 'styled-components';
import { useSay } from '../say';

const Remove = styled.button`
  position: absolute;
  inset: 0.2rem 0.2rem auto auto;
  display: grid;
  place-items: center;
  width: 2rem;
  height: 2rem;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: inherit;
  cursor: pointer;

  svg {
    width: 1rem;
    height: 1rem;
  }
`;

interface EventFaceProps {
  content: EventContentArg;
  /** Seven days stand on a phone. */
  narrow: boolean;
  onRemove(): void;
}

/** What is written on an event: its time, whom it is with, and what was sold. */
export const EventFace = ({ content: { event, timeText, view }, narrow, onRemove }: EventFaceProps) => {
  const say = useSay();
  const { kind, detail, count } = event.extendedProps;
  const month = view.type === 'dayGridMonth';
  if (kind === 'open') return null;
  if (kind === 'more' && typeof count === 'number') {
    return (
      <span>
        <span aria-hidden>{narrow ? `+${count}` : say('calendar.more', { count })}</span>
        <VisuallyHidden>{say('calendar.moreOfDay', { count })}</VisuallyHidden>
      </span>
    );
  }
  // A day of a month on a phone has room for a time.
  if (narrow && month && timeText !== '') {
    return (
      <span>
        {timeText}
        <VisuallyHidden> {event.title}</VisuallyHidden>
      </span>
    );
  }
  if (kind === 'window') {
    return (
      <>
        <Typography variant="pi" fontWeight="bold" textColor="success700">
          {timeText}
        </Typography>
        <Remove
          type="button"
          aria-label={say('calendar.removeWindow', { time: timeText })}
          onClick={(click) => {
            click.stopPropagation();
            onRemove();
          }}
        >
          <Cross aria-hidden />
        </Remove>
      </>
    );
  }
  return (
    <span>
      {timeText !== '' && `${timeText} `}
      <strong>{event.title}</strong>
      {/* A month has one line for it. */}
      {typeof detail === 'string' && !month && (
        <>
          <br />
          {detail}
        </>
      )}
    </span>
  );
};
