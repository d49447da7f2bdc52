/** Full scale of speech close to a microphone; a whole scale would hardly move. */
const LOUD = 0.25;

export interface LevelMeter {
  listen(track: MediaStreamTrack | null): void;
  stop(): void;
}

/** Shows how loud a microphone is, on a `<meter>` from 0 to 1. */
export const createLevelMeter = (meter: HTMLMeterElement): LevelMeter => {
  let context: AudioContext | null = null;
  let source: MediaStreamAudioSourceNode | null = null;
  let heard: MediaStreamTrack | null = null;
  let frame = 0;

  const quiet = (): void => {
    cancelAnimationFrame(frame);
    source?.disconnect();
    source = null;
    heard = null;
    meter.value = 0;
  };

  const listen = (track: MediaStreamTrack | null): void => {
    if (track === heard) return;
    quiet();
    if (!track) return;
    context ??= new AudioContext();
    // Browsers keep it asleep until the person has touched the page.
    void context.resume();
    const analyser = context.createAnalyser();
    analyser.fftSize = 1024;
    source = context.createMediaStreamSource(new MediaStream([track]));
    source.connect(analyser);
    heard = track;
    const samples = new Float32Array(analyser.fftSize);
    const show = (): void => {
      analyser.getFloatTimeDomainData(samples);
      const power = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
      meter.value = Math.min(1, power / LOUD);
      frame = requestAnimationFrame(show);
    };
    show();
  };

  return {
    listen,
    stop: () => {
      quiet();
      void context?.close();
      context = null;
    },
  };
};
