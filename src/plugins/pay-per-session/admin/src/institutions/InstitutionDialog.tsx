import { useState } from 'react';
import type { InstitutionView, TermEffect } from '../../../shared/contracts/institution';
import { usePanel } from '../panel/panel-context';
import { StepDialog } from '../parts/StepDialog';
import { TextField } from '../parts/TextField';
import { ZoneField } from '../parts/ZoneField';
import { useSay } from '../say';
import type { Problem } from '../server/problem';
import { useSend } from '../server/use-send';
import { EffectsBox } from './EffectsBox';
import { domainProblem, draftOf, inputOf, type InstitutionDraft } from './institution-draft';

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
  const { busy, send } = useSend();
  const [draft, setDraft] = useState(() => draftOf(institution, timeZone));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [effects, setEffects] = useState<TermEffect[]>([]);
  const change = (part: Partial<InstitutionDraft>) => setDraft((before) => ({ ...before, ...part }));
  const input = inputOf(draft);

  /** Whether there is something to be read first. */
  const hasEffects = async ({ id }: InstitutionView): Promise<boolean> => {
    const sent = await send<TermEffect[]>('post', `/institutions/${id}/effects`, input, true);
    if (!sent?.ok) {
      setProblem(sent?.problem ?? null);
      return true;
    }
    setEffects(sent.value);
    return sent.value.length > 0;
  };

  const save = async () => {
    const confirmed = effects.length > 0;
    const moved = institution !== null && institution.timeZone !== draft.timeZone;
    if (moved && !confirmed && (await hasEffects(institution))) return;
    const sent = institution
      ? await send<InstitutionView>('put', `/institutions/${institution.id}`, { ...input, confirmed }, true)
      : await send<InstitutionView>('post', '/institutions', input, true);
    if (sent === null) return;
    if (sent.ok) onSaved(sent.value);
    else setProblem(sent.problem);
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
          setEffects([]);
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
      {effects.length > 0 && <EffectsBox effects={effects} zone={draft.timeZone} />}
    </StepDialog>
  );
};
