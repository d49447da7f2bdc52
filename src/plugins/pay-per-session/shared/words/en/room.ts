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
    openElsewhere: string;
    useHere: string;
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
    lead: (minutes: Record<Party, number>, other: string) => string;
    proposed: string;
    answers: Record<Outcome | 'trouble', { label: string; help: (other: string) => string }>;
    undated: string;
    note: string;
    noteHelp: string;
    save: string;
    saved: (outcome: Outcome, other: string) => string;
    notSaved: string;
    back: string;
    thanks: (other: string) => string;
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

const minutesOf = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`);

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
    openElsewhere: 'You have opened this room in another window, so this one is at rest.',
    useHere: 'Use this window instead',
  },
  timer: {
    label: 'Session timer',
    informative: 'Only for your information: the room stays open when the time is up.',
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
    lead: (minutes, other) =>
      `You were in the room for ${minutesOf(minutes.host)}, ${other} for ${minutesOf(minutes.client)}.`,
    proposed: 'Suggested',
    answers: {
      delivered: { label: 'Delivered', help: (other) => `You met ${other} and the session took place.` },
      client_absent: { label: 'The client was absent', help: (other) => `${other} did not come.` },
      host_absent: {
        label: 'I was absent',
        help: (other) => `You could not come, and ${other} gets everything back.`,
      },
      trouble: {
        label: 'Technical trouble',
        help: () => 'Nothing is marked. You can come back, or settle it later in My Sessions.',
      },
    },
    undated: 'This session has no date, so nobody can have missed it.',
    note: 'Note',
    noteHelp: 'Optional. It is kept with the session’s history.',
    save: 'Save',
    saved: (outcome, other) =>
      outcome === 'delivered'
        ? `Marked as delivered. ${other} sees it too.`
        : 'Marked. The other person sees it too.',
    notSaved: 'We could not save this. Check your connection and try again.',
    back: 'Back to the room',
    thanks: (other) => `You have left the room. Thank you for talking with ${other}.`,
    thanksHelp: 'If you left by mistake, come back in: the room is still open.',
    later: 'Answer later',
    closed: 'You can close this window now.',
    close: 'Close the window',
  },
};
