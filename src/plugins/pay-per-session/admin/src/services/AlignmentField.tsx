import { Flex, Typography } from '@strapi/design-system';
import { ALIGNMENTS, type Alignment } from '../../../shared/contracts/booking-rules';
import { HintedChoice } from '../parts/HintedChoice';
import { useSay, type WordKey } from '../say';
import { EXAMPLE_BEGIN, exampleStarts } from './start-example';

const WORDS: Record<Alignment, { name: WordKey; hint: WordKey }> = {
  hours: { name: 'align.hours', hint: 'align.hoursHint' },
  clock: { name: 'align.clock', hint: 'align.clockHint' },
};

interface AlignmentFieldProps {
  alignment: Alignment;
  /** Minutes between starts, as they are being typed. */
  step: string;
  change(alignment: Alignment): void;
}

/** What starts are counted from, each with what it makes of hours that begin at ten past nine. */
export const AlignmentField = ({ alignment, step, change }: AlignmentFieldProps) => {
  const say = useSay();
  const hintOf = (value: Alignment): string => {
    const starts = exampleStarts(value, step);
    const example = starts === null ? '' : ` ${say('align.example', { begin: EXAMPLE_BEGIN, starts })}`;
    return `${say(WORDS[value].hint)}${example}`;
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800" aria-hidden>
        {say('align.title')}
      </Typography>
      <HintedChoice
        name="align"
        label={say('align.title')}
        value={alignment}
        choices={ALIGNMENTS.map((value) => ({ value, name: say(WORDS[value].name), hint: hintOf(value) }))}
        onChange={change}
      />
    </Flex>
  );
};
