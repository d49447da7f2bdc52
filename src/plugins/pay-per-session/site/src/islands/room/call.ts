import type { Farewell, TurnedAway } from '../../../../shared/contracts/room';
import { createCallView } from './call-view';
import { startChat } from './chat';
import { wirePicker } from './device-picker';
import type { OwnDevices } from './devices';
import { startMeeting } from './meeting';
import { part, tell } from './parts';
import type { RoomFacts } from './room-facts';
import { canShareScreen, createScreenShare } from './screen-share';
import { startTimer } from './timer';

/** How a call ended for this window. */
export type CallEnd =
  | { kind: 'left'; farewell: Farewell | null; hasMet: boolean }
  | { kind: 'takenOver' }
  | { kind: 'turnedAway'; why: TurnedAway };

/** The second step: the call, until this person leaves, opens another window, or is turned away. */
export const holdCall = (facts: RoomFacts, devices: OwnDevices): Promise<CallEnd> =>
  new Promise((resolve) => {
    const { words, other, isHost, locale } = facts;
    const over = new AbortController();
    const { signal } = over;
    const view = createCallView(facts);
    const timer = startTimer(words.timer);

    const end = (how: CallEnd): void => {
      if (signal.aborted) return;
      over.abort();
      timer.stop();
      screen.stop();
      devices.stop();
      resolve(how);
    };

    const meeting = startMeeting(facts, {
      onState: view.showState,
      onOtherDevices: view.showOtherDevices,
      onStream: view.showOther,
      onText: (text) => chat.receive(text),
      onArrived: () => tell(words.call.arrived(other)),
      onLeft: () => tell(words.call.left(other)),
      onWelcome: ({ startsAt, durationMinutes, now }) =>
        timer.know({ startsAt, durationMinutes, serverNow: now }),
      onMet: (metAt) => timer.know({ metAt }),
      onTakenOver: () => end({ kind: 'takenOver' }),
      onTurnedAway: (why) => end({ kind: 'turnedAway', why }),
    });
    const chat = startChat({ words, other, locale, signal, send: meeting.sendText });

    const showOwn = (): void => {
      if (signal.aborted) return;
      const { camera, microphone } = devices;
      const shared = screen.track();
      view.showOwn(devices, shared !== null);
      meeting.send(
        { audio: microphone.track, video: shared ?? camera.track },
        {
          microphone: microphone.track !== null && microphone.wanted,
          camera: camera.track !== null,
          screen: shared !== null,
        },
      );
    };
    const screen = createScreenShare(showOwn);

    const leave = async (): Promise<void> => {
      const hasMet = meeting.hasMet();
      end({ kind: 'left', farewell: await meeting.leave(), hasMet });
    };

    const isOn = (name: string): boolean => part(name, HTMLButtonElement).dataset.on === 'true';
    const onClick = (name: string, work: () => void): void =>
      part(name, HTMLButtonElement).addEventListener('click', work, { signal });
    onClick('microphone', () => void devices.turn('microphone', !isOn('microphone')));
    onClick('camera', () => void devices.turn('camera', !isOn('camera')));
    onClick('screen', () => (screen.track() ? screen.stop() : void screen.start()));
    onClick('leave', () => void leave());
    part('screen', HTMLButtonElement).hidden = !canShareScreen();
    wirePicker(part('call-camera', HTMLSelectElement), 'camera', devices, words.check.noCamera);
    wirePicker(part('call-microphone', HTMLSelectElement), 'microphone', devices, words.check.noMicrophone);

    // Closing the window without an answer leaves the session to be marked in the control panel.
    window.addEventListener('pagehide', meeting.hangUp, { signal });
    const askFirst = (event: BeforeUnloadEvent): void => {
      if (isHost && meeting.otherIsHere()) event.preventDefault();
    };
    window.addEventListener('beforeunload', askFirst, { signal });
    devices.onChange(showOwn);
    showOwn();
  });
