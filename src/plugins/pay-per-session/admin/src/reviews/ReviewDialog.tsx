import { useState } from 'react';
import { Textarea, Typography } from '@strapi/design-system';
import { LONGEST_REVIEW, type ReviewView } from '../../../shared/contracts/review';
import { FormField } from '../parts/FormField';
import { StepDialog } from '../parts/StepDialog';
import { useSay, type WordKey } from '../say';
import type { Problem } from '../server/problem';
import { useSend } from '../server/use-send';

/** What can be done to a review with words: a host answers, an operator hides. */
export type ReviewStep = 'answer' | 'hide';

const WORDS: Record<ReviewStep, Record<'title' | 'intro' | 'label' | 'confirm', WordKey>> = {
  answer: {
    title: 'review.answerTitle',
    intro: 'review.answerIntro',
    label: 'review.answer',
    confirm: 'review.publish',
  },
  hide: {
    title: 'review.hideTitle',
    intro: 'review.hideIntro',
    label: 'review.reason',
    confirm: 'review.hide',
  },
};

interface ReviewDialogProps {
  review: ReviewView;
  step: ReviewStep;
  onClose(): void;
  onDone(): void;
}

/** Asks for the words of a step, says who will read them, and takes it. */
export const ReviewDialog = ({ review, step, onClose, onDone }: ReviewDialogProps) => {
  const say = useSay();
  const { busy, send } = useSend();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [text, setText] = useState(step === 'answer' ? (review.answer ?? '') : '');
  const words = WORDS[step];
  const name = step === 'answer' ? 'answer' : 'reason';

  const take = async () => {
    const sent = await send<ReviewView>(
      'post',
      `/reviews/${review.id}/${step}`,
      { [name]: text, revision: review.revision },
      true,
    );
    if (sent === null) return;
    if (sent.ok) onDone();
    else setProblem(sent.problem);
  };

  return (
    <StepDialog
      title={say(words.title)}
      intro={
        <>
          <Typography textColor="neutral600">{say(words.intro, { author: review.author })}</Typography>
          <Typography tag="blockquote" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {review.text}
          </Typography>
        </>
      }
      confirm={say(step === 'answer' && text.trim() === '' ? 'review.takeBack' : words.confirm)}
      danger={step === 'hide'}
      busy={busy}
      disabled={step === 'answer' && text.trim() === '' && review.answer === null}
      problem={problem}
      onClose={onClose}
      onConfirm={() => void take()}
    >
      <FormField
        name={name}
        label={say(words.label)}
        problem={problem?.fields[name]}
        required={step === 'hide'}
      >
        <Textarea
          value={text}
          maxLength={step === 'answer' ? LONGEST_REVIEW : 500}
          rows={5}
          onChange={({ target }) => setText(target.value)}
        />
      </FormField>
    </StepDialog>
  );
};
