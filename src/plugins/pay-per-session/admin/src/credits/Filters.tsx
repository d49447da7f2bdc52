import { Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { CreditPlaces } from '../../../shared/contracts/allocation';
import { Choice } from '../parts/Choice';
import { SearchForm } from '../parts/SearchForm';
import { useSay } from '../say';
import { useRead } from '../server/use-read';
import { sayTerm } from './say-term';

interface FiltersProps {
  params: URLSearchParams;
  /** Whether people can be narrowed to the members of a program. */
  programs?: boolean;
  searchLabel: string;
  change(change: Record<string, string>): void;
}

/** Narrows a list to a term, to a program's members, and to names. They live in the page's address. */
export const Filters = ({ params, programs = false, searchLabel, change }: FiltersProps) => {
  const say = useSay();
  const { locale } = useIntl();
  const { answer } = useRead<CreditPlaces>('/credit-places');
  const institutions = answer.state === 'ready' ? answer.value.institutions : [];
  const search = params.get('search') ?? '';
  return (
    <Flex gap={2} wrap="wrap" alignItems="center">
      <SearchForm
        key={search}
        current={search}
        label={searchLabel}
        search={(text) => change({ search: text })}
      />
      <Choice
        label={say('credits.anyTerm')}
        value={params.get('termId') ?? ''}
        options={institutions.flatMap(({ name, terms }) =>
          terms.map((term) => ({ value: String(term.id), label: `${name}: ${sayTerm(say, locale, term)}` })),
        )}
        choose={(termId) => change({ termId })}
      />
      {programs && (
        <Choice
          label={say('credits.anyProgram')}
          value={params.get('programId') ?? ''}
          options={institutions.flatMap(({ name, programs: offered }) =>
            offered.map((program) => ({ value: String(program.id), label: `${name}: ${program.name}` })),
          )}
          choose={(programId) => change({ programId })}
        />
      )}
    </Flex>
  );
};
