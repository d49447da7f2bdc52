import type { JSX } from 'preact';
import { clientProfileInput } from '../../../../shared/contracts/account';
import type { CalendarFeedView } from '../../../../shared/contracts/calendar-feed';
import { LANGUAGES } from '../../../../shared/words/site';
import { showCalendarFeed } from '../../../../server/src/calendar';
import { editClientProfile, type PictureChange, type SignedInClient } from '../../../../server/src/people';
import type { Refusal } from '../../../../server/src/platform/errors';
import { parse } from '../../../../server/src/platform/validation';
import { Choice } from '../../components/choice';
import { Field } from '../../components/field';
import { Notice } from '../../components/notice';
import { attempt } from '../../forms/attempt';
import { RefusedForm } from '../../forms/refused-form';
import { languageName } from '../../format/languages';
import { zoneOptions } from '../../format/zones';
import { redirect, type Page, type PageAnswer, type PageRequest } from '../../routing/page';
import { signedIn } from '../signed-in';
import { CalendarFeed } from './calendar-feed';
import { PictureField } from './picture-field';

interface ProfileProps {
  request: PageRequest;
  client: SignedInClient;
  feed: CalendarFeedView;
  refusal?: Refusal | undefined;
}

const languageOptions = LANGUAGES.map((language) => ({
  value: language,
  label: languageName(language, language),
}));

const Profile = ({ request, client, feed, refusal }: ProfileProps): JSX.Element => {
  const { words, language, form, query } = request;
  const labels = {
    displayName: words.account.name,
    picture: words.account.picture,
    timeZone: words.account.timeZone,
  };
  return (
    <section class="width narrow account-form">
      <h1>{words.account.profileTitle}</h1>
      <p class="lead">{words.account.profileLead}</p>
      {query.has('saved') && !refusal && (
        <Notice tone="good">
          <p role="status">{words.account.saved}</p>
        </Notice>
      )}
      <RefusedForm request={request} refusal={refusal} labels={labels} />
      <form class="form" method="post" action="/account/profile" encType="multipart/form-data">
        <Field
          language={language}
          name="displayName"
          label={words.account.name}
          help={words.account.nameHelp}
          autocomplete="name"
          maxLength={80}
          required
          value={form.displayName ?? client.displayName}
          problems={refusal?.fields ?? {}}
        />
        <Choice
          name="timeZone"
          label={words.account.timeZone}
          value={form.timeZone ?? client.timeZone}
          options={zoneOptions(client.timeZone)}
        />
        {languageOptions.length > 1 && (
          <Choice
            name="locale"
            label={words.account.language}
            any={words.account.browserLanguage}
            value={form.locale ?? client.locale ?? ''}
            options={languageOptions}
          />
        )}
        <PictureField request={request} client={client} refusal={refusal} />
        <p class="soft">{words.account.emailFixed(client.email)}</p>
        <button type="submit">{words.account.save}</button>
      </form>
      <CalendarFeed request={request} feed={feed} />
    </section>
  );
};

const page = async (request: PageRequest, client: SignedInClient, refusal?: Refusal): Promise<PageAnswer> => {
  const feed = await showCalendarFeed(request.app, { party: 'client', id: client.clientId });
  return {
    kind: 'page',
    status: refusal?.status ?? 200,
    title: request.words.account.profileTitle,
    islands: ['copy', 'picture'],
    body: () => <Profile request={request} client={client} feed={feed} refusal={refusal} />,
  };
};

/** A picture that was chosen counts more than a box that was ticked before. */
const pictureChange = ({ files, form }: PageRequest): PictureChange => {
  const chosen = files.find(({ field }) => field === 'picture');
  if (chosen) return chosen.bytes;
  return form.removePicture === 'true' ? 'remove' : 'keep';
};

/** Name, zone, language and picture of the signed-in client, and the address of their calendar. */
export const profilePage: Page = {
  path: '/account/profile',
  privacy: 'private',
  takesFiles: true,
  get: (request) => page(request, signedIn(request)),
  post: async (request) => {
    const client = signedIn(request);
    const saved = await attempt(() =>
      editClientProfile(
        request.app,
        client.clientId,
        parse(clientProfileInput, request.form),
        pictureChange(request),
      ),
    );
    return saved.refusal ? page(request, client, saved.refusal) : redirect('/account/profile?saved');
  },
};
