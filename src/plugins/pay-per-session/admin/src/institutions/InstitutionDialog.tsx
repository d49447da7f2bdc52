import { useState } from 'react';
import type { InstitutionView, TermEffect } from '../../../shared/contracts/institution';
import { usePanel } from '../panel/panel-context';
import { StepDialog } from '../parts/StepDialog';
import { TextField } from '../parts/TextField';
import { ZoneField } from '../parts/ZoneField';
import { useSay } from '../say';
import { useForm } from '../server/use-form';
import { domainProblem, draftOf, inputOf, type InstitutionDraft } from './institution-draft';
import { TermEffects } from './TermEffects';

interface InstitutionDialogProps {
  /** Null for a new one. */
  institution: InstitutionView | null;
  onClose(): void;
  onSaved(institution: InstitutionView): void;
}

/** Adds or edits an institution; of another zone it says what that does to credits before it is saved. */
export const InstitutionDialog = ({ institution, onClose, onSaved }: InstitutionDialogProps) => {
  const say = useSay();
  const { timeZone } = usePanel();
  const { busy, problem, effects, key, submit, unread } = useForm<TermEffect>();
  const [draft, setDraft] = useState(() => draftOf(institution, timeZone));
  const change = (part: Partial<InstitutionDraft>) => setDraft((before) => ({ ...before, ...part }));
  const input = inputOf(draft);

  const save = async () => {
    const sent = institution
      ? await submit<InstitutionView>('put', `/institutions/${institution.id}`, input)
      : await submit<InstitutionView>('post', '/institutions', { ...input, idempotencyKey: key });
    if (sent) onSaved(sent.value);
  };

  return (
    <StepDialog
      title={institution ? say('institution.editTitle', { name: institution.name }) : say('institution.new')}
      confirm={say(effects.length > 0 ? 'term.saveAllTheSame' : 'form.save')}
      danger={effects.length > 0}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onConfirm={() => void save()}
    >
      <TextField
        name="name"
        label={say('institution.name')}
        problem={problem?.fields.name}
        required
        value={draft.name}
        longest={100}
        onChange={(name) => change({ name })}
      />
      <ZoneField
        name="timeZone"
        label={say('institution.zone')}
        hint={say('institution.zoneHint')}
        problem={problem?.fields.timeZone}
        required
        value={draft.timeZone}
        onChange={(zone) => {
          change({ timeZone: zone });
          unread();
        }}
      />
      <TextField
        name="domains"
        label={say('institution.domains')}
        hint={say('institution.domainsHint')}
        problem={problem ? domainProblem(problem.fields, input) : undefined}
        value={draft.domains}
        rows={3}
        onChange={(domains) => change({ domains })}
      />
      <TermEffects effects={effects} zone={draft.timeZone} zoneBefore={institution?.timeZone} />
    </StepDialog>
  );
};
