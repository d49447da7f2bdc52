import type { JSX } from 'preact';
import type { HostFilters } from '../../../../server/src/catalog';
import { EmptyState } from '../../components/empty-state';
import type { PageRequest } from '../../routing/page';
import { supportersPath } from '../programs/program-path';
import { nameOf, type WantedSupport } from './wanted-support';

interface NobodyProps {
  request: PageRequest;
  filters: HostFilters;
  wanted: WantedSupport;
}

interface Wider {
  title: string;
  sentence: string;
  to: string;
  way: string;
}

/** What to leave out of the wish so that there may be somebody. */
const widerWish = ({ request, filters, wanted }: NobodyProps): Wider => {
  const { words, settings, query } = request;
  const without = (name: string): string => {
    const wider = new URLSearchParams(query);
    wider.delete(name);
    wider.delete('page');
    const text = wider.toString();
    return text === '' ? '/hosts' : `/hosts?${text}`;
  };
  if (wanted === 'unknown') {
    const { unknownTitle: title, unknownSentence: sentence, seeAll: way } = words.programs;
    return { title, sentence, to: '/programs', way };
  }
  if (filters.free !== undefined) {
    const { noneFreeTitle: title, noneFreeSentence: sentence, lookAtAnyTime: way } = words.hosts;
    return { title, sentence, to: without('free'), way };
  }
  if (wanted === null) {
    const { noneTitle: title, noneSentence: sentence } = words.hosts;
    return { title, sentence, to: '/hosts', way: words.home.seeAll(settings.hostsLabel) };
  }
  const { nobodyTitle, nobodySentence: sentence, everything } = words.programs;
  const title = nobodyTitle(nameOf(wanted));
  if (wanted.subprogram === null)
    return { title, sentence, to: without('program'), way: words.home.seeAll(settings.hostsLabel) };
  const { program } = wanted;
  return { title, sentence, to: supportersPath(program), way: everything(program.name) };
};

/** Nobody is left: why, and one way on. */
export const Nobody = (props: NobodyProps): JSX.Element => {
  const { title, sentence, to, way } = widerWish(props);
  return (
    <EmptyState title={title} sentence={sentence}>
      <a class="button" href={to}>
        {way}
      </a>
    </EmptyState>
  );
};
