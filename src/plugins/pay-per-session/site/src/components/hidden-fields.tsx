import type { JSX } from 'preact';

/** What a form sends along unseen. */
export const HiddenFields = ({ fields }: { fields: Readonly<Record<string, string>> }): JSX.Element => (
  <>
    {Object.entries(fields).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
);
