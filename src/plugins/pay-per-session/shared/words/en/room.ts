import type { Outcome, Party } from '../../session-status';

/** What the room says. `other` is the other person's name. */
export interface RoomWords {
  title: (service: string) => string;
  needsScript: string;
  backToSession: string;
  check: {
    heading: (other: string) => string;
    lead: string;
    camera: string;
    microphone: string;
    level: string;
    use: string;
    noCamera: string;
    noMicrophone: string;
    starting: string;
    cameraOff: string;
    tryAgain: string;
    join: string;
    joinWithout: Record<'camera' | 'microphone' | 'both', string>;
    opensAt: (time: string) => string;
    opened: string;
    trouble: Record<DeviceTrouble, string>;
    troubleOf: Record<'camera' | 'microphone' | 'both', string>;
  };
  call: {
    yourPicture: string;
    picture: (other: string) => string;
    controls: string;
    state: Record<CallState, (other: string) => string>;
    waitingHint: string;
    arrived: (other: string) => string;
    left: (other: string) => string;
    cameraOff: (other: string) => string;
    muted: (other: string) => string;
    you: string;
    mute: string;
    unmute: string;
    cameraTurnOff: string;
    cameraTurnOn: string;
    leave: string;
    hear: string;
    devices: string;
    share: string;
    stopSharing: string;
    shares: (other: string) => string;
    openElsewhere: string;
    useHere: string;
  };
  chat: {
    label: string;
    heading: string;
    /** Follows the button's name, for people who do not see the number. */
    unread: (lines: number) => string;
    close: string;
    empty: string;
    field: string;
    send: string;
    notSent: (other: string) => string;
    news: (other: string, text: string) => string;
  };
  timer: {
    label: string;
    informative: string;
    waiting: string;
    begins: (time: string) => string;
    elapsed: (time: string) => string;
    remaining: (time: string) => string;
    over: (time: string) => string;
    fiveMinutesLeft: string;
    timeIsUp: string;
  };
  closing: {
    heading: string;
    /** Minutes of each in the room; null for who never came. */
    lead: (minutes: Record<Party, number | null>, other: string) => string;
    proposed: string;
    answers: Record<
      Outcome | 'trouble',
      { label: (other: string) => string; help: (other: string) => string }
    >;
    undated: string;
    note: string;
    noteHelp: string;
    save: string;
    saveNothing: string;
    saved: (outcome: Outcome, other: string) => string;
    notSaved: string;
    back: string;
    thanks: (other: string) => string;
    leftAlone: string;
    notBegun: string;
    thanksHelp: string;
    later: string;
    closed: string;
    close: string;
  };
}

/** How the call stands, for the one who looks. */
export type CallState = 'waiting' | 'connecting' | 'connected' | 'reconnecting' | 'offline';

/** Why a camera or microphone cannot be used. */
export type DeviceTrouble = 'denied' | 'missing' | 'busy' | 'insecure' | 'unknown';

const minutesOf = (count: number): string => {
  if (count === 0) return 'less than a minute';
  return count === 1 ? '1 minute' : `${count} minutes`;
};

export const room: RoomWords = {
  title: (service) => `Room: ${service}`,
  needsScript:
    'The room needs JavaScript for sound and picture, and your browser has it switched off. Switch it on for this site and load the page again, or write to the other person and talk by another way.',
  backToSession: 'Back to the session',
  check: {
    heading: (other) => `Ready to talk with ${other}?`,
    lead: 'See yourself, say a few words, then come in. Nobody sees or hears you yet.',
    camera: 'Camera',
    microphone: 'Microphone',
    level: 'Microphone level',
    use: 'On',
    noCamera: 'No camera',
    noMicrophone: 'No microphone',
    starting: 'Your browser asks whether this page may use your camera and microphone. Please allow it.',
    cameraOff: 'Your camera is off',
    tryAgain: 'Try again',
    join: 'Join',
    joinWithout: {
      camera: 'Join without camera',
      microphone: 'Join without microphone',
      both: 'Join without camera and microphone',
    },
    opensAt: (time) =>
      `The room opens at ${time}. You can test your devices now; the button wakes up by itself.`,
    opened: 'The room is open. You can join now.',
    trouble: {
      denied:
        'Your browser was told not to let this page use it. Click the camera or lock sign beside the address, allow it, and try again.',
      missing: 'We found none on this device. Plug one in and try again.',
      busy: 'Another program is using it. Close that program and try again.',
      insecure:
        'Your browser allows it only on a secure address (https). Please ask the people who run this site.',
      unknown: 'Your browser could not start it. Check that it is plugged in and try again.',
    },
    troubleOf: {
      camera: 'We cannot use your camera.',
      microphone: 'We cannot use your microphone.',
      both: 'We cannot use your camera and microphone.',
    },
  },
  call: {
    yourPicture: 'Your own picture',
    picture: (other) => `${other}’s picture`,
    controls: 'Call controls',
    state: {
      waiting: (other) => `Waiting for ${other}…`,
      connecting: (other) => `Connecting to ${other}…`,
      connected: (other) => `Connected with ${other}`,
      reconnecting: (other) => `Reconnecting to ${other}…`,
      offline: () => 'You seem to be offline. We keep trying…',
    },
    waitingHint: 'You are in the right place. They see you as soon as they come in.',
    arrived: (other) => `${other} has joined.`,
    left: (other) => `${other} has left the room.`,
    cameraOff: (other) => `${other}’s camera is off`,
    muted: (other) => `${other} is muted`,
    you: 'You',
    mute: 'Mute',
    unmute: 'Unmute',
    cameraTurnOff: 'Camera off',
    cameraTurnOn: 'Camera on',
    leave: 'Leave',
    hear: 'Tap to hear',
    devices: 'Devices',
    share: 'Share screen',
    stopSharing: 'Stop sharing',
    shares: (other) => `${other} shares their screen`,
    openElsewhere: 'You have opened this room in another window, so this one is at rest.',
    useHere: 'Use this window instead',
  },
  chat: {
    label: 'Chat',
    heading: 'Chat',
    unread: (lines) => `, ${lines} new`,
    close: 'Close the chat',
    empty: 'Links, names, numbers: write them here. Nothing is kept once you both have left.',
    field: 'Your message',
    send: 'Send',
    notSent: (other) =>
      `${other} is not connected now. Your words are still here; send them again in a moment.`,
    news: (other, text) => `${other} wrote: ${text}`,
  },
  timer: {
    label: 'Session timer',
    informative: 'For your information only; nobody is put out at the end.',
    waiting: 'Starts when you have both arrived',
    begins: (time) => `Begins in ${time}`,
    elapsed: (time) => `${time} elapsed`,
    remaining: (time) => `${time} left`,
    over: (time) => `${time} over`,
    fiveMinutesLeft: 'Five minutes left.',
    timeIsUp: 'The time is up. The room stays open as long as you like.',
  },
  closing: {
    heading: 'How did the session end?',
    lead: ({ host, client }, other) =>
      client === null
        ? `${other} was not in the room; you were, for ${minutesOf(host ?? 0)}.`
        : `You were in the room for ${minutesOf(host ?? 0)}, ${other} for ${minutesOf(client)}.`,
    proposed: 'Suggested',
    answers: {
      delivered: {
        label: () => 'Delivered',
        help: (other) => `You met ${other} and the session took place.`,
      },
      client_absent: {
        label: (other) => `${other} was absent`,
        help: () => 'They did not come. The payment stays as it is.',
      },
      host_absent: {
        label: () => 'I was absent',
        help: (other) => `You could not come. ${other} gets everything back.`,
      },
      trouble: {
        label: () => 'Technical trouble',
        help: () => 'Nothing is marked. You can come back, or settle it later in My Sessions.',
      },
    },
    undated: 'This session has no date, so nobody can have missed it.',
    note: 'Note',
    noteHelp: 'Optional. It is kept with the session’s history.',
    save: 'Save',
    saveNothing: 'Leave it open',
    saved: (outcome, other) =>
      outcome === 'delivered'
        ? `Marked as delivered. ${other} sees it too.`
        : 'Marked. The other person sees it too.',
    notSaved: 'We could not save this. Check your connection and try again.',
    back: 'Back to the room',
    thanks: (other) => `You have left the room. Thank you for talking with ${other}.`,
    leftAlone: 'You have left the room.',
    notBegun: 'The session has not begun yet. Mark it in My Sessions once it has taken place.',
    thanksHelp: 'If you left by mistake, come back in: the room is still open.',
    later: 'Answer later',
    closed: 'You can close this window now.',
    close: 'Close the window',
  },
};
