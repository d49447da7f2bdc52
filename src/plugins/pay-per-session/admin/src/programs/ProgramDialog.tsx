import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import type {
  NewProgramInput,
  PayersEffect,
  ProgramNode,
  ProgramTree,
} from '../../../shared/contracts/program';
import { StepDialog } from '../parts/StepDialog';
import { TextField } from '../parts/TextField';
import { useSay } from '../say';
import { useForm } from '../server/use-form';
import { PayersEffects } from './PayersEffects';
import type { ProgramLine } from './program-lines';
import { ProgramRules } from './ProgramRules';

/** What is added or edited. */
export type ProgramSubject =
  { kind: 'program' } | { kind: 'subprogram'; parent: ProgramNode } | { kind: 'edit'; line: ProgramLine };

interface ProgramDialogProps {
  subject: ProgramSubject;
  /** Somebody has joined it, so its institution stays. */
  fixed: boolean;
  onClose(): void;
  onSaved(tree: ProgramTree, name: string): void;
}

const draftOf = (subject: ProgramSubject): NewProgramInput => {
  const node = subject.kind === 'edit' ? subject.line.node : null;
  const program = subject.kind === 'edit' ? subject.line.program : null;
  return {
    name: node?.name ?? '',
    summary: node?.summary ?? '',
    description: node?.description ?? '',
    parentId: subject.kind === 'subprogram' ? subject.parent.id : null,
    institutionId: program?.institution?.id ?? null,
    joining: program?.joining ?? 'open',
    takesCredits: program?.takesCredits ?? false,
  };
};

/** The program whose rules are inherited; null where the subject has its own. */
const parentOf = (subject: ProgramSubject): ProgramNode | null => {
  if (subject.kind === 'subprogram') return subject.parent;
  return subject.kind === 'edit' && subject.line.depth === 1 ? subject.line.program : null;
};

const useTitle = (subject: ProgramSubject): string => {
  const say = useSay();
  if (subject.kind === 'edit') return say('program.editTitle', { name: subject.line.name });
  return subject.kind === 'program'
    ? say('program.newTitle')
    : say('program.newSubTitle', { parent: subject.parent.name });
};

/** Adds or edits a program or subprogram. */
export const ProgramDialog = ({ subject, fixed, onClose, onSaved }: ProgramDialogProps) => {
  const say = useSay();
  const title = useTitle(subject);
  const { busy, problem, effects, key, submit, unread } = useForm<PayersEffect>();
  const [draft, setDraft] = useState(() => draftOf(subject));
  const change = (part: Partial<NewProgramInput>) => {
    setDraft((before) => ({ ...before, ...part }));
    unread();
  };
  const parent = parentOf(subject);

  const save = async () => {
    const sent =
      subject.kind === 'edit'
        ? await submit<ProgramTree>('put', `/programs/${subject.line.id}`, draft)
        : await submit<{ tree: ProgramTree }>('post', '/programs', { ...draft, idempotencyKey: key });
    if (sent) onSaved('tree' in sent.value ? sent.value.tree : sent.value, draft.name.trim());
  };

  return (
    <StepDialog
      title={title}
      confirm={say(effects.length > 0 ? 'payers.saveAllTheSame' : 'form.save')}
      danger={effects.length > 0}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onConfirm={() => void save()}
    >
      <TextField
        name="name"
        label={say('program.name')}
        problem={problem?.fields.name}
        required
        value={draft.name}
        longest={100}
        onChange={(name) => change({ name })}
      />
      <TextField
        name="summary"
        label={say('program.summary')}
        hint={say('program.summaryHint')}
        problem={problem?.fields.summary}
        value={draft.summary}
        longest={200}
        onChange={(summary) => change({ summary })}
      />
      <TextField
        name="description"
        label={say('program.description')}
        problem={problem?.fields.description}
        value={draft.description}
        longest={4000}
        rows={4}
        onChange={(description) => change({ description })}
      />
      {parent ? (
        <Typography textColor="neutral600">{say('program.inherits', { parent: parent.name })}</Typography>
      ) : (
        <ProgramRules
          draft={draft}
          problem={problem}
          fixed={fixed}
          own={subject.kind === 'edit' ? subject.line.program.institution : null}
          change={change}
        />
      )}
      <PayersEffects effects={effects} />
    </StepDialog>
  );
};
