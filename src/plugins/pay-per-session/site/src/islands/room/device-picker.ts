import type { DeviceKind, OwnDevices } from './devices';

/** Keeps a `<select>` in step with the devices there are, and tells the devices what was chosen. */
export const wirePicker = (
  select: HTMLSelectElement,
  kind: DeviceKind,
  devices: OwnDevices,
  none: string,
): void => {
  const fill = async (): Promise<void> => {
    const found = (await devices.list(kind)).filter(({ deviceId }) => deviceId !== '');
    const current = devices[kind].track?.getSettings().deviceId;
    const options = found.map(
      ({ deviceId, label }, index) =>
        new Option(label || `${index + 1}`, deviceId, false, deviceId === current),
    );
    select.replaceChildren(...(options.length > 0 ? options : [new Option(none, '')]));
    select.disabled = options.length === 0;
  };
  select.addEventListener('change', () => void devices.choose(kind, select.value));
  devices.onChange(() => void fill());
  void fill();
};
