import { Combobox, ComboboxOption } from '@strapi/design-system';
import { useSay } from '../say';
import { FormField } from './FormField';
import { knownZones, zoneLabel } from './time-zones';

interface ZoneFieldProps {
  name: string;
  label: string;
  hint?: string;
  problem?: string | undefined;
  required?: boolean;
  value: string;
  onChange(zone: string): void;
}

/** Chooses an IANA time zone by typing a part of its name. */
export const ZoneField = ({ value, onChange, ...field }: ZoneFieldProps) => {
  const say = useSay();
  const zones = value === '' || knownZones().includes(value) ? knownZones() : [value, ...knownZones()];
  return (
    <FormField {...field}>
      <Combobox
        value={value}
        onChange={(zone) => onChange(zone ?? '')}
        onClear={() => onChange('')}
        placeholder={say('zone.placeholder')}
        clearLabel={say('zone.clear')}
        autocomplete={{ type: 'list', filter: 'contains' }}
      >
        {zones.map((zone) => (
          <ComboboxOption key={zone} value={zone}>
            {zoneLabel(zone)}
          </ComboboxOption>
        ))}
      </Combobox>
    </FormField>
  );
};
