import type { Devices } from '../../../../shared/contracts/room';
import type { CallState } from '../../../../shared/words/room';
import type { OwnDevices } from './devices';
import { part, write } from './parts';
import type { RoomFacts } from './room-facts';

/** Everything the call's screen can show; it decides nothing. */
export interface CallView {
  showState(state: CallState): void;
  showOther(stream: MediaStream | null): void;
  showOtherDevices(devices: Devices | null): void;
  showOwn(devices: OwnDevices, sharing: boolean): void;
}

const setSwitch = (name: string, on: boolean, text: string): void => {
  part(name, HTMLButtonElement).dataset.on = String(on);
  write(part(`${name}-text`, HTMLElement), text);
};

/** Sets the call's screen up for one pair of people. */
export const createCallView = ({ other, words }: RoomFacts): CallView => {
  const call = part('call', HTMLElement);
  const remote = part('remote', HTMLVideoElement);
  const own = part('own', HTMLVideoElement);
  const hear = part('hear', HTMLButtonElement);
  const status = part('other-status', HTMLElement);

  // A browser may refuse sound until the person touches the page again.
  const play = (): void => {
    remote.play().then(
      () => {
        hear.hidden = true;
      },
      (error: unknown) => {
        hear.hidden = !(error instanceof DOMException && error.name === 'NotAllowedError');
      },
    );
  };
  hear.addEventListener('click', play);

  const sentencesOn = ({ camera, screen, microphone }: Devices): string[] => [
    ...(screen ? [words.call.shares(other)] : []),
    ...(camera || screen ? [] : [words.call.cameraOff(other)]),
    ...(microphone ? [] : [words.call.muted(other)]),
  ];

  return {
    showState: (state) => {
      call.dataset.state = state;
      write(part('state', HTMLElement), words.call.state[state](other));
      part('waiting-hint', HTMLElement).hidden = state !== 'waiting';
    },
    showOther: (stream) => {
      if (remote.srcObject !== stream) remote.srcObject = stream;
      if (stream) play();
    },
    showOtherDevices: (devices) => {
      call.dataset.picture = String(devices !== null && (devices.camera || devices.screen));
      call.dataset.screen = String(devices?.screen === true);
      const sentences = devices === null ? [] : sentencesOn(devices);
      write(status, sentences.join(' · '));
      status.hidden = sentences.length === 0;
    },
    showOwn: ({ camera, microphone }, sharing) => {
      const speaks = microphone.track !== null && microphone.wanted;
      const before = own.srcObject instanceof MediaStream ? own.srcObject.getVideoTracks()[0] : undefined;
      if (before !== (camera.track ?? undefined))
        own.srcObject = camera.track ? new MediaStream([camera.track]) : null;
      part('own-box', HTMLElement).dataset.picture = String(camera.track !== null);
      write(part('own-name', HTMLElement), camera.track ? words.call.you : words.check.cameraOff);
      setSwitch('microphone', speaks, speaks ? words.call.mute : words.call.unmute);
      setSwitch(
        'camera',
        camera.track !== null,
        camera.track ? words.call.cameraTurnOff : words.call.cameraTurnOn,
      );
      setSwitch('screen', !sharing, sharing ? words.call.stopSharing : words.call.share);
    },
  };
};
