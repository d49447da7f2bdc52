import type { JSX } from 'preact';
import { Notice } from '../../components/notice';
import { priceText } from '../../components/service-facts';
import { listOf } from '../../format/languages';
import type { PageRequest } from '../../routing/page';
import { JoinButton } from '../programs/join-button';
import type { Paying } from './paying';
import type { ServiceProps } from './service-frame';

interface CreditsNoticeProps extends ServiceProps {
  /** The address of this step, to come back to; the page's own where it is left out. */
  here?: string;
}

interface NoticeProps extends CreditsNoticeProps {
  paying: Paying;
}

const namesOf = ({ language }: PageRequest, { programs }: Paying): string =>
  listOf(
    language,
    programs.map(({ name }) => name),
  );

const hereOf = ({ path, query }: PageRequest): string => {
  const search = query.toString();
  return search === '' ? path : `${path}?${search}`;
};

const OtherWay = ({ request, view, paying }: NoticeProps): JSX.Element | null =>
  paying.takesCard ? <p>{request.words.credits.otherWay(priceText(request, view.service))}</p> : null;

const NotMember = (props: NoticeProps): JSX.Element => {
  const { request, paying, here = hereOf(request) } = props;
  const { credits } = request.words;
  return (
    <Notice title={credits.notMemberTitle}>
      <p>{credits.notMember(namesOf(request, paying))}</p>
      <OtherWay {...props} />
      <div class="actions">
        {paying.programs.map((program) => (
          <JoinButton
            key={program.slug}
            request={request}
            program={program}
            member={false}
            next={here}
            quiet={paying.takesCard}
          />
        ))}
      </div>
    </Notice>
  );
};

const NoCredits = (props: NoticeProps): JSX.Element => {
  const { credits } = props.request.words;
  const [term] = props.paying.own?.terms ?? [];
  return (
    <Notice tone="warn" title={credits.noCreditsTitle}>
      <p>{term ? credits.usedUp(term.term, term.institution) : credits.noCredits}</p>
      <OtherWay {...props} />
      <p>
        <a href="/account/credits">{credits.statementTitle}</a>
      </p>
    </Notice>
  );
};

/** Why the reader cannot pay with a credit yet, or not any more, and what to do; nothing where they can. */
export const CreditsNotice = (props: CreditsNoticeProps): JSX.Element | null => {
  const { request, paying = null } = props;
  if (paying === null) return null;
  const { credits } = request.words;
  if (paying.programs.length === 0)
    return paying.takesCard ? null : (
      <Notice tone="warn">
        <p>{credits.notTaken}</p>
      </Notice>
    );
  if (paying.own === null)
    return (
      <Notice title={credits.signInTitle}>
        <p>{credits.signInHelp(namesOf(request, paying))}</p>
      </Notice>
    );
  switch (paying.own.why) {
    case 'NOT_A_MEMBER':
      return <NotMember {...props} paying={paying} />;
    case 'NOT_ENOUGH_CREDITS':
      return <NoCredits {...props} paying={paying} />;
    case 'CREDITS_NOT_TAKEN':
    case null:
      return null;
  }
};
