import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { InstitutionView, TermState, TermView } from '../../../shared/contracts/institution';
import { useSay } from '../say';
import { sayDate } from './say-date';
import { timeLineOf } from './time-line';

/** What the line is long at least, and what a term gets of it where there are many, in rem. */
const SHORTEST = 56;
const ROOM = 11;

const GROUND: Record<TermState, 'neutral150' | 'success100' | 'primary100'> = {
  over: 'neutral150',
  running: 'success100',
  to_come: 'primary100',
};
const EDGE: Record<TermState, 'neutral300' | 'success500' | 'primary500'> = {
  over: 'neutral300',
  running: 'success500',
  to_come: 'primary500',
};

const Line = styled.ol`
  position: relative;
  height: 5.6rem;
  margin: 0;
  padding: 0;
  list-style: none;
  background: ${({ theme }) => theme.colors.neutral100};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const Place = styled.li<{ $from: number; $width: number }>`
  position: absolute;
  inset-block: 0;
  inset-inline-start: ${({ $from }) => `${$from}%`};
  width: ${({ $width }) => `${$width}%`};
  padding-inline: 1px;
`;

const TermButton = styled.button<{ $state: TermState }>`
  display: flex;
  flex-direction: column;
  justify-content: center;
  width: 100%;
  height: 100%;
  overflow: hidden;
  padding: ${({ theme }) => `0 ${theme.spaces[2]}`};
  text-align: start;
  cursor: pointer;
  border: 1px solid ${({ theme, $state }) => theme.colors[EDGE[$state]]};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $state }) => theme.colors[GROUND[$state]]};

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

const Today = styled.span<{ $from: number }>`
  position: absolute;
  inset-block: -0.4rem;
  inset-inline-start: ${({ $from }) => `${$from}%`};
  width: 2px;
  /* It leaves out the middle, where names stand. */
  background: ${({ theme: { colors } }) =>
    `linear-gradient(${colors.danger600} 1.2rem, transparent 1.2rem calc(100% - 1.2rem), ${colors.danger600} calc(100% - 1.2rem))`};
  pointer-events: none;
`;

const Tick = styled.span<{ $from: number }>`
  position: absolute;
  inset-inline-start: ${({ $from }) => `${$from}%`};
  padding-inline-start: 0.4rem;
  border-inline-start: 1px solid ${({ theme }) => theme.colors.neutral300};
  white-space: nowrap;
`;

interface TermTimeLineProps {
  institution: InstitutionView;
  edit(term: TermView): void;
}

/** Terms as stretches of one line, with months and today; the list below says the same in words. */
export const TermTimeLine = ({ institution, edit }: TermTimeLineProps) => {
  const say = useSay();
  const { locale } = useIntl();
  const line = timeLineOf(institution.terms, institution.today);
  if (line === null) return null;
  const showToday = (frame: HTMLElement | null): void => {
    // On a phone the line is longer than the screen.
    if (frame && line.today !== null)
      frame.scrollLeft = (frame.scrollWidth * line.today) / 100 - frame.clientWidth / 2;
  };
  const monthName = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Box ref={showToday} overflow="auto" paddingTop={2}>
        <Box minWidth={`${Math.max(SHORTEST, line.terms.length * ROOM)}rem`} paddingLeft={1} paddingRight={1}>
          <Box position="relative">
            <Line aria-label={say('term.timeline')}>
              {line.terms.map(({ term, stretch }) => (
                <Place key={term.id} $from={stretch.from} $width={stretch.width}>
                  <TermButton
                    type="button"
                    $state={term.state}
                    onClick={() => edit(term)}
                    title={`${term.name}, ${say('term.fromTo', {
                      from: sayDate(locale, term.startsOn),
                      until: sayDate(locale, term.endsOn),
                    })}`}
                  >
                    <Typography tag="span" fontWeight="bold" textColor="neutral800" ellipsis>
                      {term.name}
                    </Typography>
                    <Typography tag="span" variant="pi" textColor="neutral700" ellipsis>
                      {say(`term.state_${term.state}`)}
                    </Typography>
                  </TermButton>
                </Place>
              ))}
            </Line>
            {line.today !== null && (
              <Today $from={line.today} title={say('term.today')}>
                <VisuallyHidden>{say('term.today')}</VisuallyHidden>
              </Today>
            )}
          </Box>
          <Box position="relative" height="2.4rem" marginTop={2} overflow="hidden" aria-hidden>
            {line.months.map(({ date, from }) => (
              <Tick key={date} $from={from}>
                <Typography tag="span" variant="pi" textColor="neutral600">
                  {date.endsWith('-01-01') ? date.slice(0, 4) : monthName.format(Date.parse(date))}
                </Typography>
              </Tick>
            ))}
          </Box>
        </Box>
      </Box>
      {line.today !== null && (
        <Flex gap={2} tag="p">
          <Box width="2px" height="1.4rem" background="danger600" />
          <Typography variant="pi" textColor="neutral600">
            {say('term.today')}: {sayDate(locale, institution.today)}
          </Typography>
        </Flex>
      )}
    </Flex>
  );
};
