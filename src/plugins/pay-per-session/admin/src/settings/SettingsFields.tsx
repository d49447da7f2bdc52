import { Flex, Grid, Typography } from '@strapi/design-system';
import { OPERATOR_MAIL_CHOICES } from '../../../shared/contracts/settings';
import { HintedChoice } from '../parts/HintedChoice';
import { Panelled } from '../parts/Panelled';
import { TextField } from '../parts/TextField';
import { ZoneField } from '../parts/ZoneField';
import { useSay } from '../say';
import { AccentField } from './AccentField';
import { CurrencyField } from './CurrencyField';
import { PolicyField } from './PolicyField';
import { LABELS, POLICY_GROUPS } from './setting-groups';
import type { SettingsDraft } from './settings-draft';

interface SettingsFieldsProps {
  draft: SettingsDraft;
  /** Field → sentence. */
  problems: Record<string, string>;
  change(change: Partial<SettingsDraft>): void;
}

const Site = ({ draft, problems, change }: SettingsFieldsProps) => {
  const say = useSay();
  return (
    <Panelled title={say('settings.site')}>
      <TextField
        name="siteName"
        label={say('settings.siteName')}
        hint={say('settings.siteNameHint')}
        problem={problems.siteName}
        required
        value={draft.siteName}
        longest={60}
        onChange={(siteName) => change({ siteName })}
      />
      <CurrencyField
        value={draft.currency}
        problem={problems.currency}
        onChange={(currency) => change({ currency })}
      />
      <ZoneField
        name="timeZone"
        label={say('settings.timeZone')}
        hint={say('settings.timeZoneHint')}
        problem={problems.timeZone}
        required
        value={draft.timeZone}
        onChange={(timeZone) => change({ timeZone })}
      />
      <AccentField value={draft.accent} problem={problems.accent} onChange={(accent) => change({ accent })} />
    </Panelled>
  );
};

const People = ({ draft, problems, change }: SettingsFieldsProps) => {
  const say = useSay();
  return (
    <Panelled title={say('settings.people')}>
      <Typography textColor="neutral600">{say('settings.peopleIntro')}</Typography>
      <Grid.Root gap={4}>
        {LABELS.map((name) => (
          <Grid.Item key={name} col={6} xs={12} alignItems="stretch">
            <TextField
              name={name}
              label={say(`settings.${name}`)}
              hint={say(`settings.${name}Hint`)}
              problem={problems[name]}
              required
              value={draft[name]}
              longest={30}
              onChange={(label) => change({ [name]: label })}
            />
          </Grid.Item>
        ))}
      </Grid.Root>
    </Panelled>
  );
};

const Operators = ({ draft, change }: SettingsFieldsProps) => {
  const say = useSay();
  return (
    <Panelled title={say('settings.operators')}>
      <Typography textColor="neutral600">{say('settings.operatorMails')}</Typography>
      <HintedChoice
        name="operatorMails"
        label={say('settings.operatorMails')}
        value={draft.operatorMails}
        choices={OPERATOR_MAIL_CHOICES.map((value) => ({
          value,
          name: say(`settings.operatorMails_${value}`),
          hint: say(`settings.operatorMails_${value}Hint`),
        }))}
        onChange={(operatorMails) => change({ operatorMails })}
      />
    </Panelled>
  );
};

/** Everything an operator may set, in boxes. */
export const SettingsFields = (props: SettingsFieldsProps) => {
  const say = useSay();
  const { draft, problems, change } = props;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Site {...props} />
      <People {...props} />
      {POLICY_GROUPS.map(({ title, policies }) => (
        <Panelled key={title} title={say(title)}>
          <Grid.Root gap={4}>
            {policies.map((name) => (
              <Grid.Item key={name} col={6} xs={12} direction="column" alignItems="stretch">
                <PolicyField
                  name={name}
                  value={draft[name]}
                  problem={problems[name]}
                  onChange={(value) => change({ [name]: value })}
                />
              </Grid.Item>
            ))}
          </Grid.Root>
        </Panelled>
      ))}
      <Operators {...props} />
    </Flex>
  );
};
