import type { JSX } from 'preact';
import type { RoomWords } from '../../../../shared/words/room';
import { RoomIcon } from './room-icons';

/** Camera and microphone are looked at before anybody else sees or hears them. */
export const CheckStep = ({ words, other }: { words: RoomWords; other: string }): JSX.Element => (
  <section class="room-check" data-room="check" hidden>
    <div class="check-head">
      <h1 tabIndex={-1}>{words.check.heading(other)}</h1>
      <p class="lead">{words.check.lead}</p>
    </div>
    <div class="preview">
      <video data-room="preview" autoplay playsInline muted aria-label={words.call.yourPicture} />
      <p class="preview-empty" data-room="preview-empty" />
    </div>
    <div class="check-side">
      <div class="trouble" data-room="trouble" role="alert" hidden>
        <p>
          <strong data-room="trouble-what" /> <span data-room="trouble-how" />
        </p>
        <button type="button" class="quiet" data-room="try-again">
          {words.check.tryAgain}
        </button>
      </div>
      <div class="device">
        <label for="check-camera">
          <RoomIcon name="camera" />
          {words.check.camera}
        </label>
        <div class="device-row">
          <select id="check-camera" data-room="check-camera">
            <option value="">{words.check.noCamera}</option>
          </select>
          <label class="switch">
            <input type="checkbox" role="switch" data-room="check-camera-on" checked />
            <span>{words.check.use}</span>
          </label>
        </div>
      </div>
      <div class="device">
        <label for="check-microphone">
          <RoomIcon name="microphone" />
          {words.check.microphone}
        </label>
        <select id="check-microphone" data-room="check-microphone">
          <option value="">{words.check.noMicrophone}</option>
        </select>
        <meter class="level" data-room="level" min={0} max={1} value={0} aria-label={words.check.level} />
      </div>
      <p class="door" data-room="door" hidden />
      <button type="button" class="join" data-room="join">
        <span data-room="join-text">{words.check.join}</span>
      </button>
    </div>
  </section>
);
