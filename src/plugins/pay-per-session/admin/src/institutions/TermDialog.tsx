import { useState } from 'react';
import { Grid, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import {
  TERM_KINDS,
  type InstitutionView,
  type TermEffect,
  type TermInput,
  type TermView,
} from '../../../shared/contracts/institution';
import { overlappedTerm } from '../../../shared/term-overlap';
import { DateInput } from '../parts/DateTimeInput';
import { FormField } from '../parts/FormField';
import { StepDialog } from '../parts/StepDialog';
import { TextField } from '../parts/TextField';
import { zoneLabel } from '../parts/time-zones';
import { useSay } from '../say';
import { useForm } from '../server/use-form';
import { sayDate } from './say-date';
import { TermEffects } from './TermEffects';

interface TermDialogProps {
  institution: InstitutionView;
  /** Null for a new one. */
  term: TermView | null;
  onClose(): void;
  onSaved(institution: InstitutionView): void;
}

const NEW: TermInput = { name: '', kind: 'semester', startsOn: '', endsOn: '' };

/** Adds or edits a term: names the one it overlaps while dates are typed, and what it does to credits before it is saved. */
export const TermDialog = ({ institution, term, onClose, onSaved }: TermDialogProps) => {
  const say = useSay();
  const { locale } = useIntl();
  const { toggleNotification } = useNotification();
  const { busy, problem, effects, key, submit, unread } = useForm<TermEffect>();
  const [draft, setDraft] = useState<TermInput>(term ?? NEW);
  const change = (part: Partial<TermInput>) => {
    setDraft((before) => ({ ...before, ...part }));
    unread();
  };
  const { startsOn, endsOn } = draft;
  const complete = startsOn !== '' && endsOn !== '' && startsOn <= endsOn;
  const overlapped = complete
    ? overlappedTerm(institution.terms, term ? { id: term.id, startsOn, endsOn } : { startsOn, endsOn })
    : undefined;
  const sayOverlap = (other: TermView): string =>
    say('term.overlaps', {
      name: other.name,
      dates: say('term.fromTo', {
        from: sayDate(locale, other.startsOn),
        until: sayDate(locale, other.endsOn),
      }),
    });

  const save = async () => {
    if (overlapped) return;
    const sent = term
      ? await submit<InstitutionView>('put', `/terms/${term.id}`, draft)
      : await submit<InstitutionView>('post', `/institutions/${institution.id}/terms`, {
          ...draft,
          idempotencyKey: key,
        });
    if (sent === null) return;
    toggleNotification({ type: 'success', message: say('term.saved') });
    onSaved(sent.value);
  };

  return (
    <StepDialog
      title={term ? say('term.edit', { name: term.name }) : say('term.new')}
      confirm={say(effects.length > 0 ? 'term.saveAllTheSame' : 'term.save')}
      danger={effects.length > 0}
      busy={busy}
      disabled={overlapped !== undefined}
      problem={problem}
      onClose={onClose}
      onConfirm={() => void save()}
    >
      <TextField
        name="name"
        label={say('term.name')}
        hint={say('term.nameHint')}
        problem={problem?.fields.name}
        required
        value={draft.name}
        longest={100}
        onChange={(name) => setDraft((before) => ({ ...before, name }))}
      />
      <FormField name="kind" label={say('term.kind')} problem={problem?.fields.kind} required>
        <SingleSelect
          value={draft.kind}
          onChange={(kind) => setDraft((before) => ({ ...before, kind: kind as TermInput['kind'] }))}
        >
          {TERM_KINDS.map((kind) => (
            <SingleSelectOption key={kind} value={kind}>
              {say(`term.kind_${kind}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </FormField>
      <Grid.Root gap={4}>
        <Grid.Item col={6} xs={12} alignItems="stretch">
          <FormField name="startsOn" label={say('term.startsOn')} problem={problem?.fields.startsOn} required>
            <DateInput value={startsOn} onChange={({ target }) => change({ startsOn: target.value })} />
          </FormField>
        </Grid.Item>
        <Grid.Item col={6} xs={12} alignItems="stretch">
          <FormField
            name="endsOn"
            label={say('term.endsOn')}
            hint={say('term.endsOnHint', { zone: zoneLabel(institution.timeZone) })}
            problem={overlapped ? sayOverlap(overlapped) : problem?.fields.endsOn}
            required
          >
            <DateInput
              value={endsOn}
              min={startsOn === '' ? undefined : startsOn}
              onChange={({ target }) => change({ endsOn: target.value })}
            />
          </FormField>
        </Grid.Item>
      </Grid.Root>
      <TermEffects effects={effects} zone={institution.timeZone} />
    </StepDialog>
  );
};
