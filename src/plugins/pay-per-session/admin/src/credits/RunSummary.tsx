import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { RunView } from '../../../shared/contracts/allocation';
import { Panelled } from '../parts/Panelled';
import { sayMoment } from '../parts/say-moment';
import { deviceZone } from '../parts/time-zones';
import { useSay, type Say } from '../say';
import { sayDate } from './say-term';

const SEPARATORS: Record<string, 'credit.comma' | 'credit.semicolon' | 'credit.tab'> = {
  ',': 'credit.comma',
  ';': 'credit.semicolon',
  '\t': 'credit.tab',
};
const ENCODINGS: Record<string, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252 (Latin-1)',
};

const sayFile = (say: Say, { fileName, encoding, separator }: RunView): string | null =>
  fileName === null
    ? null
    : say('credit.readAs', {
        name: fileName,
        encoding: ENCODINGS[encoding ?? ''] ?? '',
        separator: say(SEPARATORS[separator ?? ''] ?? 'credit.comma'),
      });

/** What an allocation would do, or did, in sentences. */
export const RunSummary = ({ run }: { run: RunView }) => {
  const say = useSay();
  const { locale } = useIntl();
  const { known, waits, credits, term, institution, programName } = run;
  const open = run.status === 'checked';
  const sentences = [
    programName !== null && say('credit.toMembers', { program: programName }),
    sayFile(say, run),
    run.encoding === 'windows-1252' && say('credit.looksOdd'),
    say(open ? 'credit.wouldGive' : 'credit.gives', { credits, count: known + waits }),
    waits > 0 && say(open ? 'credit.wouldWait' : 'credit.doesWait', { count: waits }),
    say('credit.forTerm', {
      institution: institution.name,
      term: term.name,
      endsOn: sayDate(locale, term.endsOn),
    }),
    say(run.tell ? 'credit.areTold' : 'credit.areNotTold'),
  ].filter((sentence): sentence is string => typeof sentence === 'string');
  return (
    <Panelled title={say(open ? 'credit.whatItWouldDo' : 'credit.whatItDoes')}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {sentences.map((sentence) => (
          <Typography key={sentence} tag="li">
            {sentence}
          </Typography>
        ))}
      </Flex>
      <Box>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {say('credit.madeBy', { name: run.madeBy, at: sayMoment(locale, run.madeAt, deviceZone()) })}
        </Typography>
        {run.appliedAt !== null && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {say('credit.appliedBy', {
              name: run.appliedBy ?? '',
              at: sayMoment(locale, run.appliedAt, deviceZone()),
            })}
          </Typography>
        )}
      </Box>
    </Panelled>
  );
};
