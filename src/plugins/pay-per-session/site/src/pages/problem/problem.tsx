import type { JSX } from 'preact';
import type { Refusal } from '../../../../server/src/platform/errors';
import { say } from '../../format/say';
import type { PageAnswer, PageRequest } from '../../routing/page';

const titleOf = ({ words }: PageRequest, status: number): string => {
  if (status === 404) return words.errors.title.notFound;
  if (status === 405) return words.errors.title.method;
  return status >= 500 ? words.errors.title.unforeseen : words.errors.title.refused;
};

const Problem = ({
  request,
  title,
  sentence,
}: {
  request: PageRequest;
  title: string;
  sentence: string;
}): JSX.Element => (
  <section class="width narrow problem">
    <h1>{title}</h1>
    <p class="lead">{sentence}</p>
    <p class="actions">
      <a class="button" href="/hosts">
        {request.words.errors.toHosts(request.settings.hostsLabel)}
      </a>
      <a class="button quiet" href="/">
        {request.words.errors.toStart}
      </a>
    </p>
  </section>
);

const problem = (request: PageRequest, status: number, sentence: string): PageAnswer => {
  const title = titleOf(request, status);
  return {
    kind: 'page',
    status,
    title,
    body: () => <Problem request={request} title={title} sentence={sentence} />,
  };
};

/** A page that says a refusal's sentence, with its status. */
export const refusalPage = (request: PageRequest, refusal: Refusal): PageAnswer =>
  problem(request, refusal.status, say(request, refusal));

export const wrongMethodPage = (request: PageRequest): PageAnswer =>
  problem(request, 405, request.words.errors.wrongMethod);
