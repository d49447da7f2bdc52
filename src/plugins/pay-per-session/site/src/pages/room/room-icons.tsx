import type { JSX } from 'preact';

const PATHS = {
  microphone:
    'M12 3.5a2.75 2.75 0 0 1 2.75 2.75v5a2.75 2.75 0 0 1-5.5 0v-5A2.75 2.75 0 0 1 12 3.5ZM5.75 11a6.25 6.25 0 0 0 12.5 0M12 17.25V20.5',
  camera:
    'M3.75 7.5A1.75 1.75 0 0 1 5.5 5.75h8A1.75 1.75 0 0 1 15.25 7.5v9a1.75 1.75 0 0 1-1.75 1.75h-8a1.75 1.75 0 0 1-1.75-1.75ZM15.25 10.75l5-3v8.5l-5-3',
  leave:
    'M4 14.25c-.6-3.9 3.4-6.5 8-6.5s8.6 2.6 8 6.5c-.1.6-.7 1-1.3.9l-3-.6a1.1 1.1 0 0 1-.9-1v-1.9c-1.8-.6-3.8-.6-5.6 0v1.900a1.1 1.1 0 0 1-.9 1l-3 .6c-.6.1-1.2-.3-1.3-.9Z',
  screen: 'M3.75 5.5h16.5v11H3.75ZM9 20h6M12 16.5V20M12 13.5v-5M9.75 10.5 12 8.25l2.25 2.25',
  chat: 'M4 5.75h16v10.5h-8.5L7.25 19.75v-3.5H4ZM8 9.5h8M8 12.5h5',
  devices: 'M4 7.5h9M17 7.5h3M4 16.5h3M11 16.5h9M15 5.5v4M9 14.5v4',
} as const;

/** A drawn sign beside words; `struck` adds the stroke that says "off" and shows only then. */
export const RoomIcon = ({
  name,
  struck = false,
}: {
  name: keyof typeof PATHS;
  struck?: boolean;
}): JSX.Element => (
  <svg class="room-icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    <path
      d={PATHS[name]}
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
    {struck && (
      <path
        class="strike"
        d="M4 4l16 16"
        fill="none"
        stroke="currentColor"
        stroke-width="1.8"
        stroke-linecap="round"
      />
    )}
  </svg>
);
