import type { JSX } from 'preact';
import type { MonthAllowance } from '../../../../shared/contracts/introduction';
import { Notice } from '../../components/notice';
import { dateName, monthName } from '../../format/months';
import type { PageAnswer, PageRequest } from '../../routing/page';
import { closedBecause, type Introducing } from './introducing';
import { hostPath, ServiceFrame, ServiceHead, type ServiceProps } from './service-frame';

interface IntroducingProps extends ServiceProps {
  introducing: Introducing;
}

/** `2 of 3 used in November; the next on 1 December.` */
const usedText = ({ words }: PageRequest, allowance: MonthAllowance): string => {
  const { used, limit } = allowance;
  const facts = {
    used,
    limit,
    month: monthName(words.dateLocale, allowance.month),
    renewsOn: dateName(words.dateLocale, allowance.renewsOn),
  };
  return used < limit ? words.introduction.used(facts) : words.introduction.usedUp(facts);
};

/** The months a person wants to hear of: those they have used something of, and the first. */
const toldMonths = ({ months }: Introducing): MonthAllowance[] =>
  months.filter(({ used }, index) => used > 0 || index === 0);

const Used = ({ request, introducing }: Pick<IntroducingProps, 'request' | 'introducing'>): JSX.Element => (
  <>
    {toldMonths(introducing).map((allowance) => (
      <p key={allowance.month} class="figures">
        {usedText(request, allowance)}
      </p>
    ))}
  </>
);

/** What one may have of introductory sessions, and has used already, before one begins. */
export const IntroductionNotice = ({ request, view, introducing }: IntroducingProps): JSX.Element => {
  const { words } = request;
  const { host, service } = view;
  const [allowance] = introducing.months;
  const { noticeHours, furthestDays } = service;
  const rules = words.introduction.rules({
    limit: allowance?.limit ?? 0,
    noticeHours,
    furthestDays,
    host: host.displayName,
  });
  return (
    <Notice title={words.introduction.tag(service.durationMinutes)}>
      {introducing.between !== null && <Used request={request} introducing={introducing} />}
      <div class="introduction-rules">
        <ul>
          {rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </div>
    </Notice>
  );
};

const Closed = (props: IntroducingProps): JSX.Element | null => {
  const { request, view, introducing } = props;
  const { words } = request;
  const { displayName } = view.host;
  switch (closedBecause(introducing)) {
    case 'open':
      return (
        <Notice title={words.introduction.openTitle(displayName)}>
          <p>{words.introduction.openSentence}</p>
          <p>
            <a class="button" href={`/account/sessions/${introducing.between?.openSessionId ?? ''}`}>
              {words.introduction.toSession}
            </a>
          </p>
        </Notice>
      );
    case 'approved':
      return (
        <Notice tone="good" title={words.introduction.approvedTitle(displayName)}>
          <p>{words.introduction.approvedSentence(displayName)}</p>
          <p>
            <a class="button" href={hostPath(view)}>
              {words.introduction.toHost(displayName)}
            </a>
          </p>
        </Notice>
      );
    case 'used_up': {
      const renewsOn = introducing.months.at(-1)?.renewsOn ?? '';
      return (
        <Notice tone="warn" title={words.introduction.usedUpTitle}>
          <Used request={request} introducing={introducing} />
          <p>{words.introduction.usedUpSentence(dateName(words.dateLocale, renewsOn))}</p>
          <p>
            <a class="button" href={hostPath(view)}>
              {words.introduction.toHost(displayName)}
            </a>
          </p>
        </Notice>
      );
    }
    case null:
      return null;
  }
};

/** There is nothing to begin for this reader now: why, and where to go on. */
export const introductionClosedPage = (props: IntroducingProps): PageAnswer => {
  const { request, view } = props;
  return {
    kind: 'page',
    title: `${view.service.name} ${request.words.buy.withHost(view.host.displayName)}`,
    body: () => (
      <ServiceFrame request={request} view={view} step="time">
        <ServiceHead request={request} view={view} />
        <Closed {...props} />
      </ServiceFrame>
    ),
  };
};
