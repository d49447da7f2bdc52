import type { JSX } from 'preact';
import type { Refusal } from '../../../../server/src/platform/errors';
import { HiddenFields } from '../../components/hidden-fields';
import { Notice } from '../../components/notice';
import { say } from '../../format/say';
import type { PageRequest } from '../../routing/page';
import { NearestStarts } from '../../times/start-buttons';
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

/** Somebody was faster: what happened, that nothing typed is lost, and the nearest times as buttons. */
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
    <Notice tone="warn" urgent title={words.hold.takenTitle}>
      <p>{say(request, refusal)}</p>
      {hasWords(request) && <p>{words.hold.keptWords}</p>}
      <form class="stack-s" method="post" action={request.path}>
        <HiddenFields fields={hidden} />
        <NearestStarts request={request} zone={zone} other={other} nearest={nearest} />
      </form>
    </Notice>
  );
};
