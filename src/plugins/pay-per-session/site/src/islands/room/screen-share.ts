export interface ScreenShare {
  /** What is shared now; null while nothing is. */
  track(): MediaStreamTrack | null;
  /** Asks which window or screen to share; nothing happens when the person thinks better of it. */
  start(): Promise<void>;
  stop(): void;
}

/** Whether this browser can share a screen; phones cannot. */
export const canShareScreen = (): boolean =>
  'mediaDevices' in navigator && 'getDisplayMedia' in navigator.mediaDevices;

/** Shares a screen or window instead of the camera. @param onChange is called when it begins and when it ends */
export const createScreenShare = (onChange: () => void): ScreenShare => {
  let shared: MediaStreamTrack | null = null;

  const stop = (): void => {
    if (!shared) return;
    shared.stop();
    shared = null;
    onChange();
  };

  return {
    track: () => shared,
    stop,
    start: async () => {
      try {
        const stream = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { max: 15 } } });
        shared = stream.getVideoTracks()[0] ?? null;
      } catch {
        return;
      }
      if (!shared) return;
      // Text on a screen has to stay sharp; it may be less smooth.
      shared.contentHint = 'detail';
      shared.addEventListener('ended', stop);
      onChange();
    },
  };
};
