import { useState } from 'react';
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
  const [typed, setTyped] = useState<string | undefined>();
  const zones = value === '' || knownZones().includes(value) ? knownZones() : [value, ...knownZones()];
  const choose = (zone: string) => {
    setTyped(undefined);
    onChange(zone);
  };
  return (
    <FormField {...field}>
      <Combobox
        value={value}
        textValue={typed ?? zoneLabel(value)}
        onTextValueChange={setTyped}
        onChange={choose}
        onClear={() => choose('')}
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
