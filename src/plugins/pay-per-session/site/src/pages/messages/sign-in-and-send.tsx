import type { JSX } from 'preact';
import { signInInput } from '../../../../shared/contracts/account';
import { signIn, type SignedIn } from '../../../../server/src/people';
import { Refusal } from '../../../../server/src/platform/errors';
import { parse } from '../../../../server/src/platform/validation';
import { AccountFields } from '../../forms/account-fields';
import { attempt } from '../../forms/attempt';
import { deviceOf } from '../../forms/device-of-request';
import type { Answer, PageAnswer, PageRequest } from '../../routing/page';
import { MessageForm } from './message-form';

const SignInToSend = ({
  request,
  refusal,
}: {
  request: PageRequest;
  refusal?: Refusal | undefined;
}): JSX.Element => {
  const { words, form } = request;
  return (
    <section class="width narrow stack">
      <h1>{words.messages.signInTitle}</h1>
      <p class="lead">{words.messages.signInLead}</p>
      <MessageForm
        request={request}
        action={request.path}
        label={words.messages.text}
        button={words.messages.signInSend}
        refusal={refusal}
        withFiles={false}
        hidden={form.sessionId === undefined ? {} : { sessionId: form.sessionId }}
      >
        <AccountFields request={request} kind="existing" problems={refusal?.fields ?? {}} />
      </MessageForm>
    </section>
  );
};

const signInPage = (request: PageRequest, refusal?: Refusal): PageAnswer => ({
  kind: 'page',
  status: refusal?.status ?? 401,
  title: request.words.messages.signInTitle,
  islands: ['zone'],
  body: () => <SignInToSend request={request} refusal={refusal} />,
});

/**
 * A message that was written before the stay ended elsewhere: the same form asks who it is and keeps what was typed.
 * Nothing is told of the conversation before that is known.
 * @param send answers for who has just signed in
 */
export const signInAndSend = async (
  request: PageRequest,
  send: (known: PageRequest, signedIn: SignedIn) => Promise<Answer>,
): Promise<Answer> => {
  if (request.wantsJson) throw new Refusal('SIGN_IN_REQUIRED');
  if (request.form.email === undefined) return signInPage(request);
  const signed = await attempt(() =>
    signIn(request.app, parse(signInInput, request.form), deviceOf(request)),
  );
  if (signed.refusal) return signInPage(request, signed.refusal);
  return send({ ...request, client: signed.value.client }, signed.value);
};
