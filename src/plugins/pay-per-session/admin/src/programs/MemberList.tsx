import { useState } from 'react';
import { Button, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { MemberPage, MemberView } from '../../../shared/contracts/membership';
import { AskDialog } from '../parts/AskDialog';
import { Listing, type Column } from '../parts/Listing';
import { Neighbours } from '../parts/Neighbours';
import { sayMoment } from '../parts/say-moment';
import { deviceZone } from '../parts/time-zones';
import { useSay } from '../say';
import { useSend } from '../server/use-send';

const useColumns = (who: 'members' | 'left'): Column<MemberView>[] => {
  const say = useSay();
  const { locale } = useIntl();
  const moment = (at: string | null): string => (at === null ? '' : sayMoment(locale, at, deviceZone()));
  const columns: Column<MemberView>[] = [
    {
      key: 'name',
      label: say('member.name'),
      cell: ({ displayName, email }) => (
        <Flex direction="column" alignItems="flex-start">
          <Typography fontWeight="semiBold" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
            {displayName}
          </Typography>
          <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
            {email}
          </Typography>
        </Flex>
      ),
    },
    {
      key: 'via',
      label: say('member.via'),
      cell: ({ via }) => <Typography>{say(`member.via_${via}`)}</Typography>,
    },
    {
      key: 'joinedAt',
      label: say('member.joinedAt'),
      cell: ({ joinedAt }) => <Typography>{moment(joinedAt)}</Typography>,
    },
  ];
  return who === 'members'
    ? columns
    : [
        ...columns,
        {
          key: 'leftAt',
          label: say('member.leftAt'),
          cell: ({ leftAt }) => <Typography>{moment(leftAt)}</Typography>,
        },
      ];
};

interface RemovalProps {
  programId: number;
  member: MemberView;
  onDone(removed: boolean): void;
}

const Removal = ({ programId, member, onDone }: RemovalProps) => {
  const say = useSay();
  const { toggleNotification } = useNotification();
  const { send } = useSend();
  const name = member.displayName;
  const remove = async () => {
    const sent = await send('post', `/programs/${programId}/members/removal`, { clientId: member.clientId });
    if (sent?.ok) toggleNotification({ type: 'success', message: say('member.removed', { name }) });
    onDone(sent?.ok === true);
  };
  return (
    <AskDialog
      title={say('member.removeTitle', { name })}
      text={say('member.removeText', { name })}
      confirm={say('member.remove')}
      onConfirm={remove}
      onClose={() => onDone(false)}
    />
  );
};

interface MemberListProps {
  page: MemberPage;
  who: 'members' | 'left';
  searched: boolean;
  /** The address of a neighbouring page. */
  to(cursor: { after: string } | { before: string }): string;
  onChanged(): void;
}

/** Members of a program, or those who have left it, a page at a time. */
export const MemberList = ({ page, who, searched, to, onChanged }: MemberListProps) => {
  const say = useSay();
  const columns = useColumns(who);
  const [removed, setRemoved] = useState<MemberView | null>(null);
  const { program, items, previous, next } = page;
  if (items.length === 0) {
    return (
      <EmptyStateLayout
        icon={<EmptyDocuments width="16rem" />}
        content={say(searched ? 'member.noneFound' : `member.none_${who}`)}
      />
    );
  }
  return (
    <>
      <Listing
        label={say('member.title', { name: program.name })}
        columns={columns}
        items={items}
        keyOf={({ clientId }) => clientId}
        {...(who === 'members'
          ? {
              actions: (member: MemberView) => (
                <Button
                  variant="danger-light"
                  size="S"
                  aria-label={`${say('member.remove')}: ${member.displayName}`}
                  onClick={() => setRemoved(member)}
                >
                  {say('member.remove')}
                </Button>
              ),
            }
          : {})}
      />
      <Neighbours
        previous={previous === null ? null : to({ before: previous })}
        next={next === null ? null : to({ after: next })}
      />
      {removed && (
        <Removal
          programId={program.id}
          member={removed}
          onDone={(done) => {
            setRemoved(null);
            if (done) onChanged();
          }}
        />
      )}
    </>
  );
};
