import type { JSX } from 'preact';
import { LONGEST_REVIEW, MOST_STARS } from '../../../../shared/contracts/review';
import { sayFieldProblem } from '../../../../shared/words';
import { NoteField } from '../../components/note-field';
import { Paragraphs } from '../../components/paragraphs';
import { Stars } from '../../components/stars';
import type { SessionView } from './session-view';

const RATINGS = Array.from({ length: MOST_STARS }, (_, index) => MOST_STARS - index);

/** Five radio buttons, the best first. */
const RatingChoice = ({ request, refusal, own }: SessionView): JSX.Element => {
  const { words, language, form } = request;
  const chosen = Number(form.rating ?? own?.review?.rating ?? 0);
  const problem = refusal?.fields.rating;
  return (
    <fieldset class="choices" aria-describedby={problem ? 'rating-problem' : undefined}>
      <legend>{words.reviews.rating}</legend>
      {RATINGS.map((rating) => (
        <label key={rating} class="choice">
          <input type="radio" name="rating" value={rating} checked={rating === chosen} required />
          <span>
            <Stars words={words} rating={rating} /> {words.reviews.ratings[rating - 1]}
          </span>
        </label>
      ))}
      {problem && (
        <p class="problem-text" id="rating-problem">
          {sayFieldProblem(language, problem.key)}
        </p>
      )}
    </fieldset>
  );
};

const ReviewFields = (view: SessionView): JSX.Element => {
  const { request, session, own, refusal } = view;
  const { words } = request;
  return (
    <form class="form" method="post" action={`/account/sessions/${session.id}/review`}>
      <p class="soft">{words.reviews.formLead(session.host.displayName)}</p>
      <RatingChoice {...view} />
      <NoteField
        request={request}
        name="text"
        label={words.reviews.text}
        help={words.reviews.textHelp}
        value={own?.review?.text}
        maxLength={LONGEST_REVIEW}
        required
        problems={refusal?.fields ?? {}}
      />
      <p>
        <button type="submit">{own?.review ? words.reviews.change : words.reviews.send}</button>
      </p>
    </form>
  );
};

/** After a delivered session: what the client says of the host, and what the host answers. */
export const ReviewForm = (view: SessionView): JSX.Element | null => {
  const { request, session, own, party, refusal } = view;
  const { words } = request;
  const host = session.host.displayName;
  if (party === 'client' && own === undefined && session.status === 'delivered') {
    return (
      <p>
        <a href={`/account/sessions/${session.id}#review`}>{words.reviews.signIn(host)}</a>
      </p>
    );
  }
  if (!own) return null;
  const { review, changeable } = own;
  if (review === null) {
    return (
      <section class="panel" aria-labelledby="review">
        <h2 id="review">{words.reviews.formTitle(host)}</h2>
        <ReviewFields {...view} />
      </section>
    );
  }
  return (
    <section class="panel stack-s" aria-labelledby="review">
      <h2 id="review">{words.reviews.yours(host)}</h2>
      {review.hidden && <p class="soft">{words.reviews.hidden(review.hidden.reason)}</p>}
      {review.unfounded && <p class="soft">{words.reviews.unfounded}</p>}
      <p>
        <Stars words={words} rating={review.rating} />
      </p>
      <Paragraphs text={review.text} />
      {review.answer !== null && (
        <div class="review-answer">
          <p class="small soft">{words.reviews.answer(host)}</p>
          <Paragraphs text={review.answer} />
        </div>
      )}
      {changeable && (
        <details open={refusal !== undefined}>
          <summary>{words.reviews.changeTitle}</summary>
          <ReviewFields {...view} />
        </details>
      )}
    </section>
  );
};
