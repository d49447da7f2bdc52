import type { FormEvent, ReactNode } from 'react';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useSay } from '../say';
import type { Problem } from '../server/problem';

interface StepDialogProps {
  title: string;
  confirm: string;
  danger?: boolean;
  busy: boolean;
  disabled?: boolean;
  problem: Problem | null;
  onClose(): void;
  onConfirm(): void;
  children: ReactNode;
}

/** A dialog with a form: says what went wrong above the fields, and keeps what was typed. */
export const StepDialog = ({
  title,
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConfirm();
  };
  return (
    <Modal.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal.Content aria-describedby={undefined}>
        <form onSubmit={submit} noValidate>
          <Modal.Header closeLabel={say('form.close')}>
            <Modal.Title>{title}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {problem && (
                <Box role="alert" background="danger100" hasRadius padding={3}>
                  <Typography textColor="danger700">{problem.sentence}</Typography>
                </Box>
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
