import { Button, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { ProgramInvitationResult, ProgramInvitationView } from '../../../shared/contracts/membership';
import { Listing } from '../parts/Listing';
import { Reading } from '../parts/Reading';
import { sayMoment } from '../parts/say-moment';
import { deviceZone } from '../parts/time-zones';
import { useSay } from '../say';
import { useRead } from '../server/use-read';
import { useSend } from '../server/use-send';

interface InvitationListProps {
  programId: number;
  /** How many wait, of which the list may show the newest only. */
  count: number;
  onChanged(): void;
}

/** Invitations that wait to be accepted. */
export const InvitationList = ({ programId, count, onChanged }: InvitationListProps) => {
  const say = useSay();
  const { locale } = useIntl();
  const { toggleNotification } = useNotification();
  const { busy, send } = useSend();
  const invitations = useRead<ProgramInvitationView[]>(`/programs/${programId}/invitations`);
  const done = (message: string) => {
    toggleNotification({ type: 'success', message });
    invitations.again();
    onChanged();
  };
  const withdraw = async ({ id }: ProgramInvitationView) => {
    const sent = await send('post', `/program-invitations/${id}/withdraw`);
    if (sent?.ok) done(say('member.withdrawn'));
  };
  const again = async ({ email }: ProgramInvitationView) => {
    const sent = await send<ProgramInvitationResult>('post', `/programs/${programId}/invitations`, {
      addresses: email,
    });
    if (sent?.ok) done(say('member.sentAgain', { count: 1 }));
  };
  return (
    <Reading of={invitations}>
      {(items) =>
        items.length === 0 ? (
          <EmptyStateLayout
            icon={<EmptyDocuments width="16rem" />}
            content={say('member.none_invitations')}
          />
        ) : (
          <>
            <Listing
              label={say('member.tab_invitations', { count })}
              items={items}
              keyOf={({ id }) => id}
              columns={[
                {
                  key: 'email',
                  label: say('member.email'),
                  cell: ({ email }) => <Typography style={{ overflowWrap: 'anywhere' }}>{email}</Typography>,
                },
                {
                  key: 'invitedAt',
                  label: say('member.invitedAt'),
                  cell: ({ invitedAt }) => (
                    <Typography>{sayMoment(locale, invitedAt, deviceZone())}</Typography>
                  ),
                },
              ]}
              actions={(invitation) => (
                <Flex gap={2} wrap="wrap" justifyContent="flex-end">
                  <Button
                    variant="tertiary"
                    size="S"
                    disabled={busy}
                    aria-label={`${say('member.inviteAgain')}: ${invitation.email}`}
                    onClick={() => void again(invitation)}
                  >
                    {say('member.inviteAgain')}
                  </Button>
                  <Button
                    variant="danger-light"
                    size="S"
                    disabled={busy}
                    aria-label={`${say('member.withdraw')}: ${invitation.email}`}
                    onClick={() => void withdraw(invitation)}
                  >
                    {say('member.withdraw')}
                  </Button>
                </Flex>
              )}
            />
            {count > items.length && (
              <Typography tag="p" textColor="neutral600" paddingTop={4}>
                {say('member.mostShown', { count: items.length })}
              </Typography>
            )}
          </>
        )
      }
    </Reading>
  );
};
