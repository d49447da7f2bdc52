import { useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useSay } from '../say';
import type { Problem } from '../server/problem';
import { focusFirstProblem } from './focus-first-problem';
import { useOpener } from './use-opener';

interface StepDialogProps {
  title: string;
  /** What the step does; read out when the dialog opens. */
  intro?: ReactNode;
  confirm: string;
  danger?: boolean;
  busy: boolean;
  disabled?: boolean;
  problem: Problem | null;
  onClose(): void;
  onConfirm(): void;
  children?: ReactNode;
}

const FIELD = 'input, textarea, [role="combobox"], [role="radio"]';

/** What is wrong with the whole step, or where to look for it. */
const Alert = ({ problem }: { problem: Problem }) => (
  <Box role="alert" background="danger100" hasRadius padding={3}>
    <Typography textColor="danger700">{problem.sentence}</Typography>
  </Box>
);

/** A dialog with a form: says what went wrong above the fields, and keeps what was typed. */
export const StepDialog = ({
  title,
  intro,
  confirm,
  danger = false,
  busy,
  disabled = false,
  problem,
  onClose,
  onConfirm,
  children,
}: StepDialogProps) => {
  const say = useSay();
  const introId = useId();
  const form = useRef<HTMLFormElement>(null);
  const giveFocusBack = useOpener();
  useEffect(() => {
    if (problem) focusFirstProblem(form.current);
  }, [problem]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConfirm();
  };
  return (
    <Modal.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal.Content
        aria-describedby={intro === undefined ? undefined : introId}
        onOpenAutoFocus={(event) => {
          const field = form.current?.querySelector<HTMLElement>(FIELD);
          if (!field) return;
          event.preventDefault();
          field.focus();
        }}
        onCloseAutoFocus={giveFocusBack}
      >
        <form ref={form} onSubmit={submit} noValidate>
          <Modal.Header closeLabel={say('form.close')}>
            <Modal.Title>{title}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {problem && <Alert problem={problem} />}
              {intro !== undefined && (
                <Flex id={introId} direction="column" alignItems="stretch" gap={4}>
                  {intro}
                </Flex>
              )}
              {children}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {say('form.close')}
            </Button>
            <Button type="submit" variant={danger ? 'danger' : 'default'} loading={busy} disabled={disabled}>
              {confirm}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
