import type { JSX } from 'preact';
import type { HostCard as Card } from '../../../server/src/catalog';
import { hourlyFee } from '../format/fees';
import { languageList } from '../format/languages';
import type { PageRequest } from '../routing/page';
import { Picture } from './picture';

const Tags = ({ request, host }: { request: PageRequest; host: Card }): JSX.Element => {
  const { words } = request;
  const fee = hourlyFee(words.moneyLocale, host.fees);
  const someFree = host.fees.some(({ priceAmount }) => priceAmount === 0);
  return (
    <p class="tags">
      {fee && <span class="tag figures">{words.fees.perHour(fee.text, fee.from)}</span>}
      {someFree && <span class="tag">{fee ? words.fees.someFree : words.fees.free}</span>}
    </p>
  );
};

/** A host in a grid: picture, name, headline, what an hour costs. The whole card is the link. */
export const HostCard = ({
  request,
  host,
  first,
}: {
  request: PageRequest;
  host: Card;
  first?: boolean;
}): JSX.Element => (
  <li class="host-card">
    <Picture class="host-card-picture" picture={host.avatar} name={host.displayName} first={first ?? false} />
    <div class="host-card-text">
      <h3>
        <a href={`/hosts/${encodeURIComponent(host.slug)}`}>{host.displayName}</a>
      </h3>
      <p class="headline">{host.headline}</p>
      {host.languages.length > 0 && <p class="spoken">{languageList(request.language, host.languages)}</p>}
      <Tags request={request} host={host} />
    </div>
  </li>
);
