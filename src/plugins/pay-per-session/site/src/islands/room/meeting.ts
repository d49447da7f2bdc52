import type { Devices, Farewell, Present, TurnedAway, Welcome } from '../../../../shared/contracts/room';
import type { CallState } from '../../../../shared/words/room';
import { callState, type PeerState } from './call-state';
import { createPeer, type OwnTracks, type Peer } from './peer';
import type { RoomFacts } from './room-facts';
import { goToRoom } from './signalling-client';

/** What the call does when something happens between the two. */
export interface MeetingEvents {
  onState(state: CallState): void;
  /** Which devices the other one has on; null while nobody is there. */
  onOtherDevices(devices: Devices | null): void;
  onStream(stream: MediaStream | null): void;
  onText(text: string): void;
  onArrived(): void;
  onLeft(): void;
  onWelcome(welcome: Welcome): void;
  onMet(at: number | null): void;
  onTakenOver(): void;
  onTurnedAway(why: TurnedAway): void;
}

/** The other person, and the way to them. */
export interface Meeting {
  /** Changes what they hear and see, and tells them which devices are on. */
  send(tracks: OwnTracks, devices: Devices): void;
  sendText(text: string): boolean;
  /** Whether sound and picture ever flowed. */
  hasMet(): boolean;
  otherIsHere(): boolean;
  /** Leaves; null when the site cannot be reached. */
  leave(): Promise<Farewell | null>;
  /** Leaves without waiting, as a window closes. */
  hangUp(): void;
}

/** Comes into the room and stays in touch with whoever sits in the other seat, across lost lines and reloads. */
export const startMeeting = ({ token, pageKey, isHost }: RoomFacts, events: MeetingEvents): Meeting => {
  let welcome: Welcome | null = null;
  let online = false;
  let here: Present | null = null;
  let peer: Peer | null = null;
  /** The window of the other one that `peer` talks to. */
  let peerPage = '';
  let peerState: PeerState | null = null;
  let wasConnected = false;
  let hasMet = false;
  let tracks: OwnTracks = { audio: null, video: null };

  const show = (): void => {
    events.onState(callState({ online, otherIsHere: here !== null, peer: peerState, wasConnected }));
    events.onOtherDevices(peerState === 'connected' ? (here?.devices ?? null) : null);
  };

  const drop = (): void => {
    peer?.close();
    peer = null;
    peerPage = '';
    peerState = null;
    wasConnected = false;
    events.onStream(null);
  };

  /** The same window keeps its peer while its line is lost: both ends must keep or drop it together. */
  const meet = (page: string): void => {
    if (!welcome || page === peerPage) return;
    drop();
    peerPage = page;
    peerState = 'new';
    peer = createPeer({
      offers: isHost,
      iceServers: welcome.iceServers,
      send: (signal) => {
        line.send(signal);
      },
      onStream: events.onStream,
      onText: events.onText,
      onState: (state) => {
        peerState = state;
        wasConnected ||= state === 'connected';
        hasMet ||= wasConnected;
        show();
      },
    });
    peer.sendTracks(tracks);
  };

  const whoIsHere = (people: Present[]): void => {
    const before = here;
    here = people.find(({ party }) => (party === 'host') !== isHost) ?? null;
    if (here && !before) {
      if (here.pageKey === peerPage) peer?.resume();
      else events.onArrived();
    }
    if (here) meet(here.pageKey);
    show();
  };

  const line = goToRoom(token, pageKey, {
    onWelcome: (given) => {
      if (welcome) peer?.resume();
      welcome = given;
      events.onWelcome(given);
    },
    onPresent: whoIsHere,
    onMet: events.onMet,
    onSignal: (from, signal) => {
      if (from === peerPage) peer?.receive(signal);
    },
    onGoodbye: (page) => {
      if (page !== peerPage) return;
      here = null;
      drop();
      events.onLeft();
      show();
    },
    onLine: (up) => {
      online = up;
      show();
    },
    onTakenOver: () => {
      drop();
      events.onTakenOver();
    },
    onTurnedAway: (why) => {
      drop();
      events.onTurnedAway(why);
    },
  });

  return {
    send: (own, devices) => {
      tracks = own;
      peer?.sendTracks(own);
      line.tellDevices(devices);
    },
    sendText: (text) => peer?.sendText(text) ?? false,
    hasMet: () => hasMet,
    otherIsHere: () => here !== null,
    leave: async () => {
      const farewell = await line.leave();
      drop();
      return farewell;
    },
    hangUp: () => {
      line.hangUp();
      drop();
    },
  };
};
