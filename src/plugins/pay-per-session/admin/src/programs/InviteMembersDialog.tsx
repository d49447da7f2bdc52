import { useState } from 'react';
import { Box, Typography } from '@strapi/design-system';
import type { ProgramInvitationResult } from '../../../shared/contracts/membership';
import { StepDialog } from '../parts/StepDialog';
import { TextField } from '../parts/TextField';
import { useSay, type Say } from '../say';
import { useForm } from '../server/use-form';

interface InviteMembersDialogProps {
  program: { id: number; name: string };
  /** Something was sent, or nothing. */
  onClose(sent: boolean): void;
}

/** What became of the addresses, a sentence for each kind. */
const sentencesOf = (
  say: Say,
  { invited, again, members, unreadable }: ProgramInvitationResult,
): string[] => [
  ...(invited.length > 0 ? [say('member.sentInvited', { count: invited.length })] : []),
  ...(again.length > 0 ? [say('member.sentAgain', { count: again.length })] : []),
  ...(members.length > 0 ? [say('member.sentMembers', { addresses: members.join(', ') })] : []),
  ...(unreadable.length > 0 ? [say('member.sentUnreadable', { addresses: unreadable.join(', ') })] : []),
];

/** Invites one or many addresses to a program; what could not be read stays in the field. */
export const InviteMembersDialog = ({ program, onClose }: InviteMembersDialogProps) => {
  const say = useSay();
  const { busy, problem, submit } = useForm();
  const [addresses, setAddresses] = useState('');
  const [result, setResult] = useState<ProgramInvitationResult | null>(null);

  const invite = async () => {
    const sent = await submit<ProgramInvitationResult>('post', `/programs/${program.id}/invitations`, {
      addresses,
    });
    if (sent === null) return;
    setResult(sent.value);
    setAddresses(sent.value.unreadable.join('\n'));
  };

  return (
    <StepDialog
      title={say('member.inviteTitle', { name: program.name })}
      confirm={say('member.send')}
      busy={busy}
      disabled={addresses.trim() === ''}
      problem={problem}
      onClose={() => onClose(result !== null)}
      onConfirm={() => void invite()}
    >
      <Typography textColor="neutral600">{say('member.inviteIntro')}</Typography>
      {result && (
        <Box role="status" background="success100" hasRadius padding={3}>
          {sentencesOf(say, result).map((sentence) => (
            <Typography key={sentence} tag="p" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
              {sentence}
            </Typography>
          ))}
        </Box>
      )}
      <TextField
        name="addresses"
        label={say('member.addresses')}
        hint={say('member.addressesHint')}
        problem={problem?.fields.addresses}
        required
        value={addresses}
        rows={5}
        onChange={setAddresses}
      />
    </StepDialog>
  );
};
