import type { JSX } from 'preact';
import type { CalendarFeedView } from '../../../../shared/contracts/calendar-feed';
import { Notice } from '../../components/notice';
import type { PageRequest } from '../../routing/page';

const Address = ({ request, url }: { request: PageRequest; url: string }): JSX.Element => {
  const { words } = request;
  return (
    <div class="field">
      <label for="calendar-address">{words.feed.address}</label>
      <div class="copy-line">
        <input id="calendar-address" type="text" readonly value={url} aria-describedby="calendar-secret" />
        <button type="button" class="quiet" hidden data-island="copy" data-copies="calendar-address">
          <span data-copy="before">{words.feed.copy}</span>
          <span data-copy="after" hidden>
            {words.feed.copied}
          </span>
        </button>
      </div>
      <p class="help" id="calendar-secret">
        {words.feed.secret}
      </p>
    </div>
  );
};

/** The client's sessions in a calendar of their own: the address to subscribe to, and how to make it invalid. */
export const CalendarFeed = ({
  request,
  feed,
}: {
  request: PageRequest;
  feed: CalendarFeedView;
}): JSX.Element => {
  const { words, query } = request;
  return (
    <section class="stack feed" id="calendar" aria-labelledby="calendar-title">
      <h2 id="calendar-title">{words.feed.title}</h2>
      <p>{words.feed.lead}</p>
      {query.has('calendar') && (
        <Notice tone="good">
          <p role="status">{words.feed.made}</p>
        </Notice>
      )}
      {feed.url !== null && (
        <>
          <Address request={request} url={feed.url} />
          <p>
            <a class="button quiet" href={feed.webcalUrl ?? feed.url}>
              {words.feed.subscribe}
            </a>
          </p>
        </>
      )}
      <form method="post" action="/account/calendar-feed" class="stack-s">
        {feed.url !== null && <p class="small soft">{words.feed.replaceHelp}</p>}
        <p>
          <button type="submit" class={feed.url === null ? undefined : 'quiet'}>
            {feed.url === null ? words.feed.make : words.feed.replace}
          </button>
        </p>
      </form>
    </section>
  );
};
