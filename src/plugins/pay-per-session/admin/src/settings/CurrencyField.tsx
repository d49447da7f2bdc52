import { useMemo, useState } from 'react';
import { Combobox, ComboboxOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { FormField } from '../parts/FormField';
import { useSay } from '../say';

interface CurrencyFieldProps {
  value: string;
  problem: string | undefined;
  onChange(code: string): void;
}

/** Chooses a currency of ISO 4217 by typing a part of its name. */
export const CurrencyField = ({ value, problem, onChange }: CurrencyFieldProps) => {
  const say = useSay();
  const { locale } = useIntl();
  const [typed, setTyped] = useState<string | undefined>();
  const labels = useMemo(() => {
    const names = new Intl.DisplayNames([locale], { type: 'currency' });
    return new Map(
      Intl.supportedValuesOf('currency').map(
        (code) => [code, `${code} · ${names.of(code) ?? code}`] as const,
      ),
    );
  }, [locale]);
  const choose = (code: string) => {
    setTyped(undefined);
    onChange(code);
  };
  return (
    <FormField
      name="currency"
      label={say('settings.currency')}
      hint={say('settings.currencyHint')}
      problem={problem}
      required
    >
      <Combobox
        value={value}
        textValue={typed ?? labels.get(value) ?? value}
        onTextValueChange={setTyped}
        onChange={choose}
        onClear={() => choose('')}
        placeholder={say('settings.currencyPlaceholder')}
        clearLabel={say('settings.currencyClear')}
        autocomplete={{ type: 'list', filter: 'contains' }}
      >
        {[...labels].map(([code, label]) => (
          <ComboboxOption key={code} value={code}>
            {label}
          </ComboboxOption>
        ))}
      </Combobox>
    </FormField>
  );
};
