import type { JSX } from 'preact';
import type { FieldProblems } from '../../../shared/refusals';
import type { SiteWords } from '../../../shared/words/site';
import { Field } from '../components/field';
import type { PageRequest } from '../routing/page';

interface AccountFieldsProps {
  request: PageRequest;
  /**
   * A new account has a name, and a password that is still to be chosen. `either` keeps the name for who changes their
   * mind about having an account.
   */
  kind: 'new' | 'existing' | 'either';
  problems: FieldProblems;
}

/** Labels by field, for a refused form's summary. */
export const accountLabels = ({ account }: SiteWords) => ({
  displayName: account.name,
  email: account.email,
  password: account.password,
});

const Name = ({ request, problems }: Omit<AccountFieldsProps, 'kind'>): JSX.Element => (
  <Field
    language={request.language}
    name="displayName"
    label={request.words.account.name}
    help={request.words.account.nameHelp}
    autocomplete="name"
    maxLength={80}
    value={request.form.displayName}
    problems={problems}
  />
);

/** The browser's zone, filled in by a script where there is one. */
const ZoneGuess = ({ request }: { request: PageRequest }): JSX.Element => (
  <input type="hidden" name="timeZone" data-guess="zone" value={request.form.timeZone ?? ''} />
);

/** Who somebody is: what was typed stays, except passwords. */
export const AccountFields = ({ request, kind, problems }: AccountFieldsProps): JSX.Element => {
  const { language, words, form } = request;
  return (
    <>
      {kind !== 'existing' && <Name request={request} problems={problems} />}
      <Field
        language={language}
        name="email"
        label={words.account.email}
        type="email"
        autocomplete="email"
        required
        maxLength={254}
        value={form.email}
        problems={problems}
      />
      <Field
        language={language}
        name="password"
        label={words.account.password}
        {...(kind === 'new' ? { help: words.account.newPasswordHelp } : {})}
        type="password"
        autocomplete={kind === 'new' ? 'new-password' : 'current-password'}
        required
        maxLength={200}
        problems={problems}
      />
      <ZoneGuess request={request} />
    </>
  );
};
