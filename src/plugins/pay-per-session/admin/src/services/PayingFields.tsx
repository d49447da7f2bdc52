import { Grid, Typography } from '@strapi/design-system';
import { CREDIT_MINUTES } from '../../../shared/contracts/service';
import { HintedChoice } from '../parts/HintedChoice';
import { Panelled } from '../parts/Panelled';
import { TextField } from '../parts/TextField';
import { useSay, type WordKey } from '../say';
import { PAYINGS, takesCredits, takesMoney, type Paying } from './service-draft';
import type { ServiceFieldsProps } from './ServiceFields';

const WORDS: Record<Paying, { name: WordKey; hint: WordKey }> = {
  card: { name: 'paying.card', hint: 'paying.cardHint' },
  credits: { name: 'paying.credits', hint: 'paying.creditsHint' },
  both: { name: 'paying.both', hint: 'paying.bothHint' },
  free: { name: 'paying.free', hint: 'paying.freeHint' },
};

/** With what clients pay, how much, and for how long: a credit pays one length only. */
export const PayingFields = ({ draft, problems, currency, change }: Omit<ServiceFieldsProps, 'kind'>) => {
  const say = useSay();
  const choose = (paying: Paying) =>
    change({ paying, ...(takesCredits(paying) ? { minutes: String(CREDIT_MINUTES) } : {}) });
  return (
    <Panelled title={say('paying.title')}>
      <HintedChoice
        name="paying"
        label={say('paying.title')}
        value={draft.paying}
        choices={PAYINGS.map((value) => ({
          value,
          name: say(WORDS[value].name),
          hint: say(WORDS[value].hint),
        }))}
        onChange={choose}
      />
      <Grid.Root gap={4}>
        {takesMoney(draft.paying) && (
          <Grid.Item col={6} xs={12} alignItems="stretch">
            <TextField
              name="priceAmount"
              label={say('service.price')}
              hint={say('paying.priceHint')}
              problem={problems.priceAmount ?? problems.takesCard}
              required
              value={draft.price}
              numeric={{ mode: 'decimal', unit: currency }}
              onChange={(price) => change({ price })}
            />
          </Grid.Item>
        )}
        {!takesCredits(draft.paying) && (
          <Grid.Item col={6} xs={12} alignItems="stretch">
            <TextField
              name="durationMinutes"
              label={say('service.durationMinutes')}
              hint={say('service.durationHint')}
              problem={problems.durationMinutes}
              required
              value={draft.minutes}
              numeric={{ mode: 'numeric' }}
              onChange={(minutes) => change({ minutes })}
            />
          </Grid.Item>
        )}
      </Grid.Root>
      {takesCredits(draft.paying) && (
        <Typography textColor="neutral600">{say('paying.oneHour', { minutes: CREDIT_MINUTES })}</Typography>
      )}
    </Panelled>
  );
};
