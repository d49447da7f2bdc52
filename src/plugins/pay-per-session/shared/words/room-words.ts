import type { Outcome, Party } from '../session-status';

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
    noteHelp: (other: string) => string;
    save: string;
    saveNothing: string;
    saved: (outcome: Outcome, other: string) => string;
    notSaved: string;
    back: string;
    thanks: (other: string) => string;
    leftAlone: string;
    notBegun: string;
    unreachable: string;
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
