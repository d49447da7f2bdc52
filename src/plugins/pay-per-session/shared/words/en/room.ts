import type { RoomWords } from '../room-words';

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
    unread: (lines) => `${lines} new`,
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
    noteHelp: (other) => `Optional. ${other} reads it in the mail.`,
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
    unreachable: 'The site could not be reached. Please say in My Sessions how the session ended.',
    notBegun: 'The session has not begun yet. Mark it in My Sessions once it has taken place.',
    thanksHelp: 'If you left by mistake, come back in: the room is still open.',
    later: 'Answer later',
    closed: 'You can close this window now.',
    close: 'Close the window',
  },
};
