import type { JSX } from 'preact';
import { forgottenPasswordInput } from '../../../../shared/contracts/account';
import { askForNewPassword } from '../../../../server/src/passwords';
import type { Refusal } from '../../../../server/src/platform/errors';
import { parse } from '../../../../server/src/platform/validation';
import { Field } from '../../components/field';
import { Notice } from '../../components/notice';
import { accountLabels } from '../../forms/account-fields';
import { attempt } from '../../forms/attempt';
import { deviceOf } from '../../forms/device-of-request';
import { RefusedForm } from '../../forms/refused-form';
import { redirect, type Page, type PageAnswer, type PageRequest } from '../../routing/page';

interface FormProps {
  request: PageRequest;
  refusal?: Refusal | undefined;
}

const AskForm = ({ request, refusal }: FormProps): JSX.Element => {
  const { words, language, form } = request;
  return (
    <form class="form" method="post" action="/forgotten-password">
      <Field
        language={language}
        name="email"
        label={words.account.email}
        type="email"
        autocomplete="email"
        required
        maxLength={254}
        value={form.email}
        problems={refusal?.fields ?? {}}
      />
      <button type="submit">{words.account.sendResetLink}</button>
    </form>
  );
};

const page = (request: PageRequest, refusal?: Refusal): PageAnswer => {
  const { words, query } = request;
  return {
    kind: 'page',
    status: refusal?.status ?? 200,
    title: words.account.forgottenTitle,
    body: () => (
      <section class="width narrow account-form">
        <h1>{words.account.forgottenTitle}</h1>
        {query.has('sent') && !refusal ? (
          <>
            <Notice tone="good" title={words.account.resetSentTitle}>
              <p>{words.account.resetSent}</p>
            </Notice>
            <p class="soft">{words.account.resetNotArrived}</p>
            <p>
              <a href="/forgotten-password">{words.account.askAgain}</a>
            </p>
          </>
        ) : (
          <>
            <p class="lead">{words.account.forgottenLead}</p>
            <RefusedForm request={request} refusal={refusal} labels={accountLabels(words)} />
            <AskForm request={request} refusal={refusal} />
          </>
        )}
        <p>
          <a href="/sign-in">{words.account.signIn}</a>
        </p>
      </section>
    ),
  };
};

/** Asks for a link by mail; the answer is the same whether or not there is an account. */
export const forgottenPasswordPage: Page = {
  path: '/forgotten-password',
  privacy: 'private',
  get: (request) => page(request),
  post: async (request) => {
    const asked = await attempt(() =>
      askForNewPassword(request.app, parse(forgottenPasswordInput, request.form), deviceOf(request)),
    );
    return asked.refusal ? page(request, asked.refusal) : redirect('/forgotten-password?sent');
  },
};
