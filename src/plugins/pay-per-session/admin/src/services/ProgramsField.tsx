import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import type { ProgramNode, ProgramTree } from '../../../shared/contracts/program';
import { Panelled } from '../parts/Panelled';
import { Reading } from '../parts/Reading';
import { useSay } from '../say';
import { useRead } from '../server/use-read';
import {
  anyTakesCredits,
  chooseProgram,
  chooseSubprogram,
  notOffered,
  openPrograms,
} from './chosen-programs';

interface ProgramsFieldProps {
  programIds: number[];
  /** Whether credits pay for the service: then one of its programs has to take them. */
  needsCredits: boolean;
  problem: string | undefined;
  change(programIds: number[]): void;
}

interface ProgramTreeProps extends Pick<ProgramsFieldProps, 'programIds' | 'change'> {
  program: ProgramNode;
}

const ProgramBoxes = ({ program, programIds, change }: ProgramTreeProps) => {
  const say = useSay();
  const whole = programIds.includes(program.id);
  const facts = [
    program.institution === null ? say('programs.everybody') : program.institution.name,
    ...(program.takesCredits ? [say('programs.takesCredits')] : []),
  ];
  return (
    <Flex role="group" aria-label={program.name} direction="column" alignItems="stretch" gap={2}>
      <Checkbox
        checked={whole}
        onCheckedChange={(checked) => change(chooseProgram(programIds, program, checked === true))}
      >
        <Box>
          <Typography fontWeight="bold">{program.name}</Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {facts.join(' · ')}
          </Typography>
        </Box>
      </Checkbox>
      {program.subprograms.length > 0 && (
        <Flex paddingLeft={6} direction="column" alignItems="stretch" gap={2}>
          {program.subprograms.map(({ id, name }) => (
            <Checkbox
              key={id}
              checked={whole || programIds.includes(id)}
              onCheckedChange={(checked) =>
                change(chooseSubprogram(programIds, program, id, checked === true))
              }
            >
              {name}
            </Checkbox>
          ))}
        </Flex>
      )}
    </Flex>
  );
};

const Choices = ({
  offered,
  programIds,
  needsCredits,
  change,
}: Omit<ProgramsFieldProps, 'problem'> & { offered: readonly ProgramNode[] }) => {
  const say = useSay();
  const gone = notOffered(programIds, offered).length;
  return (
    <>
      {offered.length === 0 && <Typography textColor="neutral600">{say('programs.noneYet')}</Typography>}
      {offered.map((program) => (
        <ProgramBoxes key={program.id} program={program} programIds={programIds} change={change} />
      ))}
      {gone > 0 && (
        <Typography textColor="neutral600">{say('programs.notOffered', { count: gone })}</Typography>
      )}
      {needsCredits && !anyTakesCredits(programIds, offered) && (
        <Box background="warning100" hasRadius padding={4} role="status">
          <Typography textColor="neutral800">{say('programs.needsCredits')}</Typography>
        </Box>
      )}
    </>
  );
};

/** The programs and subprograms a service helps with: it is found there. */
export const ProgramsField = ({ programIds, needsCredits, problem, change }: ProgramsFieldProps) => {
  const say = useSay();
  const programs = useRead<ProgramTree>('/programs');
  return (
    <Panelled title={say('programs.helpsWith')}>
      <Typography textColor="neutral600">{say('programs.helpsWithHint')}</Typography>
      <Reading of={programs}>
        {(tree) => (
          <Choices
            offered={openPrograms(tree.programs)}
            programIds={programIds}
            needsCredits={needsCredits}
            change={change}
          />
        )}
      </Reading>
      {problem !== undefined && (
        <Typography variant="pi" textColor="danger600" role="alert">
          {problem}
        </Typography>
      )}
    </Panelled>
  );
};
