import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { RunView } from '../../../shared/contracts/allocation';
import { Panelled } from '../parts/Panelled';
import { sayMoment } from '../parts/say-moment';
import { deviceZone } from '../parts/time-zones';
import { useSay, type Say } from '../say';
import { sayDate } from './say-term';

const SEPARATORS: Record<string, 'credits.comma' | 'credits.semicolon' | 'credits.tab'> = {
  ',': 'credits.comma',
  ';': 'credits.semicolon',
  '\t': 'credits.tab',
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
    : say('credits.readAs', {
        name: fileName,
        encoding: ENCODINGS[encoding ?? ''] ?? '',
        separator: say(SEPARATORS[separator ?? ''] ?? 'credits.comma'),
      });

/** What an allocation would do, or did, in sentences. */
export const RunSummary = ({ run }: { run: RunView }) => {
  const say = useSay();
  const { locale } = useIntl();
  const { known, waits, credits, term, institution, programName } = run;
  const open = run.status === 'checked';
  const sentences = [
    programName !== null && say('credits.toMembers', { program: programName }),
    sayFile(say, run),
    run.encoding === 'windows-1252' && say('credits.looksOdd'),
    say(open ? 'credits.wouldGive' : 'credits.gives', { credits, count: known + waits }),
    waits > 0 && say(open ? 'credits.wouldWait' : 'credits.doesWait', { count: waits }),
    say('credits.forTerm', {
      institution: institution.name,
      term: term.name,
      endsOn: sayDate(locale, term.endsOn),
    }),
    say(run.tell ? 'credits.areTold' : 'credits.areNotTold'),
  ].filter((sentence): sentence is string => typeof sentence === 'string');
  return (
    <Panelled title={say(open ? 'credits.whatItWouldDo' : 'credits.whatItDoes')}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {sentences.map((sentence) => (
          <Typography key={sentence} tag="li">
            {sentence}
          </Typography>
        ))}
      </Flex>
      <Box>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {say('credits.madeBy', { name: run.madeBy, at: sayMoment(locale, run.madeAt, deviceZone()) })}
        </Typography>
        {run.appliedAt !== null && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {say('credits.appliedBy', {
              name: run.appliedBy ?? '',
              at: sayMoment(locale, run.appliedAt, deviceZone()),
            })}
          </Typography>
        )}
      </Box>
    </Panelled>
  );
};
