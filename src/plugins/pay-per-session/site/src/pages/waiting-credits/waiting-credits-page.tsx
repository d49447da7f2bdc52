import type { ComponentChildren, JSX } from 'preact';
import { claimByLink, showCreditsOfLink, type CreditsOfLink } from '../../../../server/src/allocations';
import type { Refusal } from '../../../../server/src/platform/errors';
import { formatDay } from '../../../../shared/format/when';
import { attempt } from '../../forms/attempt';
import { say } from '../../format/say';
import { redirect, type Page, type PageAnswer, type PageRequest } from '../../routing/page';
import { signedIn } from '../signed-in';

const answer = (title: string, lead: string, children: ComponentChildren, status = 200): PageAnswer => ({
  kind: 'page',
  status,
  title,
  body: () => (
    <section class="width narrow problem">
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      {children}
    </section>
  ),
});

const FindSupport = ({ words }: PageRequest): JSX.Element => (
  <p class="actions">
    <a class="button" href="/programs">
      {words.waitingCredits.find}
    </a>
  </p>
);

const OtherAccount = ({ path, words }: PageRequest): JSX.Element => (
  <form class="actions" method="post" action="/sign-out">
    <input type="hidden" name="next" value={path} />
    <button type="submit">{words.programDoors.otherAccount}</button>
  </form>
);

const refused = (request: PageRequest, refusal: Refusal): PageAnswer =>
  answer(
    request.words.programDoors.refusedTitle,
    say(request, refusal),
    refusal.code === 'OTHER_ADDRESS' ? <OtherAccount {...request} /> : <FindSupport {...request} />,
    refusal.status,
  );

/** Two ways into an account, and back here. */
const EnterFirst = ({ request, address }: { request: PageRequest; address: string }): JSX.Element => {
  const { programDoors, waitingCredits } = request.words;
  const next = new URLSearchParams({ next: request.path }).toString();
  return (
    <>
      <p>{waitingCredits.enter(address)}</p>
      <p class="actions">
        <a class="button" href={`/sign-up?${next}`}>
          {programDoors.signUp}
        </a>{' '}
        <a class="button quiet" href={`/sign-in?${next}`}>
          {programDoors.signIn}
        </a>
      </p>
      <p class="soft">
        {waitingCredits.notYours}{' '}
        <a class="target" href="/forgotten-password">
          {waitingCredits.ownIt}
        </a>
      </p>
    </>
  );
};

const Take = ({ request, credits }: { request: PageRequest; credits: number }): JSX.Element => (
  <form class="form" method="post" action={request.path}>
    <p class="soft">{request.words.programDoors.joinAs(request.client?.email ?? '')}</p>
    <button type="submit">{request.words.waitingCredits.take(credits)}</button>
  </form>
);

const shown = (request: PageRequest, found: CreditsOfLink): PageAnswer => {
  const { waitingCredits: words, dateLocale } = request.words;
  const { credits, institution, term, address, state } = found;
  // A plain date has no zone; at noon of UTC it is that date.
  const endsOn = formatDay(dateLocale, Date.parse(`${found.endsOn}T12:00:00Z`), 'UTC');
  const find = <FindSupport {...request} />;
  if (state === 'claimed') return answer(words.takenTitle, words.takenLead, find);
  if (state === 'revoked') return answer(request.words.programDoors.refusedTitle, words.gone, find);
  if (state === 'over')
    return answer(request.words.programDoors.refusedTitle, words.over(term, endsOn), find);
  return answer(
    words.title(credits, institution),
    words.lead(term, endsOn),
    request.client ? (
      <Take request={request} credits={credits} />
    ) : (
      <EnterFirst request={request} address={address} />
    ),
  );
};

const tokenOf = ({ params }: PageRequest): string => params.token ?? '';

/** The link of a mail to credits that wait for an account. GET shows them, and its button takes them. */
export const waitingCreditsPage: Page = {
  path: '/credits/:token',
  privacy: 'link',
  get: async (request) => {
    const found = await attempt(() => showCreditsOfLink(request.app, tokenOf(request)));
    return found.refusal ? refused(request, found.refusal) : shown(request, found.value);
  },
  post: async (request) => {
    const client = signedIn(request);
    const done = await attempt(() => claimByLink(request.app, client, tokenOf(request)));
    return done.refusal ? refused(request, done.refusal) : redirect(request.path);
  },
};
