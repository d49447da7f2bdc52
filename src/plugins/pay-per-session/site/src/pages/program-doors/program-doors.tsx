import type { ComponentChildren, JSX } from 'preact';
import type { SignedInClient } from '../../../../server/src/people';
import {
  acceptInvitation,
  proveAndJoin,
  showInvitation,
  showJoining,
  type Joined,
} from '../../../../server/src/institutions';
import type { Refusal } from '../../../../server/src/platform/errors';
import { attempt } from '../../forms/attempt';
import { say } from '../../format/say';
import { redirect, type Answer, type Page, type PageAnswer, type PageRequest } from '../../routing/page';
import { programPath } from '../programs/program-path';
import { signedIn } from '../signed-in';

/** The links in mails that lead into a program. GET shows where to, and its button joins. */

interface DoorProps {
  title: string;
  lead: string;
  children: ComponentChildren;
}

const Door = ({ title, lead, children }: DoorProps): JSX.Element => (
  <section class="width narrow problem">
    <h1>{title}</h1>
    <p class="lead">{lead}</p>
    {children}
  </section>
);

const door = (props: DoorProps, status = 200): PageAnswer => ({
  kind: 'page',
  status,
  title: props.title,
  body: () => <Door {...props} />,
});

const JoinForm = ({
  request,
  client,
  button,
}: {
  request: PageRequest;
  client: SignedInClient;
  button: string;
}): JSX.Element => (
  <form class="form" method="post" action={request.path}>
    <p class="soft">{request.words.programDoors.joinAs(client.email)}</p>
    <button type="submit">{button}</button>
  </form>
);

/** Why a link opens nothing here; one for another account leads there. */
const refused = (request: PageRequest, refusal: Refusal): PageAnswer => {
  const { programDoors: words } = request.words;
  const forAnother = refusal.code === 'INVITATION_FOR_ANOTHER' || refusal.code === 'JOIN_LINK_FOR_ANOTHER';
  return door(
    {
      title: words.refusedTitle,
      lead: say(request, refusal),
      children: forAnother ? (
        <form class="actions" method="post" action="/sign-out">
          <input type="hidden" name="next" value={request.path} />
          <button type="submit">{words.otherAccount}</button>
        </form>
      ) : (
        <p class="actions">
          <a class="button" href="/programs">
            {words.allPrograms}
          </a>
        </p>
      ),
    },
    refusal.status,
  );
};

const memberPage = (
  { words }: PageRequest,
  program: { programName: string; programSlug: string },
): PageAnswer =>
  door({
    title: words.programDoors.memberTitle(program.programName),
    lead: words.programDoors.memberLead,
    children: (
      <p class="actions">
        <a class="button" href={programPath({ slug: program.programSlug })}>
          {words.programDoors.toProgram(program.programName)}
        </a>
      </p>
    ),
  });

const toProgram = ({ slug }: Joined): Answer => redirect(`${programPath({ slug })}?joined`);

const tokenOf = ({ params }: PageRequest): string => params.token ?? '';

/** Two ways into an account, and back to the invitation. */
const EnterFirst = ({ request }: { request: PageRequest }): JSX.Element => {
  const { programDoors: words } = request.words;
  const next = new URLSearchParams({ next: request.path }).toString();
  return (
    <>
      <p>{words.invitedSignIn}</p>
      <p class="actions">
        <a class="button" href={`/sign-in?${next}`}>
          {words.signIn}
        </a>{' '}
        <a class="button quiet" href={`/sign-up?${next}`}>
          {words.signUp}
        </a>
      </p>
    </>
  );
};

/** An invitation to a program, by the link in its mail. */
export const invitationPage: Page = {
  path: '/programs/invitations/:token',
  privacy: 'private',
  get: async (request) => {
    const { app, client, words } = request;
    const found = await attempt(() => showInvitation(app, tokenOf(request), client?.clientId ?? null));
    if (found.refusal) return refused(request, found.refusal);
    const { programName, institutionName, member } = found.value;
    if (member) return memberPage(request, found.value);
    return door({
      title: words.programDoors.invitedTitle(programName),
      lead: words.programDoors.invitedLead(programName, institutionName),
      children: client ? (
        <JoinForm request={request} client={client} button={words.programDoors.join(programName)} />
      ) : (
        <EnterFirst request={request} />
      ),
    });
  },
  post: async (request) => {
    const { clientId } = signedIn(request);
    const done = await attempt(() => acceptInvitation(request.app, tokenOf(request), clientId));
    return done.refusal ? refused(request, done.refusal) : toProgram(done.value);
  },
};

/** The proof of an address, by the link that was mailed to it, and joining. */
export const joiningPage: Page = {
  path: '/programs/joining/:token',
  privacy: 'private',
  get: async (request) => {
    const { app, words } = request;
    const client = signedIn(request);
    const found = await attempt(() => showJoining(app, tokenOf(request), client.clientId));
    if (found.refusal) return refused(request, found.refusal);
    const { programName, institutionName, email } = found.value;
    return door({
      title: words.programDoors.provenTitle(programName),
      lead: words.programDoors.provenLead(email, programName, institutionName),
      children: <JoinForm request={request} client={client} button={words.programDoors.confirmAndJoin} />,
    });
  },
  post: async (request) => {
    const { clientId } = signedIn(request);
    const done = await attempt(() => proveAndJoin(request.app, tokenOf(request), clientId));
    return done.refusal ? refused(request, done.refusal) : toProgram(done.value);
  },
};
