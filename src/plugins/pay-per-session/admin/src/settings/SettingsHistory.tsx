import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import {
  OPERATOR_MAIL_CHOICES,
  type SettingName,
  type SettingsChangeView,
} from '../../../shared/contracts/settings';
import { Panelled } from '../parts/Panelled';
import { sayMoment } from '../parts/say-moment';
import { deviceZone } from '../parts/time-zones';
import { useSay, type Say } from '../say';
import { nameOfSetting } from './setting-groups';

/** A value that is a choice has a name; others stand for themselves. */
const sayValue = (say: Say, name: SettingName, value: string | number): string | number => {
  if (name !== 'operatorMails') return value;
  const choice = OPERATOR_MAIL_CHOICES.find((known) => known === value);
  return choice === undefined ? value : say(`settings.operatorMails_${choice}`);
};

/** Who changed what, newest first. */
export const SettingsHistory = ({ history }: { history: SettingsChangeView[] }) => {
  const say = useSay();
  const { locale } = useIntl();
  return (
    <Panelled title={say('settings.history')}>
      {history.length === 0 ? (
        <Typography textColor="neutral600">{say('settings.noHistory')}</Typography>
      ) : (
        <Flex tag="ol" direction="column" alignItems="stretch" gap={4}>
          {history.map(({ revision, at, by, changes }) => (
            <Box key={revision} tag="li">
              <Typography tag="p" variant="pi" textColor="neutral600">
                {sayMoment(locale, at, deviceZone())} · {by ?? say('settings.byApp')}
              </Typography>
              {changes.map(({ name, before, after }) => (
                <Typography key={name} tag="p" style={{ overflowWrap: 'anywhere' }}>
                  {say('settings.fromTo', {
                    name: say(nameOfSetting(name)),
                    before: sayValue(say, name, before),
                    after: sayValue(say, name, after),
                  })}
                </Typography>
              ))}
            </Box>
          ))}
        </Flex>
      )}
    </Panelled>
  );
};
