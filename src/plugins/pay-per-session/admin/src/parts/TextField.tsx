import { Field, Textarea, TextInput, Typography } from '@strapi/design-system';
import { FormField } from './FormField';

interface TextFieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
  required?: boolean;
  value: string;
  longest?: number;
  /** More than one line. */
  rows?: number;
  /** A number or an amount, for the keyboard of a phone, with its unit. */
  numeric?: { mode: 'numeric' | 'decimal'; unit?: string };
  onChange(value: string): void;
}

/** A labelled field of text, on one line or on several. */
export const TextField = ({ value, longest, rows, numeric, onChange, ...field }: TextFieldProps) => {
  const change = ({ target }: { target: { value: string } }) => onChange(target.value);
  if (rows !== undefined) {
    return (
      <FormField {...field}>
        <Textarea value={value} maxLength={longest} rows={rows} onChange={change} />
      </FormField>
    );
  }
  if (numeric) {
    return (
      <FormField {...field}>
        <Field.Input
          value={value}
          inputMode={numeric.mode}
          autoComplete="off"
          endAction={
            numeric.unit === undefined ? undefined : (
              <Typography variant="pi" textColor="neutral600">
                {numeric.unit}
              </Typography>
            )
          }
          onChange={change}
        />
      </FormField>
    );
  }
  return (
    <FormField {...field}>
      <TextInput value={value} maxLength={longest} onChange={change} />
    </FormField>
  );
};
