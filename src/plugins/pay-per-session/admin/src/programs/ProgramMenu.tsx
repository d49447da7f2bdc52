import type { ReactNode } from 'react';
import { Flex, IconButton, Menu } from '@strapi/design-system';
import { ArrowDown, ArrowUp, More } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import type { ProgramPlace, ProgramUse } from '../../../shared/contracts/program';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import type { ProgramLine, Steps } from './program-lines';

/** What can be done with a line beside moving it. */
export type ProgramTask = 'edit' | 'addSub' | 'enable' | 'disable' | 'remove';

export interface ProgramMenuProps {
  line: ProgramLine;
  use: ProgramUse | undefined;
  /** Null while nothing can be moved. */
  steps: Steps | null;
  busy: boolean;
  move(line: ProgramLine, place: ProgramPlace): void;
  begin(task: ProgramTask, line: ProgramLine): void;
}

interface StepButtonProps {
  label: string;
  /** Null where there is no such step now. */
  go: ProgramPlace | null;
  move(place: ProgramPlace): void;
  children: ReactNode;
}

const NOWHERE = { opacity: 0.35, cursor: 'default', background: 'none', borderColor: 'transparent' };

/** Never disabled for the browser: whoever has moved a line to the top with it keeps the focus there. */
const StepButton = ({ label, go, move, children }: StepButtonProps) => (
  <IconButton
    variant="ghost"
    label={label}
    aria-disabled={go === null}
    style={go === null ? NOWHERE : undefined}
    onClick={() => (go ? move(go) : undefined)}
  >
    {children}
  </IconButton>
);

/** The buttons of a line: everything that dragging does, and the rest in a menu. */
export const ProgramMenu = ({ line, use, steps, busy, move, begin }: ProgramMenuProps) => {
  const say = useSay();
  const navigate = useNavigate();
  const { name, depth, id, node } = line;
  const step = (place: ProgramPlace | null) => () => (place ? move(line, place) : undefined);
  const { up = null, down = null, indent = null, outdent = null } = steps ?? {};
  return (
    <Flex gap={1}>
      <StepButton
        label={say('program.up', { name })}
        go={busy ? null : up}
        move={(place) => move(line, place)}
      >
        <ArrowUp />
      </StepButton>
      <StepButton
        label={say('program.down', { name })}
        go={busy ? null : down}
        move={(place) => move(line, place)}
      >
        <ArrowDown />
      </StepButton>
      <Menu.Root>
        <Menu.Trigger
          variant="ghost"
          endIcon={null}
          aria-label={say('program.more', { name })}
          style={{ paddingInline: '0.8rem' }}
        >
          <More aria-hidden style={{ display: 'block' }} />
        </Menu.Trigger>
        <Menu.Content popoverPlacement="bottom-end" maxHeight="40rem">
          <Menu.Item onSelect={() => begin('edit', line)}>{say('program.edit')}</Menu.Item>
          {depth === 0 && (
            <Menu.Item onSelect={() => begin('addSub', line)}>{say('program.addSub')}</Menu.Item>
          )}
          {depth === 0 && (
            <Menu.Item onSelect={() => navigate(`${PANEL_PATH}/programs/${id}/members`)}>
              {say('program.showMembers')}
            </Menu.Item>
          )}
          {indent && (
            <Menu.Item onSelect={() => move(line, { parentId: indent.parentId, afterId: indent.afterId })}>
              {say('program.indent', { parent: indent.parent.name })}
            </Menu.Item>
          )}
          {outdent && <Menu.Item onSelect={step(outdent)}>{say('program.outdent')}</Menu.Item>}
          <Menu.Separator />
          <Menu.Item onSelect={() => begin(node.enabled ? 'disable' : 'enable', line)}>
            {say(node.enabled ? 'program.disable' : 'program.enable')}
          </Menu.Item>
          {use?.removable === true && (
            <Menu.Item variant="danger" onSelect={() => begin('remove', line)}>
              {say('program.remove')}
            </Menu.Item>
          )}
        </Menu.Content>
      </Menu.Root>
    </Flex>
  );
};
