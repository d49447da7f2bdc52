import type { JSX } from 'preact';
import type { RoomWords } from '../../../../shared/words/room';
import { RoomIcon } from './room-icons';

interface ControlProps {
  name: 'microphone' | 'camera';
  text: string;
}

const Control = ({ name, text }: ControlProps): JSX.Element => (
  <button type="button" class="plain control" data-room={name} data-on="true">
    <span class="control-disc">
      <RoomIcon name={name} struck />
    </span>
    <span data-room={`${name}-text`}>{text}</span>
  </button>
);

const initialOf = (name: string): string => Array.from(name.trim())[0]?.toUpperCase() ?? '';

/** The call: the other one large, oneself small, the timer, and three buttons. */
export const CallStep = ({
  words,
  other,
  service,
}: {
  words: RoomWords;
  other: string;
  service: string;
}): JSX.Element => (
  <section class="room-call" data-room="call" hidden>
    <header class="call-bar">
      <div class="call-who">
        <h1 tabIndex={-1}>{other}</h1>
        <p class="call-service">{service}</p>
      </div>
      <div
        class="timer"
        data-room="timer"
        data-phase="waiting"
        role="timer"
        aria-label={words.timer.label}
        title={words.timer.informative}
      >
        <p class="timer-main figures" data-room="timer-main">
          {words.timer.waiting}
        </p>
        <p class="timer-elapsed figures" data-room="timer-elapsed" />
        <div class="timer-track" aria-hidden="true">
          <div class="timer-bar" data-room="timer-bar" />
        </div>
        <p class="timer-note">{words.timer.informative}</p>
      </div>
    </header>
    <div class="stage" data-room="stage" data-state="connecting" data-picture="false">
      <video class="remote" data-room="remote" autoplay playsInline aria-label={words.call.picture(other)} />
      <div class="stage-empty">
        <span class="disc" aria-hidden="true">
          {initialOf(other)}
        </span>
        <p class="state" data-room="state" role="status" />
        <p class="waiting-hint" data-room="waiting-hint" hidden>
          {words.call.waitingHint}
        </p>
      </div>
      <p class="other-status" data-room="other-status" hidden />
      <button type="button" class="hear" data-room="hear" hidden>
        {words.call.hear}
      </button>
      <div class="own" data-room="own-box" data-picture="false">
        <video data-room="own" autoplay playsInline muted aria-label={words.call.yourPicture} />
        <span class="own-name">{words.call.you}</span>
      </div>
    </div>
    <div class="controls" role="group" aria-label={words.call.controls}>
      <Control name="microphone" text={words.call.mute} />
      <Control name="camera" text={words.call.cameraTurnOff} />
      <button type="button" class="plain control leave" data-room="leave">
        <span class="control-disc">
          <RoomIcon name="leave" />
        </span>
        <span>{words.call.leave}</span>
      </button>
    </div>
  </section>
);
