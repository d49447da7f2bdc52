import type { JSX } from 'preact';
import { initialOf } from '../../format/initial';
import type { RoomWords } from '../../../../shared/words/room';
import { ChatPanel } from './chat-panel';
import { RoomIcon } from './room-icons';

interface ControlProps {
  name: 'microphone' | 'camera' | 'screen';
  text: string;
}

const Control = ({ name, text }: ControlProps): JSX.Element => (
  <button type="button" class="plain control" data-room={name} data-on="true">
    <span class="control-disc">
      <RoomIcon name={name} struck />
    </span>
    <span class="control-text" data-room={`${name}-text`}>
      {text}
    </span>
  </button>
);

const Devices = ({ words }: { words: RoomWords }): JSX.Element => (
  <>
    <button type="button" class="plain control" popovertarget="call-devices">
      <span class="control-disc">
        <RoomIcon name="devices" />
      </span>
      <span class="control-text">{words.call.devices}</span>
    </button>
    <div class="call-devices" id="call-devices" popover="auto">
      <div class="device">
        <label for="call-camera">{words.check.camera}</label>
        <select id="call-camera" data-room="call-camera" />
      </div>
      <div class="device">
        <label for="call-microphone">{words.check.microphone}</label>
        <select id="call-microphone" data-room="call-microphone" />
      </div>
    </div>
  </>
);

/** Who the other one is, while there is no picture of them from the call. */
const Face = ({ name, url }: { name: string; url: string | null }): JSX.Element =>
  url === null ? (
    <span class="disc" aria-hidden="true">
      {initialOf(name)}
    </span>
  ) : (
    <img class="disc" src={url} alt="" width="96" height="96" />
  );

/** The call: the other one large, oneself small, the timer, and three buttons. */
export const CallStep = ({
  words,
  other,
  face,
  service,
}: {
  words: RoomWords;
  other: string;
  face: string | null;
  service: string;
}): JSX.Element => (
  <section
    class="room-call"
    data-room="call"
    data-state="connecting"
    data-picture="false"
    data-screen="false"
    hidden
  >
    <header class="call-bar">
      <div class="call-who">
        <h1 tabIndex={-1}>
          <span class="line-dot" aria-hidden="true" />
          {other}
        </h1>
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
    <div class="stage">
      <video class="remote" data-room="remote" autoplay playsInline aria-label={words.call.picture(other)} />
      <div class="stage-empty">
        <Face name={other} url={face} />
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
        <span class="own-name" data-room="own-name">
          {words.call.you}
        </span>
      </div>
    </div>
    <ChatPanel words={words} other={other} />
    <div class="controls" role="group" aria-label={words.call.controls}>
      <Control name="microphone" text={words.call.mute} />
      <Control name="camera" text={words.call.cameraTurnOff} />
      <Control name="screen" text={words.call.share} />
      <button
        type="button"
        class="plain control"
        data-room="chat"
        aria-expanded="false"
        aria-controls="room-chat"
      >
        <span class="control-disc">
          <RoomIcon name="chat" />
          <span class="unread figures" data-room="chat-unread" aria-hidden="true" hidden />
        </span>
        <span class="control-text">
          {words.chat.label}
          <span class="visually-hidden" data-room="chat-news" />
        </span>
      </button>
      <Devices words={words} />
      <button type="button" class="plain control leave" data-room="leave">
        <span class="control-disc">
          <RoomIcon name="leave" />
        </span>
        <span class="control-text">{words.call.leave}</span>
      </button>
    </div>
  </section>
);
