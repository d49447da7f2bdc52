import type { JSX } from 'preact';
import { OUTCOMES } from '../../../../shared/session-status';
import type { RoomWords } from '../../../../shared/words/room';

interface StepProps {
  words: RoomWords;
  other: string;
}

const ANSWERS = [...OUTCOMES, 'trouble'] as const;

/** For the host: how did the session end? */
export const ClosingStep = ({
  words: { closing },
  other,
  decision,
}: StepProps & {
  /** What else is asked of an introductory session; null for any other. */
  decision: JSX.Element | null;
}): JSX.Element => (
  <section class="room-after" data-room="closing" hidden>
    <h1 tabIndex={-1}>{closing.heading}</h1>
    <p class="lead" data-room="closing-lead" />
    <form data-room="outcome-form">
      <input type="hidden" name="revision" data-room="revision" />
      <fieldset class="answers">
        <legend class="visually-hidden">{closing.heading}</legend>
        {ANSWERS.map((answer) => (
          <label key={answer} class="answer" data-room={`answer-${answer}`}>
            <input type="radio" name="outcome" value={answer} required />
            <span class="answer-words">
              <span class="answer-label">
                {closing.answers[answer].label(other)}
                <span class="proposed" data-room={`proposed-${answer}`} hidden>
                  {closing.proposed}
                </span>
              </span>
              <span class="answer-help">{closing.answers[answer].help(other)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="undated" data-room="undated" hidden>
        {closing.undated}
      </p>
      {decision && (
        <div class="decision stack" data-room="decision">
          {decision}
        </div>
      )}
      <div class="note" data-room="outcome-note">
        <label for="outcome-note">{closing.note}</label>
        <textarea
          id="outcome-note"
          name="note"
          rows={2}
          maxLength={1000}
          aria-describedby="outcome-note-help"
        />
        <p id="outcome-note-help">{closing.noteHelp(other)}</p>
      </div>
      <p class="problem-line" data-room="outcome-problem" role="alert" hidden />
      <div class="actions">
        <button type="submit" data-room="outcome-save">
          {closing.save}
        </button>
        <button type="button" class="quiet" data-come-back>
          {closing.back}
        </button>
        <button type="button" class="quiet" data-room="answer-later">
          {closing.later}
        </button>
      </div>
    </form>
  </section>
);

/** The end for both, and what is left to do: close the window, look at the session, or come back in. */
export const ThanksStep = ({
  words,
  sessionPage,
}: {
  words: RoomWords;
  sessionPage: string;
}): JSX.Element => (
  <section class="room-after" data-room="thanks" hidden>
    <h1 tabIndex={-1} data-room="thanks-sentence" />
    <p class="lead" data-room="thanks-hint" />
    <div class="actions">
      <button type="button" data-room="close-window">
        {words.closing.close}
      </button>
      <button type="button" class="quiet" data-room="come-back" data-come-back>
        {words.closing.back}
      </button>
      <a href={sessionPage}>{words.backToSession}</a>
    </div>
  </section>
);

/** This window is not in the room any more, and why. */
export const AwayStep = ({ words, sessionPage }: { words: RoomWords; sessionPage: string }): JSX.Element => (
  <section class="room-after" data-room="away" hidden>
    <h1 tabIndex={-1} data-room="away-sentence" />
    <div class="actions">
      <button type="button" data-room="use-here" data-come-back hidden>
        {words.call.useHere}
      </button>
      <a class="button quiet" href={sessionPage}>
        {words.backToSession}
      </a>
    </div>
  </section>
);
