import { Grid, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { LOCATIONS, type SessionKind } from '../../../shared/session-status';
import { FormField } from '../parts/FormField';
import { Panelled } from '../parts/Panelled';
import { TextField } from '../parts/TextField';
import { useSay } from '../say';
import { LOCATION_WORDS } from './location-words';
import type { ServiceDraft } from './service-draft';

export interface ServiceFieldsProps {
  draft: ServiceDraft;
  problems: Record<string, string>;
  currency: string;
  kind: SessionKind;
  change(change: Partial<ServiceDraft>): void;
}

/** What is sold, for how much, and for how long. */
export const ServiceFields = ({ draft, problems, currency, kind, change }: ServiceFieldsProps) => {
  const say = useSay();
  return (
    <Panelled>
      <TextField
        name="name"
        label={say('service.name')}
        hint={say('service.nameHint')}
        problem={problems.name}
        required
        value={draft.name}
        longest={100}
        onChange={(name) => change({ name })}
      />
      {kind === 'regular' && (
        <Grid.Root gap={4}>
          <Grid.Item col={6} xs={12} alignItems="stretch">
            <TextField
              name="priceAmount"
              label={say('service.price')}
              hint={say('service.priceHint')}
              problem={problems.priceAmount}
              required
              value={draft.price}
              numeric={{ mode: 'decimal', unit: currency }}
              onChange={(price) => change({ price })}
            />
          </Grid.Item>
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
        </Grid.Root>
      )}
      <TextField
        name="description"
        label={say('service.description')}
        hint={say('service.descriptionHint')}
        problem={problems.description}
        required
        value={draft.description}
        longest={4000}
        rows={8}
        onChange={(description) => change({ description })}
      />
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
