import { Box, Checkbox, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import type { InstitutionList } from '../../../shared/contracts/institution';
import { WAYS_OF_JOINING, type NewProgramInput, type ProgramNode } from '../../../shared/contracts/program';
import { FormField } from '../parts/FormField';
import { HintedChoice } from '../parts/HintedChoice';
import { useSay } from '../say';
import type { Problem } from '../server/problem';
import { useRead } from '../server/use-read';

interface ProgramRulesProps {
  draft: NewProgramInput;
  problem: Problem | null;
  /** Somebody has joined it, so its institution stays. */
  fixed: boolean;
  /** The institution a program belongs to already, which may not be among the first that are read. */
  own: ProgramNode['institution'];
  change(part: Partial<NewProgramInput>): void;
}

const EVERYBODY = 'everybody';

/** To whom a program belongs, how it is joined and whether credits count; a subprogram has all that of its program. */
export const ProgramRules = ({ draft, problem, fixed, own, change }: ProgramRulesProps) => {
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
