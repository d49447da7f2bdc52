import type { JSX } from 'preact';
import { signInInput, signUpInput } from '../../../../shared/contracts/account';
import type { SiteWords } from '../../../../shared/words/site';
import { signIn, signUpOrIn, type SignedIn } from '../../../../server/src/people';
import type { Refusal } from '../../../../server/src/platform/errors';
import { parse } from '../../../../server/src/platform/validation';
import { AccountFields, accountLabels } from '../../forms/account-fields';
import { attempt } from '../../forms/attempt';
import { deviceOf } from '../../forms/device-of-request';
import { RefusedForm } from '../../forms/refused-form';
import { nextPath } from '../../http/next-path';
import { redirect, type Page, type PageAnswer, type PageRequest } from '../../routing/page';

/** One of the two ways into an account. */
interface Way {
  path: '/sign-in' | '/sign-up';
  /** The other way, for who came to the wrong one. */
  other: '/sign-in' | '/sign-up';
  fields: 'existing' | 'new';
  says: (words: SiteWords['account']) => Record<'title' | 'lead' | 'button' | 'other', string>;
  enter: (request: PageRequest) => Promise<SignedIn>;
}

interface WayProps {
  way: Way;
  request: PageRequest;
  refusal?: Refusal | undefined;
}

const wantedPath = ({ form, query }: PageRequest): string => nextPath(form.next ?? query.get('next'));

const AccountForm = ({ way, request, refusal }: WayProps): JSX.Element => {
  const { words } = request;
  const says = way.says(words.account);
  const next = wantedPath(request);
  return (
    <section class="width narrow account-form">
      <h1>{says.title}</h1>
      <p class="lead">{says.lead}</p>
      <RefusedForm request={request} refusal={refusal} labels={accountLabels(words)} />
      <form class="form" method="post" action={way.path}>
        <input type="hidden" name="next" value={next} />
        <AccountFields request={request} kind={way.fields} problems={refusal?.fields ?? {}} />
        <button type="submit">{says.button}</button>
      </form>
      {way.fields === 'existing' && (
        <p>
          <a href="/forgotten-password">{words.account.forgotten}</a>
        </p>
      )}
      <p>
        <a href={`${way.other}?${new URLSearchParams({ next }).toString()}`}>{says.other}</a>
      </p>
    </section>
  );
};

const pageOf = (way: Way): Page => {
  const shown = (request: PageRequest, refusal?: Refusal): PageAnswer => ({
    kind: 'page',
    status: refusal?.status ?? 200,
    title: way.says(request.words.account).title,
    islands: ['zone'],
    body: () => <AccountForm way={way} request={request} refusal={refusal} />,
  });
  return {
    path: way.path,
    privacy: 'private',
    get: (request) => (request.client ? redirect(wantedPath(request)) : shown(request)),
    post: async (request) => {
      const done = await attempt(() => way.enter(request));
      return done.refusal
        ? shown(request, done.refusal)
        : redirect(wantedPath(request), { token: done.value.token });
    },
  };
};

/** Signs in and returns to where the person was. */
export const signInPage = pageOf({
  path: '/sign-in',
  other: '/sign-up',
  fields: 'existing',
  says: (words) => ({
    title: words.signInTitle,
    lead: words.signInLead,
    button: words.signIn,
    other: words.noAccount,
  }),
  enter: (request) => signIn(request.app, parse(signInInput, request.form), deviceOf(request)),
});

/** Opens an account and signs in; whoever has one already and gives its password is signed in. */
export const signUpPage = pageOf({
  path: '/sign-up',
  other: '/sign-in',
  fields: 'new',
  says: (words) => ({
    title: words.signUpTitle,
    lead: words.signUpLead,
    button: words.signUp,
    other: words.haveAccount,
  }),
  enter: (request) => signUpOrIn(request.app, parse(signUpInput, request.form), deviceOf(request)),
});
