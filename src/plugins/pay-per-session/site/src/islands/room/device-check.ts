import { createLevelMeter } from './level-meter';
import { wirePicker } from './device-picker';
import type { Device, OwnDevices } from './devices';
import { part, tell, write } from './parts';
import type { RoomFacts } from './room-facts';

type Which = 'camera' | 'microphone' | 'both';

const isMissing = ({ track, wanted }: Device): boolean => track === null && wanted;

const missing = ({ camera, microphone }: OwnDevices): Which | null => {
  if (isMissing(camera) && isMissing(microphone)) return 'both';
  if (isMissing(camera)) return 'camera';
  return isMissing(microphone) ? 'microphone' : null;
};

/** Shows what does not work and how to mend it. */
const showTrouble = (devices: OwnDevices, { words }: RoomFacts): void => {
  const which = missing(devices);
  const trouble =
    devices[which === 'microphone' ? 'microphone' : 'camera'].trouble ?? devices.microphone.trouble;
  part('trouble', HTMLElement).hidden = which === null || trouble === null;
  if (which === null || trouble === null) return;
  write(part('trouble-what', HTMLElement), words.check.troubleOf[which]);
  write(part('trouble-how', HTMLElement), words.check.trouble[trouble]);
};

/** The time of the day, with the date where that is not today; in the zone of who reads. */
const openingText = (opensAt: number, locale: string): string => {
  const isToday = new Date(opensAt).toDateString() === new Date().toDateString();
  const style = { timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(locale, isToday ? style : { ...style, dateStyle: 'full' }).format(opensAt);
};

/** Wakes the button when the door opens; the server asks the same question again. */
const waitForDoor = (join: HTMLButtonElement, { opensAt, madeAt, locale, words }: RoomFacts): void => {
  const note = part('door', HTMLElement);
  if (opensAt === null) return;
  const ahead = madeAt - Date.now();
  write(note, words.check.opensAt(openingText(opensAt, locale)));
  note.hidden = false;
  join.disabled = true;
  const look = setInterval(() => {
    if (Date.now() + ahead < opensAt) return;
    clearInterval(look);
    join.disabled = false;
    note.hidden = true;
    tell(words.check.opened);
  }, 1000);
};

/**
 * The first step: the person sees and hears what the other one will, before anything is sent.
 * Resolves when they come in, with or without devices.
 */
export const checkDevices = async (devices: OwnDevices, facts: RoomFacts): Promise<void> => {
  const { words } = facts;
  const picture = part('preview', HTMLVideoElement);
  const join = part('join', HTMLButtonElement);
  const cameraSwitch = part('check-camera-on', HTMLInputElement);
  const placeholder = part('preview-empty', HTMLElement);
  const meter = createLevelMeter(part('level', HTMLMeterElement));
  let started = false;

  const show = (): void => {
    const { camera, microphone } = devices;
    picture.srcObject = camera.track ? new MediaStream([camera.track]) : null;
    write(placeholder, started ? words.check.cameraOff : words.check.starting);
    placeholder.hidden = camera.track !== null;
    meter.listen(microphone.track);
    cameraSwitch.checked = camera.wanted;
    showTrouble(devices, facts);
    const without = started ? missing(devices) : null;
    write(part('join-text', HTMLElement), without ? words.check.joinWithout[without] : words.check.join);
  };

  const begin = async (): Promise<void> => {
    await devices.start();
    started = true;
    show();
  };

  wirePicker(part('check-camera', HTMLSelectElement), 'camera', devices, words.check.noCamera);
  wirePicker(part('check-microphone', HTMLSelectElement), 'microphone', devices, words.check.noMicrophone);
  devices.onChange(show);
  cameraSwitch.addEventListener('change', () => void devices.turn('camera', cameraSwitch.checked));
  part('try-again', HTMLButtonElement).addEventListener('click', () => void begin());
  waitForDoor(join, facts);
  show();
  void begin();
  await new Promise((resolve) => join.addEventListener('click', resolve, { once: true }));
  meter.stop();
  picture.srcObject = null;
};
