import type { Devices } from '../../../../shared/contracts/room';
import type { CallState } from '../../../../shared/words/en/room';
import type { OwnDevices } from './devices';
import { part, write } from './parts';
import type { RoomFacts } from './room-facts';

/** Everything the call's screen can show; it decides nothing. */
export interface CallView {
  showState(state: CallState): void;
  showOther(stream: MediaStream | null): void;
  showOtherDevices(devices: Devices | null): void;
  showOwn(devices: OwnDevices): void;
}

const setSwitch = (name: string, on: boolean, text: string): void => {
  const button = part(name, HTMLButtonElement);
  button.dataset.on = String(on);
  write(part(`${name}-text`, HTMLElement), text);
};

/** Sets the call's screen up for one pair of people. */
export const createCallView = ({ other, words }: RoomFacts): CallView => {
  const stage = part('stage', HTMLElement);
  const remote = part('remote', HTMLVideoElement);
  const own = part('own', HTMLVideoElement);
  const hear = part('hear', HTMLButtonElement);
  const status = part('other-status', HTMLElement);

  // A browser may refuse sound until the person touches the page again.
  const play = (): void => {
    remote.play().then(
      () => (hear.hidden = true),
      (error: unknown) =>
        (hear.hidden = !(error instanceof DOMException && error.name === 'NotAllowedError')),
    );
  };
  hear.addEventListener('click', play);

  return {
    showState: (state) => {
      stage.dataset.state = state;
      write(part('state', HTMLElement), words.call.state[state](other));
      part('waiting-hint', HTMLElement).hidden = state !== 'waiting';
    },
    showOther: (stream) => {
      if (remote.srcObject !== stream) remote.srcObject = stream;
      if (stream) play();
    },
    showOtherDevices: (devices) => {
      const camera = devices !== null && (devices.camera || devices.screen);
      stage.dataset.picture = String(camera);
      const sentences =
        devices === null
          ? []
          : [
              ...(camera ? [] : [words.call.cameraOff(other)]),
              ...(devices.microphone ? [] : [words.call.muted(other)]),
            ];
      write(status, sentences.join(' · '));
      status.hidden = sentences.length === 0;
    },
    showOwn: ({ camera, microphone }) => {
      const speaks = microphone.track !== null && microphone.wanted;
      own.srcObject = camera.track ? new MediaStream([camera.track]) : null;
      part('own-box', HTMLElement).dataset.picture = String(camera.track !== null);
      setSwitch('microphone', speaks, speaks ? words.call.mute : words.call.unmute);
      setSwitch(
        'camera',
        camera.track !== null,
        camera.track ? words.call.cameraTurnOff : words.call.cameraTurnOn,
      );
    },
  };
};
