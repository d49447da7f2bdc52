import type { JSX } from 'preact';
import { signUpInput } from '../../../../shared/contracts/account';
import { signUpOrIn } from '../../../../server/src/people';
import type { Refusal } from '../../../../server/src/platform/errors';
import { parse } from '../../../../server/src/platform/validation';
import { AccountFields, accountLabels } from '../../forms/account-fields';
import { attempt } from '../../forms/attempt';
import { deviceOf } from '../../forms/device-of-request';
import { RefusedForm } from '../../forms/refused-form';
import { nextPath } from '../../http/next-path';
import { redirect, type Page, type PageAnswer, type PageRequest } from '../../routing/page';

const wantedPath = ({ form, query }: PageRequest): string => nextPath(form.next ?? query.get('next'));

const SignUp = ({
  request,
  refusal,
}: {
  request: PageRequest;
  refusal?: Refusal | undefined;
}): JSX.Element => {
  const { words } = request;
  const next = wantedPath(request);
  return (
    <section class="width narrow account-form">
      <h1>{words.account.signUpTitle}</h1>
      <p class="lead">{words.account.signUpLead}</p>
      <RefusedForm request={request} refusal={refusal} labels={accountLabels(words)} />
      <form class="form" method="post" action="/sign-up">
        <input type="hidden" name="next" value={next} />
        <AccountFields request={request} kind="new" problems={refusal?.fields ?? {}} />
        <button type="submit">{words.account.signUp}</button>
      </form>
      <p>
        <a href={`/sign-in?${new URLSearchParams({ next }).toString()}`}>{words.account.haveAccount}</a>
      </p>
    </section>
  );
};

const page = (request: PageRequest, refusal?: Refusal): PageAnswer => ({
  kind: 'page',
  status: refusal?.status ?? 200,
  title: request.words.account.signUpTitle,
  islands: ['zone'],
  body: () => <SignUp request={request} refusal={refusal} />,
});

/** Opens an account and signs in; whoever has one already and gives its password is signed in. */
export const signUpPage: Page = {
  path: '/sign-up',
  privacy: 'private',
  get: (request) => (request.client ? redirect(wantedPath(request)) : page(request)),
  post: async (request) => {
    const done = await attempt(() =>
      signUpOrIn(request.app, parse(signUpInput, request.form), deviceOf(request)),
    );
    return done.refusal
      ? page(request, done.refusal)
      : redirect(wantedPath(request), { token: done.value.token });
  },
};
