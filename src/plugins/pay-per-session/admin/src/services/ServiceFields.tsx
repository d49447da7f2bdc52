import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
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

/** What is sold, and where. */
export const ServiceFields = ({
  draft,
  problems,
  change,
}: Pick<ServiceFieldsProps, 'draft' | 'problems' | 'change'>) => {
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
