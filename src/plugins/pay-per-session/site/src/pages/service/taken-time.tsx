import type { JSX } from 'preact';
import type { Refusal } from '../../../../server/src/platform/errors';
import { HiddenFields } from '../../components/hidden-fields';
import { Notice } from '../../components/notice';
import { say } from '../../format/say';
import type { PageRequest } from '../../routing/page';
import { NearestStarts } from '../../times/start-buttons';
import { isAboutTime } from './read-nearest';
import { hasWords } from './kept-words';

interface TakenTimeProps {
  request: PageRequest;
  zone: string;
  other: { name: string; zone: string };
  /** ms, UTC */
  nearest: readonly number[];
  refusal: Refusal;
  /** What was typed, and goes on with the next choice. */
  hidden: Readonly<Record<string, string>>;
}

/** Somebody was faster, or it is none of the free ones. */
const titleOf = ({ words }: PageRequest, { code }: Refusal): string =>
  code === 'TIME_TAKEN' || code === 'HOLD_ENDED' ? words.hold.takenTitle : words.account.problemTitle;

/** The time could not be kept: what happened, that nothing typed is lost, and the nearest times as buttons. */
export const TakenTime = ({
  request,
  zone,
  other,
  nearest,
  refusal,
  hidden,
}: TakenTimeProps): JSX.Element => {
  const { words } = request;
  return (
    <Notice tone="warn" urgent title={titleOf(request, refusal)}>
      <p>{say(request, refusal)}</p>
      {hasWords(request) && <p>{words.hold.keptWords}</p>}
      {isAboutTime(refusal) && (
        <form class="stack-s" method="post" action={request.path}>
          <HiddenFields fields={hidden} />
          <NearestStarts request={request} zone={zone} other={other} nearest={nearest} />
        </form>
      )}
    </Notice>
  );
};
