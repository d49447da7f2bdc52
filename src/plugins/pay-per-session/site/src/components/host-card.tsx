import type { JSX } from 'preact';
import type { Rating } from '../../../shared/contracts/review';
import type { HostCard as Card } from '../../../server/src/catalog';
import { languageList } from '../format/languages';
import { momentText } from '../format/times';
import type { PageRequest } from '../routing/page';
import { FeeTags } from './fee-tags';
import { Picture } from './picture';
import { MeanRating } from './stars';

const Tags = ({ request, host, rating }: Pick<HostCardProps, 'request' | 'host' | 'rating'>): JSX.Element => (
  <p class="tags">
    {rating && <MeanRating words={request.words} rating={rating} />}
    <FeeTags request={request} fees={host.fees} />
  </p>
);

/** The next start that can be picked, by the reader's clock, or that there is none soon. */
const NextFree = ({
  request,
  soonest,
  zone,
}: Pick<HostCardProps, 'request' | 'soonest' | 'zone'>): JSX.Element | null => {
  const { words, app } = request;
  if (soonest === undefined) return null;
  if (soonest === null) return <p class="next-free none">{words.hosts.nothingSoon}</p>;
  return (
    <p class="next-free figures">
      {words.hosts.nextFree}{' '}
      <time dateTime={new Date(soonest).toISOString()}>
        {momentText(words.dateLocale, soonest, zone, app.clock.now())}
      </time>
    </p>
  );
};

interface HostCardProps {
  request: PageRequest;
  host: Card;
  /** ms, UTC; null where no start is free soon, undefined where none is picked from a calendar. */
  soonest: number | null | undefined;
  /** The reader's IANA zone. */
  zone: string;
  /** What clients think; undefined where nobody has said. */
  rating: Rating | undefined;
  first?: boolean;
}

/** A host in a grid: picture, name, headline, next free start, reviews, what it costs. The whole card is the link. */
export const HostCard = ({ request, host, soonest, zone, rating, first }: HostCardProps): JSX.Element => (
  <li class="host-card">
    <Picture class="host-card-picture" picture={host.avatar} name={host.displayName} first={first ?? false} />
    <div class="host-card-text">
      <h3>
        <a href={`/hosts/${encodeURIComponent(host.slug)}`}>{host.displayName}</a>
      </h3>
      <p class="headline">{host.headline}</p>
      {host.languages.length > 0 && <p class="spoken">{languageList(request.language, host.languages)}</p>}
      <NextFree request={request} soonest={soonest} zone={zone} />
      <Tags request={request} host={host} rating={rating} />
    </div>
  </li>
);
