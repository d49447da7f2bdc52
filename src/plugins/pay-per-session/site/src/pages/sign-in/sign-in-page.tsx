import type { JSX } from 'preact';
import { signInInput } from '../../../../shared/contracts/account';
import { signIn } from '../../../../server/src/people';
import type { Refusal } from '../../../../server/src/platform/errors';
import { parse } from '../../../../server/src/platform/validation';
import { AccountFields, accountLabels } from '../../forms/account-fields';
import { attempt } from '../../forms/attempt';
import { deviceOf } from '../../forms/device-of-request';
import { RefusedForm } from '../../forms/refused-form';
import { nextPath } from '../../http/next-path';
import { redirect, type Page, type PageAnswer, type PageRequest } from '../../routing/page';

const wantedPath = ({ form, query }: PageRequest): string => nextPath(form.next ?? query.get('next'));

const SignIn = ({
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
      <h1>{words.account.signInTitle}</h1>
      <p class="lead">{words.account.signInLead}</p>
      <RefusedForm request={request} refusal={refusal} labels={accountLabels(words)} />
      <form class="form" method="post" action="/sign-in">
        <input type="hidden" name="next" value={next} />
        <AccountFields request={request} kind="existing" problems={refusal?.fields ?? {}} />
        <button type="submit">{words.account.signIn}</button>
      </form>
      <p>
        <a href="/forgotten-password">{words.account.forgotten}</a>
      </p>
      <p>
        <a href={`/sign-up?${new URLSearchParams({ next }).toString()}`}>{words.account.noAccount}</a>
      </p>
    </section>
  );
};

const page = (request: PageRequest, refusal?: Refusal): PageAnswer => ({
  kind: 'page',
  status: refusal?.status ?? 200,
  title: request.words.account.signInTitle,
  islands: ['zone'],
  body: () => <SignIn request={request} refusal={refusal} />,
});

/** Signs in and returns to where the person was. */
export const signInPage: Page = {
  path: '/sign-in',
  privacy: 'private',
  get: (request) => (request.client ? redirect(wantedPath(request)) : page(request)),
  post: async (request) => {
    const done = await attempt(() =>
      signIn(request.app, parse(signInInput, request.form), deviceOf(request)),
    );
    return done.refusal
      ? page(request, done.refusal)
      : redirect(wantedPath(request), { token: done.value.token });
  },
};
