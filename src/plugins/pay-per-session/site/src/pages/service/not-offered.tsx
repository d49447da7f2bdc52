import type { Refusal } from '../../../../server/src/platform/errors';
import { say } from '../../format/say';
import type { PageAnswer, PageRequest } from '../../routing/page';

/** A service that was disabled, or whose host has paused: what happened, and the way to what is there. */
export const notOffered = (request: PageRequest, refusal: Refusal): PageAnswer => {
  const { words, params } = request;
  return {
    kind: 'page',
    status: 404,
    title: words.buy.disabledTitle,
    body: () => (
      <section class="width narrow problem">
        <h1>{words.buy.disabledTitle}</h1>
        <p class="lead">{say(request, refusal)}</p>
        <p class="actions">
          <a class="button" href={`/hosts/${encodeURIComponent(params.slug ?? '')}`}>
            {words.buy.otherServices(String(refusal.facts.host ?? ''))}
          </a>
          <a class="button quiet" href="/hosts">
            {words.errors.toHosts(request.settings.hostsLabel)}
          </a>
        </p>
      </section>
    ),
  };
};
