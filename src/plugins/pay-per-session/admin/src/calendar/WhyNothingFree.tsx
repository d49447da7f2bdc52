import { useState } from 'react';
import { Box, Flex, Link, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { FreeStarts, Removal } from '../../../shared/contracts/free-starts';
import type { HoursView } from '../../../shared/contracts/hours';
import type { ServiceView } from '../../../shared/contracts/service';
import { FormField } from '../parts/FormField';
import { Panelled } from '../parts/Panelled';
import { Reading } from '../parts/Reading';
import { PANEL_PATH } from '../plugin-id';
import { useSay, type WordKey } from '../say';
import { useRead } from '../server/use-read';
import { reasonsOf } from './why-nothing-free';
import { calendarPath } from './use-hours';

type Cure = 'service' | 'hours' | 'connections' | null;

const REASONS: Record<Removal, { why: WordKey; cure: WordKey; where: Cure }> = {
  notice: { why: 'why.notice', cure: 'why.noticeCure', where: 'service' },
  horizon: { why: 'why.horizon', cure: 'why.horizonCure', where: 'service' },
  hours: { why: 'why.hours', cure: 'why.hoursCure', where: 'hours' },
  alignment: { why: 'why.alignment', cure: 'why.alignmentCure', where: 'service' },
  limit: { why: 'why.limit', cure: 'why.limitCure', where: 'service' },
  booked: { why: 'why.booked', cure: 'why.bookedCure', where: 'service' },
  held: { why: 'why.held', cure: 'why.heldCure', where: null },
  external: { why: 'why.external', cure: 'why.externalCure', where: 'connections' },
};
const CURES: Record<Exclude<Cure, null>, WordKey> = {
  service: 'why.toService',
  hours: 'why.toHours',
  connections: 'why.toConnections',
};

interface AnswerProps {
  service: ServiceView;
  hours: HoursView;
  dates: { from: string; until: string };
}

const Answer = ({ service, hours, dates }: AnswerProps) => {
  const say = useSay();
  const query = new URLSearchParams({ from: dates.from, to: dates.until, timeZone: hours.timeZone });
  const read = useRead<FreeStarts>(`/services/${service.id}/free-starts?${query.toString()}`);
  const linkTo = (cure: Exclude<Cure, null>): string =>
    cure === 'service' ? `${PANEL_PATH}/services/${service.id}` : `?show=${cure}`;
  return (
    <Reading of={read}>
      {(answer) => {
        const reasons = reasonsOf(answer);
        return (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography fontWeight="bold">{say('why.free', { count: answer.starts.length })}</Typography>
            {answer.starts.length === 0 && reasons.length === 0 && (
              <Typography>
                {say('why.noHours')}{' '}
                <Link tag={NavLink} to="?show=hours">
                  {say('why.toHours')}
                </Link>
              </Typography>
            )}
            {reasons.length > 0 && (
              <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label={say('why.title')}>
                {reasons.map(({ removal, count }) => {
                  const { why, cure, where } = REASONS[removal];
                  return (
                    <Box key={removal} tag="li">
                      <Typography tag="p" fontWeight="bold">
                        {say(why, { count })}
                      </Typography>
                      <Typography tag="p" textColor="neutral600">
                        {say(cure)}{' '}
                        {where !== null && (
                          <Link tag={NavLink} to={linkTo(where)}>
                            {say(CURES[where])}
                          </Link>
                        )}
                      </Typography>
                    </Box>
                  );
                })}
              </Flex>
            )}
          </Flex>
        );
      }}
    </Reading>
  );
};

interface WhyNothingFreeProps {
  hours: HoursView;
  hostId: string | undefined;
  /** Those the grid shows. */
  dates: { from: string; until: string };
}

/** How many starts a service offers on the dates shown, why the others are not offered, and what can be done about it. */
export const WhyNothingFree = ({ hours, hostId, dates }: WhyNothingFreeProps) => {
  const say = useSay();
  const services = useRead<ServiceView[]>(calendarPath('/services', hostId ?? String(hours.hostId)));
  const [chosen, setChosen] = useState<number | null>(null);
  return (
    <Panelled title={say('why.title')}>
      <Reading of={services}>
        {(all) => {
          const bookable = all.filter(
            ({ agreeing, enabled, host }) => agreeing !== 'arranged' && enabled && host.id === hours.hostId,
          );
          const service = bookable.find(({ id }) => id === chosen) ?? bookable[0];
          if (!service) return <Typography textColor="neutral600">{say('why.noService')}</Typography>;
          return (
            <Flex direction="column" alignItems="stretch" gap={4}>
              <FormField name="why-service" label={say('why.service')}>
                <SingleSelect value={String(service.id)} onChange={(value) => setChosen(Number(value))}>
                  {bookable.map(({ id, name }) => (
                    <SingleSelectOption key={id} value={String(id)}>
                      {name}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </FormField>
              <Answer service={service} hours={hours} dates={dates} />
            </Flex>
          );
        }}
      </Reading>
    </Panelled>
  );
};
