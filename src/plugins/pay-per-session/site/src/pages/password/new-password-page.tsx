import type { JSX } from 'preact';
import { newPasswordInput } from '../../../../shared/contracts/account';
import { accountOfResetCode, chooseNewPassword } from '../../../../server/src/people';
import type { Refusal } from '../../../../server/src/platform/errors';
import { parse } from '../../../../server/src/platform/validation';
import { Field } from '../../components/field';
import { attempt } from '../../forms/attempt';
import { deviceOf } from '../../forms/device-of-request';
import { RefusedForm } from '../../forms/refused-form';
import { say } from '../../format/say';
import { redirect, type Page, type PageAnswer, type PageRequest } from '../../routing/page';

interface ChoiceProps {
  request: PageRequest;
  email: string;
  refusal?: Refusal | undefined;
}

const Choice = ({ request, email, refusal }: ChoiceProps): JSX.Element => {
  const { words, language } = request;
  return (
    <section class="width narrow account-form">
      <h1>{words.account.newPasswordTitle}</h1>
      <p class="lead">{words.account.newPasswordLead}</p>
      <RefusedForm request={request} refusal={refusal} labels={{ password: words.account.newPassword }} />
      <form class="form" method="post" action={request.path}>
        {/* Tells a password manager whose password this is. */}
        <input type="hidden" name="username" autocomplete="username" value={email} />
        <Field
          language={language}
          name="password"
          label={words.account.newPassword}
          help={words.account.newPasswordHelp}
          type="password"
          autocomplete="new-password"
          required
          maxLength={200}
          problems={refusal?.fields ?? {}}
        />
        <button type="submit">{words.account.saveNewPassword}</button>
      </form>
    </section>
  );
};

const choicePage = (request: PageRequest, email: string, refusal?: Refusal): PageAnswer => ({
  kind: 'page',
  status: refusal?.status ?? 200,
  title: request.words.account.newPasswordTitle,
  body: () => <Choice request={request} email={email} refusal={refusal} />,
});

/** A link that was used, is too old or was never ours: what to do now. */
const overPage = (request: PageRequest, refusal: Refusal): PageAnswer => {
  const { words } = request;
  return {
    kind: 'page',
    status: refusal.status,
    title: words.account.resetLinkOver,
    body: () => (
      <section class="width narrow problem">
        <h1>{words.account.resetLinkOver}</h1>
        <p class="lead">{say(request, refusal)}</p>
        <p class="actions">
          <a class="button" href="/forgotten-password">
            {words.account.askAgain}
          </a>
        </p>
      </section>
    ),
  };
};

const codeOf = ({ params }: PageRequest): string => params.code ?? '';

/** Replaces a forgotten password by the link in a mail, and signs in. */
export const newPasswordPage: Page = {
  path: '/new-password/:code',
  privacy: 'link',
  get: async (request) => {
    const found = await attempt(() => accountOfResetCode(request.app, codeOf(request)));
    return found.refusal ? overPage(request, found.refusal) : choicePage(request, found.value.email);
  },
  post: async (request) => {
    const { app, form } = request;
    const found = await attempt(() => accountOfResetCode(app, codeOf(request)));
    if (found.refusal) return overPage(request, found.refusal);
    const done = await attempt(() =>
      chooseNewPassword(app, codeOf(request), parse(newPasswordInput, form), deviceOf(request)),
    );
    if (!done.refusal) return redirect('/account', { token: done.value.token });
    return done.refusal.code === 'RESET_LINK_NOT_VALID'
      ? overPage(request, done.refusal)
      : choicePage(request, found.value.email, done.refusal);
  },
};
