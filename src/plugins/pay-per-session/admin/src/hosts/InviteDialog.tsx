import { useState } from 'react';
import { Grid, TextInput, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { InvitationInput } from '../../../shared/contracts/host';
import { FormField } from '../parts/FormField';
import { useSay } from '../say';
import type { Problem } from '../server/problem';
import { useSend } from '../server/use-send';
import { StepDialog } from '../parts/StepDialog';

interface InviteDialogProps {
  onClose(): void;
  onInvited(): void;
}

/** Invites a host by e-mail. */
export const InviteDialog = ({ onClose, onInvited }: InviteDialogProps) => {
  const say = useSay();
  const { toggleNotification } = useNotification();
  const { busy, send } = useSend();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [draft, setDraft] = useState<InvitationInput>({ email: '', firstName: '', lastName: '' });
  const change = (part: Partial<InvitationInput>) => setDraft((before) => ({ ...before, ...part }));

  const invite = async () => {
    const sent = await send('post', '/hosts/invitations', draft, true);
    if (sent === null) return;
    if (!sent.ok) {
      setProblem(sent.problem);
      return;
    }
    toggleNotification({ type: 'success', message: say('host.invited', { email: draft.email }) });
    onInvited();
  };

  return (
    <StepDialog
      title={say('host.invite')}
      intro={<Typography textColor="neutral600">{say('host.inviteIntro')}</Typography>}
      confirm={say('host.sendInvitation')}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onConfirm={() => void invite()}
    >
      <FormField name="email" label={say('host.email')} problem={problem?.fields.email} required>
        <TextInput
          type="email"
          autoComplete="off"
          value={draft.email}
          onChange={({ target }) => change({ email: target.value })}
        />
      </FormField>
      <Grid.Root gap={4}>
        <Grid.Item col={6} xs={12} alignItems="stretch">
          <FormField
            name="firstName"
            label={say('host.firstName')}
            problem={problem?.fields.firstName}
            required
          >
            <TextInput
              value={draft.firstName}
              maxLength={40}
              onChange={({ target }) => change({ firstName: target.value })}
            />
          </FormField>
        </Grid.Item>
        <Grid.Item col={6} xs={12} alignItems="stretch">
          <FormField name="lastName" label={say('host.lastName')} problem={problem?.fields.lastName}>
            <TextInput
              value={draft.lastName}
              maxLength={40}
              onChange={({ target }) => change({ lastName: target.value })}
            />
          </FormField>
        </Grid.Item>
      </Grid.Root>
    </StepDialog>
  );
};
