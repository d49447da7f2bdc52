import { Badge, Flex, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { ProgramUse } from '../../../shared/contracts/program';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import type { ProgramLine } from './program-lines';

const Facts = ({ line: { depth, program, node, id }, use }: ProgramFaceProps) => {
  const say = useSay();
  const services = say('program.services', { count: use?.services ?? 0 });
  if (depth === 1) return <>{services}</>;
  const facts = [
    program.institution?.name ?? say('program.forEverybody'),
    say(`program.joining_${program.joining}`),
    services,
  ];
  return (
    <>
      {facts.join(' · ')}
      {' · '}
      <Typography
        tag={NavLink}
        to={`${PANEL_PATH}/programs/${id}/members`}
        variant="pi"
        textColor="primary600"
        aria-describedby={`pps-program-${node.id}`}
        style={{ whiteSpace: 'nowrap' }}
      >
        {say('program.members', { count: use?.members ?? 0 })}
      </Typography>
    </>
  );
};

interface ProgramFaceProps {
  line: ProgramLine;
  use: ProgramUse | undefined;
}

/** What a line of the tree says of its program or subprogram. */
export const ProgramFace = ({ line, use }: ProgramFaceProps) => {
  const say = useSay();
  const { depth, program, node } = line;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} minWidth={0} flex="1">
      <Flex gap={2} wrap="wrap">
        <Typography
          id={`pps-program-${node.id}`}
          tag={depth === 0 ? 'h2' : 'h3'}
          variant={depth === 0 ? 'delta' : 'omega'}
          fontWeight="semiBold"
          textColor={node.enabled ? 'neutral800' : 'neutral600'}
          style={{ overflowWrap: 'anywhere' }}
        >
          {node.name}
        </Typography>
        {!node.enabled && <Badge>{say('program.disabled')}</Badge>}
        {depth === 0 && program.institution?.enabled === false && (
          <Badge>{say('program.institutionDisabled')}</Badge>
        )}
        {depth === 0 && program.takesCredits && (
          <Badge backgroundColor="primary100" textColor="primary700">
            {say('program.takesCredits')}
          </Badge>
        )}
      </Flex>
      {node.summary !== '' && (
        <Typography tag="p" textColor="neutral700">
          {node.summary}
        </Typography>
      )}
      <Typography tag="p" variant="pi" textColor="neutral600">
        <Facts line={line} use={use} />
      </Typography>
    </Flex>
  );
};
