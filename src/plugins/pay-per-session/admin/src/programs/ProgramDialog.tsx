import { useState } from 'react';
import { Box, Checkbox, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import {
  WAYS_OF_JOINING,
  type NewProgramInput,
  type ProgramNode,
  type ProgramTree,
} from '../../../shared/contracts/program';
import type { InstitutionList } from '../../../shared/contracts/institution';
import { FormField } from '../parts/FormField';
import { HintedChoice } from '../parts/HintedChoice';
import { StepDialog } from '../parts/StepDialog';
import { TextField } from '../parts/TextField';
import { useSay } from '../say';
import type { Problem } from '../server/problem';
import { useRead } from '../server/use-read';
import { useSend } from '../server/use-send';
import type { ProgramLine } from './program-lines';

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

interface RulesProps {
  draft: NewProgramInput;
  problem: Problem | null;
  fixed: boolean;
  /** The institution a program belongs to already, which may not be among the first that are read. */
  own: ProgramNode['institution'];
  change(part: Partial<NewProgramInput>): void;
}

const EVERYBODY = 'everybody';

const Rules = ({ draft, problem, fixed, own, change }: RulesProps) => {
  const say = useSay();
  const { answer } = useRead<InstitutionList>('/institutions');
  const read = answer.state === 'ready' ? answer.value.items : [];
  const institutions = own && !read.some(({ id }) => id === own.id) ? [own, ...read] : read;
  const theirs = draft.institutionId !== null;
  const choose = (value: string) =>
    change(
      value === EVERYBODY
        ? {
            institutionId: null,
            takesCredits: false,
            joining: draft.joining === 'domain' ? 'open' : draft.joining,
          }
        : { institutionId: Number(value) },
    );
  return (
    <>
      <FormField
        name="institutionId"
        label={say('program.institution')}
        hint={fixed ? say('program.institutionFixed') : undefined}
        problem={problem?.fields.institutionId}
      >
        <SingleSelect
          value={theirs ? String(draft.institutionId) : EVERYBODY}
          disabled={fixed}
          onChange={(value) => choose(String(value))}
        >
          <SingleSelectOption value={EVERYBODY}>{say('program.forEverybody')}</SingleSelectOption>
          {institutions.map(({ id, name }) => (
            <SingleSelectOption key={id} value={String(id)}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </FormField>
      <FormField name="joining" label={say('program.joining')} problem={problem?.fields.joining}>
        <HintedChoice
          name="joining"
          label={say('program.joining')}
          value={draft.joining}
          choices={WAYS_OF_JOINING.filter((way) => way !== 'domain' || theirs).map((way) => ({
            value: way,
            name: say(`program.joining_${way}`),
            hint: say(`program.joiningHint_${way}`),
          }))}
          onChange={(joining) => change({ joining })}
        />
      </FormField>
      {theirs && (
        <Checkbox
          checked={draft.takesCredits}
          onCheckedChange={(checked) => change({ takesCredits: checked === true })}
        >
          <Box>
            <Typography>{say('program.credits')}</Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {say('program.creditsHint')}
            </Typography>
          </Box>
        </Checkbox>
      )}
    </>
  );
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
  const { busy, send } = useSend();
  const [draft, setDraft] = useState(() => draftOf(subject));
  const [problem, setProblem] = useState<Problem | null>(null);
  const change = (part: Partial<NewProgramInput>) => setDraft((before) => ({ ...before, ...part }));
  const parent = parentOf(subject);

  const save = async () => {
    const sent =
      subject.kind === 'edit'
        ? await send<ProgramTree>('put', `/programs/${subject.line.id}`, draft, true)
        : await send<{ tree: ProgramTree }>('post', '/programs', draft, true);
    if (sent === null) return;
    if (!sent.ok) {
      setProblem(sent.problem);
      return;
    }
    onSaved('tree' in sent.value ? sent.value.tree : sent.value, draft.name.trim());
  };

  return (
    <StepDialog
      title={title}
      confirm={say('form.save')}
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
        <Rules
          draft={draft}
          problem={problem}
          fixed={fixed}
          own={subject.kind === 'edit' ? subject.line.program.institution : null}
          change={change}
        />
      )}
    </StepDialog>
  );
};
