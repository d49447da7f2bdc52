import {
  Field,
  Grid,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { LOCATIONS } from '../../../shared/session-status';
import { FormField } from '../parts/FormField';
import { Panelled } from '../parts/Panelled';
import { useSay } from '../say';
import { LOCATION_WORDS } from './location-words';
import type { ServiceDraft } from './service-draft';

interface ServiceFieldsProps {
  draft: ServiceDraft;
  problems: Record<string, string>;
  currency: string;
  change(change: Partial<ServiceDraft>): void;
}

/** What is sold, for how much, and for how long. */
export const ServiceFields = ({ draft, problems, currency, change }: ServiceFieldsProps) => {
  const say = useSay();
  return (
    <Panelled>
      <FormField
        name="name"
        label={say('service.name')}
        hint={say('service.nameHint')}
        problem={problems.name}
        required
      >
        <TextInput
          value={draft.name}
          maxLength={100}
          onChange={({ target }) => change({ name: target.value })}
        />
      </FormField>
      <Grid.Root gap={4}>
        <Grid.Item col={6} xs={12} alignItems="stretch">
          <FormField
            name="priceAmount"
            label={say('service.price')}
            hint={say('service.priceHint')}
            problem={problems.priceAmount}
            required
          >
            <Field.Input
              value={draft.price}
              inputMode="decimal"
              autoComplete="off"
              endAction={
                <Typography variant="pi" textColor="neutral600">
                  {currency}
                </Typography>
              }
              onChange={({ target }) => change({ price: target.value })}
            />
          </FormField>
        </Grid.Item>
        <Grid.Item col={6} xs={12} alignItems="stretch">
          <FormField
            name="durationMinutes"
            label={say('service.durationMinutes')}
            hint={say('service.durationHint')}
            problem={problems.durationMinutes}
            required
          >
            <TextInput
              value={draft.minutes}
              inputMode="numeric"
              autoComplete="off"
              onChange={({ target }) => change({ minutes: target.value })}
            />
          </FormField>
        </Grid.Item>
      </Grid.Root>
      <FormField
        name="description"
        label={say('service.description')}
        hint={say('service.descriptionHint')}
        problem={problems.description}
        required
      >
        <Textarea
          value={draft.description}
          maxLength={4000}
          rows={8}
          onChange={({ target }) => change({ description: target.value })}
        />
      </FormField>
      <FormField name="location" label={say('service.location')} problem={problems.location} required>
        <SingleSelect
          value={draft.location}
          onChange={(value) =>
            change({ location: LOCATIONS.find((location) => location === value) ?? draft.location })
          }
        >
          {LOCATIONS.map((location) => (
            <SingleSelectOption key={location} value={location}>
              {say(LOCATION_WORDS[location])}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </FormField>
    </Panelled>
  );
};
