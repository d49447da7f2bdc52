import type { DeviceTrouble } from '../../../../shared/words/room';

export type DeviceKind = 'camera' | 'microphone';

export interface Device {
  track: MediaStreamTrack | null;
  /** Whether the person wants it on. */
  wanted: boolean;
  trouble: DeviceTrouble | null;
}

export interface OwnDevices {
  readonly camera: Device;
  readonly microphone: Device;
  /** Called after each change. */
  onChange(listener: () => void): void;
  /** Asks for both at once; what cannot be had is noted as trouble, never thrown. */
  start(): Promise<void>;
  turn(kind: DeviceKind, on: boolean): Promise<void>;
  choose(kind: DeviceKind, deviceId: string): Promise<void>;
  /** What there is to choose from; names are empty until one was allowed. */
  list(kind: DeviceKind): Promise<MediaDeviceInfo[]>;
  stop(): void;
}

const CHOICES = 'pps-room-devices';
const MEDIA_KIND = { camera: 'videoinput', microphone: 'audioinput' } as const;
const PERMISSION = { camera: 'camera', microphone: 'microphone' } as const;

/** Browsers leave it out where the address is not secure. */
const media: MediaDevices | undefined = 'mediaDevices' in navigator ? navigator.mediaDevices : undefined;

const troubleOf = (error: unknown): DeviceTrouble => {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy';
  return 'unknown';
};

const readChoices = (): Partial<Record<DeviceKind, string>> => {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(CHOICES) ?? '{}');
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return {};
  }
};

const constraintOf = (kind: DeviceKind): MediaTrackConstraints => {
  const chosen = readChoices()[kind];
  const device = typeof chosen === 'string' ? { deviceId: { ideal: chosen } } : {};
  return kind === 'camera'
    ? { ...device, width: { ideal: 1280 }, height: { ideal: 720 }, facingMode: 'user' }
    : { ...device, echoCancellation: true, noiseSuppression: true, autoGainControl: true };
};

/** Denied before it is asked: then asking for it together with the other would lose both. */
const isBlocked = async (kind: DeviceKind): Promise<boolean> => {
  try {
    const { state } = await navigator.permissions.query({ name: PERMISSION[kind] });
    return state === 'denied';
  } catch {
    return false;
  }
};

/** This person's camera and microphone. */
export const createOwnDevices = (): OwnDevices => {
  const own: Record<DeviceKind, Device> = {
    camera: { track: null, wanted: true, trouble: null },
    microphone: { track: null, wanted: true, trouble: null },
  };
  const listeners: (() => void)[] = [];
  const changed = (): void => listeners.forEach((listener) => listener());

  const release = (kind: DeviceKind): void => {
    own[kind].track?.stop();
    own[kind].track = null;
  };

  const take = (kind: DeviceKind, track: MediaStreamTrack | undefined): void => {
    release(kind);
    if (!track) return;
    own[kind].track = track;
    own[kind].trouble = null;
    track.enabled = kind === 'camera' || own.microphone.wanted;
    track.addEventListener('ended', () => {
      if (own[kind].track !== track) return;
      own[kind].track = null;
      own[kind].trouble = 'missing';
      changed();
    });
  };

  const ask = async (kinds: DeviceKind[]): Promise<void> => {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: kinds.includes('microphone') && constraintOf('microphone'),
      video: kinds.includes('camera') && constraintOf('camera'),
    });
    if (kinds.includes('microphone')) take('microphone', stream.getAudioTracks()[0]);
    if (kinds.includes('camera')) take('camera', stream.getVideoTracks()[0]);
  };

  const askOne = async (kind: DeviceKind): Promise<void> => {
    try {
      await ask([kind]);
    } catch (error) {
      release(kind);
      own[kind].trouble = troubleOf(error);
    }
  };

  const start = async (): Promise<void> => {
    if (!media) {
      own.camera.trouble = 'insecure';
      own.microphone.trouble = 'insecure';
      changed();
      return;
    }
    const blocked = { camera: await isBlocked('camera'), microphone: await isBlocked('microphone') };
    try {
      if (blocked.camera || blocked.microphone) throw new DOMException('', 'NotFoundError');
      await ask(['camera', 'microphone']);
    } catch (error) {
      const refused = troubleOf(error) === 'denied';
      for (const kind of ['microphone', 'camera'] as const) {
        if (refused || blocked[kind]) {
          release(kind);
          own[kind].trouble = 'denied';
        } else await askOne(kind);
      }
    }
    changed();
  };

  const turn = async (kind: DeviceKind, on: boolean): Promise<void> => {
    own[kind].wanted = on;
    if (kind === 'microphone' && own.microphone.track) own.microphone.track.enabled = on;
    // A camera that is off is let go, so that its light goes out.
    else if (!on) release(kind);
    else await askOne(kind);
    // Changed their mind while the browser asked.
    if (kind === 'camera' && !own.camera.wanted) release('camera');
    changed();
  };

  const choose = async (kind: DeviceKind, deviceId: string): Promise<void> => {
    localStorage.setItem(CHOICES, JSON.stringify({ ...readChoices(), [kind]: deviceId }));
    if (!own[kind].wanted && kind === 'camera') return;
    await askOne(kind);
    changed();
  };

  media?.addEventListener('devicechange', changed);
  return {
    ...own,
    onChange: (listener) => listeners.push(listener),
    start,
    turn,
    choose,
    list: async (kind) =>
      (await (media?.enumerateDevices() ?? [])).filter((device) => device.kind === MEDIA_KIND[kind]),
    stop: () => {
      release('camera');
      release('microphone');
    },
  };
};
