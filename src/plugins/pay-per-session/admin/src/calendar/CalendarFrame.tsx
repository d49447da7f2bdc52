import { styled } from 'styled-components';

/** The look of the grid: the panel's own colours, in light and dark, told apart by more than colour. */
export const CalendarFrame = styled.div`
  --fc-border-color: ${({ theme }) => theme.colors.neutral200};
  --fc-page-bg-color: ${({ theme }) => theme.colors.neutral0};
  --fc-neutral-bg-color: ${({ theme }) => theme.colors.neutral100};
  --fc-today-bg-color: ${({ theme }) => theme.colors.primary600}0d;
  --fc-now-indicator-color: ${({ theme }) => theme.colors.danger600};
  --fc-highlight-color: ${({ theme }) => theme.colors.primary600}40;
  --fc-bg-event-opacity: 1;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.3rem;

  .fc .fc-timegrid-slot {
    height: 2.8rem;
  }
  .fc .fc-timegrid-slot-label,
  .fc .fc-timegrid-axis {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
  .fc .fc-col-header-cell-cushion,
  .fc .fc-daygrid-day-number {
    padding: ${({ theme }) => theme.spaces[2]};
    color: ${({ theme }) => theme.colors.neutral800};
  }
  .fc .fc-day-other .fc-daygrid-day-top {
    opacity: 1;
  }
  .fc .fc-day-other .fc-daygrid-day-number {
    color: ${({ theme }) => theme.colors.neutral600};
  }
  .fc .fc-day-today .fc-col-header-cell-cushion,
  .fc .fc-day-today .fc-daygrid-day-number {
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 700;
  }
  .fc .fc-event {
    border: 0;
    border-radius: ${({ theme }) => theme.borderRadius};
    box-shadow: none;
    background: none;
    color: inherit;
    text-decoration: none;
  }
  .fc .fc-daygrid-day-number:focus-visible {
    outline-offset: -2px;
  }
  .fc .fc-event:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
  .fc .fc-event:focus::after {
    background: none;
  }
  .fc .fc-event-main,
  .fc .fc-daygrid-event > span {
    display: block;
    overflow: hidden;
    padding: 0.2rem 0.6rem;
    color: inherit;
    line-height: 1.25;
    text-overflow: ellipsis;
  }
  .fc .fc-daygrid-event > span {
    white-space: nowrap;
  }
  .fc .fc-timegrid-event-short .fc-event-main {
    padding-block: 0;
    white-space: nowrap;
  }
  .fc .fc-timegrid-event-short br {
    display: none;
  }
  .pps-narrow .fc .fc-event-main,
  .pps-narrow .fc .fc-daygrid-event > span {
    padding-inline: 0.2rem;
    font-size: 1.1rem;
    letter-spacing: -0.02em;
    overflow-wrap: anywhere;
    text-overflow: clip;
  }
  .fc .fc-bg-event > span {
    display: block;
    padding: 0.2rem 0.6rem;
  }
  .fc .fc-bg-event.pps-open {
    background: ${({ theme }) => theme.colors.success600}26;
  }
  .fc .fc-event.pps-session {
    background: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.neutral0};
    cursor: pointer;
  }
  .fc .fc-event.pps-request {
    background: ${({ theme }) => theme.colors.warning100};
    box-shadow: inset 0 0 0 2px ${({ theme }) => theme.colors.warning600};
    color: ${({ theme }) => theme.colors.neutral800};
    cursor: pointer;
  }
  .fc .fc-event.pps-more {
    color: ${({ theme }) => theme.colors.primary700};
    cursor: pointer;
  }
  /* On the tinted ground of today the panel's colour is too weak in the dark. */
  .fc .fc-day-today .fc-daygrid-day-number,
  .fc .fc-day-today .fc-event.pps-more {
    color: ${({ theme }) => theme.colors.neutral800};
  }
  .fc .fc-timegrid-more-link {
    background: ${({ theme }) => theme.colors.neutral150};
    color: ${({ theme }) => theme.colors.neutral800};
  }
  .fc .fc-popover {
    max-width: calc(100vw - 4rem);
  }
  .fc .fc-popover-body {
    max-height: 40rem;
    overflow-y: auto;
  }
  .fc .fc-event.pps-past {
    background: ${({ theme }) => theme.colors.neutral200};
    color: ${({ theme }) => theme.colors.neutral800};
    cursor: pointer;
  }
  .fc .fc-event.pps-hold {
    background: ${({ theme }) => theme.colors.neutral0};
    box-shadow: inset 0 0 0 1px ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary700};
    font-style: italic;
  }
  .fc .fc-event.pps-external {
    background: repeating-linear-gradient(
      135deg,
      ${({ theme }) => theme.colors.neutral150} 0 0.6rem,
      ${({ theme }) => theme.colors.neutral200} 0.6rem 1.2rem
    );
    color: ${({ theme }) => theme.colors.neutral800};
  }
  .fc .pps-exception {
    background: ${({ theme }) => theme.colors.secondary100};
    color: ${({ theme }) => theme.colors.secondary700};
    font-size: 1.2rem;
  }
  .fc .pps-exception.pps-off {
    background: ${({ theme }) => theme.colors.neutral200};
    color: ${({ theme }) => theme.colors.neutral800};
  }
  .fc .pps-window {
    background: ${({ theme }) => theme.colors.success600}40;
    box-shadow: inset 0 0 0 2px ${({ theme }) => theme.colors.success600};
    color: ${({ theme }) => theme.colors.success700};
    cursor: grab;
  }
  .pps-changing .fc-event:not(.pps-window, .fc-event-mirror) {
    opacity: 0.45;
    pointer-events: none;
  }
  .pps-changing .fc-timegrid-col {
    cursor: crosshair;
  }
`;
