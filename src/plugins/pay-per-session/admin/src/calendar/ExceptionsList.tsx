import { useState } from 'react';
import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Pencil, Plus, Trash } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { HoursView } from '../../../shared/contracts/hours';
import { Panelled } from '../parts/Panelled';
import { useSay } from '../say';
import { timeOf } from './day-windows';
import { ExceptionDialog } from './ExceptionDialog';
import { groupExceptions, type ExceptionGroup } from './exception-groups';
import type { HoursSender } from './use-hours';
import { sayDate } from './weekday-names';

interface ExceptionsListProps {
  hours: HoursView;
  sender: HoursSender;
}

const datesOf = (locale: string, { from, until }: ExceptionGroup): string =>
  from === until ? sayDate(locale, from) : `${sayDate(locale, from)} – ${sayDate(locale, until)}`;

/** Dates to come on which a host works other hours than the week says, or not at all. */
export const ExceptionsList = ({ hours, sender }: ExceptionsListProps) => {
  const say = useSay();
  const { locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [edited, setEdited] = useState<ExceptionGroup | 'new' | null>(null);
  const groups = groupExceptions(hours.exceptions);

  const remove = async ({ from, until }: ExceptionGroup) => {
    const problem = await sender.send('post', '/hours/exceptions/removal', { from, until });
    if (!problem) toggleNotification({ type: 'success', message: say('exceptions.removed') });
  };

  return (
    <Panelled
      title={say('exceptions.title')}
      action={
        <Button variant="secondary" startIcon={<Plus />} onClick={() => setEdited('new')}>
          {say('exceptions.add')}
        </Button>
      }
    >
      <Typography textColor="neutral600">{say('exceptions.hint')}</Typography>
      {groups.length === 0 && <Typography>{say('exceptions.none')}</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch" aria-label={say('exceptions.title')}>
        {groups.map((group) => {
          const dates = datesOf(locale, group);
          return (
            <Box
              key={group.from}
              tag="li"
              paddingTop={3}
              paddingBottom={3}
              borderColor="neutral150"
              borderWidth="1px 0 0 0"
              borderStyle="solid"
            >
              <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
                <Box minWidth={0}>
                  <Typography tag="p" fontWeight="bold">
                    {dates}
                  </Typography>
                  <Typography tag="p" textColor="neutral600">
                    {[
                      group.windows.length === 0
                        ? say('exceptions.off')
                        : group.windows
                            .map(({ from, until }) => `${timeOf(from)}–${timeOf(until)}`)
                            .join(', '),
                      ...(group.note === '' ? [] : [group.note]),
                    ].join(' · ')}
                  </Typography>
                </Box>
                <Flex gap={1}>
                  <IconButton label={say('exceptions.edit', { dates })} onClick={() => setEdited(group)}>
                    <Pencil />
                  </IconButton>
                  <IconButton
                    label={say('exceptions.remove', { dates })}
                    disabled={sender.busy}
                    onClick={() => void remove(group)}
                  >
                    <Trash />
                  </IconButton>
                </Flex>
              </Flex>
            </Box>
          );
        })}
      </Flex>
      {edited !== null && (
        <ExceptionDialog
          exception={edited === 'new' ? null : edited}
          sender={sender}
          onClose={() => setEdited(null)}
        />
      )}
    </Panelled>
  );
};
