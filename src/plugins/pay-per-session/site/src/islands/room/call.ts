import type { Farewell, Present, TurnedAway, Welcome } from '../../../../shared/contracts/room';
import { callState, type PeerState } from './call-state';
import { createCallView } from './call-view';
import type { OwnDevices } from './devices';
import { part, tell } from './parts';
import { createPeer, type Peer } from './peer';
import type { RoomFacts } from './room-facts';
import { goToRoom } from './signalling-client';
import { startTimer } from './timer';

/** How a call ended for this window. */
export type CallEnd =
  | { kind: 'left'; farewell: Farewell | null }
  | { kind: 'takenOver' }
  | { kind: 'turnedAway'; why: TurnedAway };

/** The second step: the call, until this person leaves, opens another window, or is turned away. */
export const holdCall = (facts: RoomFacts, devices: OwnDevices): Promise<CallEnd> =>
  new Promise((resolve) => {
    const { words, other, isHost } = facts;
    const view = createCallView(facts);
    const timer = startTimer(words.timer);
    const closing = new AbortController();
    let welcome: Welcome | null = null;
    let online = false;
    let here: Present | null = null;
    let peer: Peer | null = null;
    let peerPage = '';
    let peerState: PeerState | null = null;
    let wasConnected = false;

    const show = (): void => {
      view.showState(callState({ online, otherIsHere: here !== null, peer: peerState, wasConnected }));
      view.showOtherDevices(peerState === null ? null : (here?.devices ?? null));
    };

    const dropPeer = (): void => {
      peer?.close();
      peer = null;
      peerPage = '';
      peerState = null;
      wasConnected = false;
      view.showOther(null);
    };

    const ownTracks = () => ({ audio: devices.microphone.track, video: devices.camera.track });

    const meet = (pageKey: string): void => {
      if (!welcome || pageKey === peerPage) return;
      dropPeer();
      peerPage = pageKey;
      peerState = 'new';
      peer = createPeer({
        polite: !isHost,
        iceServers: welcome.iceServers,
        send: (signal) => line.send(signal),
        onStream: view.showOther,
        onState: (state) => {
          peerState = state;
          wasConnected ||= state === 'connected';
          // Gone from the room and from the line: it will not heal by itself.
          if (state === 'broken' && online && here === null) dropPeer();
          show();
        },
      });
      peer.sendTracks(ownTracks());
    };

    const whoIsHere = (people: Present[]): void => {
      const before = here;
      here = people.find(({ party }) => (party === 'host') !== isHost) ?? null;
      if (here && !before && here.pageKey !== peerPage) tell(words.call.arrived(other));
      if (here && !before && here.pageKey === peerPage) peer?.resume();
      if (here) meet(here.pageKey);
      else if (peerState !== 'connected') dropPeer();
      show();
    };

    const line = goToRoom(facts.token, facts.pageKey, {
      onWelcome: (given) => {
        const { startsAt, durationMinutes, now } = given;
        timer.know({ startsAt, durationMinutes, serverNow: now });
        if (welcome) peer?.resume();
        welcome = given;
      },
      onPresent: whoIsHere,
      onMet: (metAt) => timer.know({ metAt }),
      onSignal: (from, signal) => {
        if (from === peerPage) peer?.receive(signal);
      },
      onGoodbye: (pageKey) => {
        if (pageKey !== peerPage) return;
        here = null;
        dropPeer();
        tell(words.call.left(other));
        show();
      },
      onLine: (up) => {
        online = up;
        show();
      },
      onTakenOver: () => end({ kind: 'takenOver' }),
      onTurnedAway: (why) => end({ kind: 'turnedAway', why }),
    });

    const showOwn = (): void => {
      view.showOwn(devices);
      peer?.sendTracks(ownTracks());
      const microphone = devices.microphone.track !== null && devices.microphone.wanted;
      line.tellDevices({ microphone, camera: devices.camera.track !== null, screen: false });
    };

    const end = (how: CallEnd): void => {
      closing.abort();
      timer.stop();
      dropPeer();
      devices.stop();
      resolve(how);
    };

    const { signal } = closing;
    const onClick = (name: string, work: () => void): void =>
      part(name, HTMLButtonElement).addEventListener('click', work, { signal });
    const isOn = (name: string): boolean => part(name, HTMLButtonElement).dataset.on === 'true';
    onClick('microphone', () => void devices.turn('microphone', !isOn('microphone')));
    onClick('camera', () => void devices.turn('camera', !isOn('camera')));
    onClick('leave', () => void line.leave().then((farewell) => end({ kind: 'left', farewell })));
    window.addEventListener(
      'pagehide',
      () => {
        line.hangUp();
        dropPeer();
      },
      { signal },
    );
    window.addEventListener(
      'beforeunload',
      (event) => {
        if (isHost && here) event.preventDefault();
      },
      { signal },
    );
    devices.onChange(() => {
      if (!signal.aborted) showOwn();
    });
    showOwn();
    show();
  });
