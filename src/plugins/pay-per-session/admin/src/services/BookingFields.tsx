import { Flex, Grid, Toggle, Typography } from '@strapi/design-system';
import { WAYS_OF_AGREEING, type SessionKind, type WayOfAgreeing } from '../../../shared/session-status';
import { FormField } from '../parts/FormField';
import { HintedChoice } from '../parts/HintedChoice';
import { Panelled } from '../parts/Panelled';
import { TextField } from '../parts/TextField';
import { useSay, type WordKey } from '../say';
import { AlignmentField } from './AlignmentField';
import { NoHoursHint } from './NoHoursHint';
import { QuestionsField } from './QuestionsField';
import type { TypedRule } from './service-draft';
import type { ServiceFieldsProps } from './ServiceFields';

const WAYS: Record<WayOfAgreeing, { name: WordKey; hint: WordKey }> = {
  arranged: { name: 'way.arranged', hint: 'way.arrangedHint' },
  requested: { name: 'way.requested', hint: 'way.requestedHint' },
  booked: { name: 'way.booked', hint: 'way.bookedHint' },
};

const RULES: { rule: TypedRule; label: WordKey; hint: WordKey; unit: WordKey }[] = [
  { rule: 'noticeHours', label: 'rule.notice', hint: 'rule.noticeHint', unit: 'rule.hours' },
  { rule: 'furthestDays', label: 'rule.furthest', hint: 'rule.furthestHint', unit: 'rule.days' },
  { rule: 'bufferBeforeMinutes', label: 'rule.before', hint: 'rule.beforeHint', unit: 'rule.minutes' },
  { rule: 'bufferAfterMinutes', label: 'rule.after', hint: 'rule.afterHint', unit: 'rule.minutes' },
  { rule: 'stepMinutes', label: 'rule.step', hint: 'rule.stepHint', unit: 'rule.minutes' },
  { rule: 'mostADay', label: 'rule.most', hint: 'rule.mostHint', unit: 'rule.sessions' },
];

/** The site says these for every introductory session. */
const FIXED: ReadonlySet<TypedRule> = new Set(['noticeHours', 'furthestDays']);

interface BookingFieldsProps extends Omit<ServiceFieldsProps, 'currency' | 'kind'> {
  /** Whose service it is; null where that is the person at work. */
  hostId: number | null;
  /** What is fixed for an introductory session is not asked. */
  kind: SessionKind;
}

/** How the date is agreed, and by which rules. */
export const BookingFields = ({ draft, problems, hostId, kind, change }: BookingFieldsProps) => {
  const say = useSay();
  const introduces = kind === 'introduction';
  const rules = introduces ? RULES.filter(({ rule }) => !FIXED.has(rule)) : RULES;
  return (
    <Panelled title={say('way.title')}>
      {introduces ? (
        <Typography textColor="neutral600">
          {say('introduction.fixed', {
            minutes: draft.minutes,
            hours: draft.noticeHours,
            days: draft.furthestDays,
          })}
        </Typography>
      ) : (
        <HintedChoice
          name="way"
          label={say('way.title')}
          value={draft.agreeing}
          choices={WAYS_OF_AGREEING.map((value) => ({
            value,
            name: say(WAYS[value].name),
            hint: say(WAYS[value].hint),
          }))}
          onChange={(agreeing) => change({ agreeing })}
        />
      )}
      {draft.agreeing !== 'arranged' && (
        <Flex direction="column" alignItems="stretch" gap={4}>
          <NoHoursHint hostId={hostId} way={draft.agreeing} />
          {draft.agreeing === 'requested' && (
            <FormField name="otherTimes" label={say('rule.otherTimes')} hint={say('rule.otherTimesHint')}>
              <Toggle
                checked={draft.otherTimes}
                onLabel={say('rule.yes')}
                offLabel={say('rule.no')}
                onChange={({ target }) => change({ otherTimes: target.checked })}
              />
            </FormField>
          )}
          <Grid.Root gap={4}>
            {rules.map(({ rule, label, hint, unit }) => (
              <Grid.Item key={rule} col={6} xs={12} alignItems="stretch">
                <TextField
                  name={rule}
                  label={say(label)}
                  hint={say(hint)}
                  problem={problems[rule]}
                  required={rule !== 'mostADay'}
                  value={draft[rule]}
                  numeric={{ mode: 'numeric', unit: say(unit) }}
                  onChange={(value) => change({ [rule]: value })}
                />
              </Grid.Item>
            ))}
          </Grid.Root>
          <AlignmentField
            alignment={draft.alignStarts}
            step={draft.stepMinutes}
            change={(alignStarts) => change({ alignStarts })}
          />
          <QuestionsField
            questions={draft.questions}
            least={introduces ? 1 : 0}
            problems={problems}
            change={(questions) => change({ questions })}
          />
        </Flex>
      )}
    </Panelled>
  );
};
