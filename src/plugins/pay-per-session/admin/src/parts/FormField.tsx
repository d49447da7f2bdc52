import type { ReactNode } from 'react';
import { Field } from '@strapi/design-system';

interface FormFieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  /** What is wrong with it; shown in place of the hint. */
  problem?: string | undefined;
  required?: boolean;
  children: ReactNode;
}

/** A labelled control with its hint, or with the sentence that says what is wrong. */
export const FormField = ({ name, label, hint, problem, required = false, children }: FormFieldProps) => (
  <Field.Root name={name} id={`pps-${name}`} error={problem} hint={hint} required={required} width="100%">
    <Field.Label>{label}</Field.Label>
    {children}
    <Field.Hint />
    <Field.Error />
  </Field.Root>
);
