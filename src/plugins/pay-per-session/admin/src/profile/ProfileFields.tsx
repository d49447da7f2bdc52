import {
  Button,
  Field,
  Flex,
  MultiSelect,
  MultiSelectOption,
  Textarea,
  TextInput,
  Toggle,
  Typography,
} from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { FormField } from '../parts/FormField';
import { Panelled } from '../parts/Panelled';
import { deviceZone, zoneLabel } from '../parts/time-zones';
import { ZoneField } from '../parts/ZoneField';
import { useSay } from '../say';
import { languageChoices, nameOf } from './languages';
import { PictureField } from './PictureField';
import type { ProfileDraft } from './profile-draft';

export interface ProfileFieldsProps {
  draft: ProfileDraft;
  /** Field → sentence. */
  problems: Record<string, string>;
  /** Public address without the slug, with a slash at its end. */
  addressStart: string;
  change(change: Partial<ProfileDraft>): void;
}

const Words = ({ draft, problems, addressStart, change }: ProfileFieldsProps) => {
  const say = useSay();
  return (
    <Panelled title={say('profile.about')}>
      <FormField
        name="displayName"
        label={say('profile.displayName')}
        hint={say('profile.displayNameHint')}
        problem={problems.displayName}
        required
      >
        <TextInput
          value={draft.displayName}
          maxLength={80}
          onChange={({ target }) => change({ displayName: target.value })}
        />
      </FormField>
      <FormField
        name="headline"
        label={say('profile.headline')}
        hint={say('profile.headlineHint')}
        problem={problems.headline}
        required
      >
        <TextInput
          value={draft.headline}
          maxLength={140}
          onChange={({ target }) => change({ headline: target.value })}
        />
      </FormField>
      <FormField
        name="description"
        label={say('profile.description')}
        hint={say('profile.descriptionHint')}
        problem={problems.description}
        required
      >
        <Textarea
          value={draft.description}
          maxLength={6000}
          rows={8}
          onChange={({ target }) => change({ description: target.value })}
        />
      </FormField>
      <FormField
        name="slug"
        label={say('profile.slug')}
        hint={`${addressStart}${draft.slug}`}
        problem={problems.slug}
        required
      >
        <TextInput
          value={draft.slug}
          maxLength={60}
          onChange={({ target }) => change({ slug: target.value.toLowerCase() })}
        />
      </FormField>
    </Panelled>
  );
};

const Pictures = ({ draft, problems, change }: ProfileFieldsProps) => {
  const say = useSay();
  return (
    <Panelled title={say('profile.pictures')}>
      <PictureField
        name="avatar"
        label={say('profile.avatar')}
        hint={say('profile.avatarHint')}
        problem={problems.avatarId}
        shape="round"
        picture={draft.avatar}
        onChange={(avatar) => change({ avatar })}
      />
      <PictureField
        name="cover"
        label={say('profile.cover')}
        hint={say('profile.coverHint')}
        problem={problems.coverId}
        shape="wide"
        picture={draft.cover}
        onChange={(cover) => change({ cover })}
      />
    </Panelled>
  );
};

const Place = ({ draft, problems, change }: ProfileFieldsProps) => {
  const say = useSay();
  const { locale } = useIntl();
  const here = deviceZone();
  return (
    <Panelled title={say('profile.reach')}>
      <ZoneField
        name="timeZone"
        label={say('profile.timeZone')}
        hint={say('profile.timeZoneHint')}
        problem={problems.timeZone}
        required
        value={draft.timeZone}
        onChange={(timeZone) => change({ timeZone })}
      />
      {draft.timeZone !== here && (
        <Flex>
          <Button variant="tertiary" size="S" onClick={() => change({ timeZone: here })}>
            {say('profile.useDeviceZone', { zone: zoneLabel(here) })}
          </Button>
        </Flex>
      )}
      <FormField
        name="languages"
        label={say('profile.languages')}
        hint={say('profile.languagesHint')}
        problem={problems.languages}
      >
        <MultiSelect
          value={draft.languages}
          onChange={(languages) => change({ languages })}
          onClear={() => change({ languages: [] })}
          placeholder={say('profile.languagesPlaceholder')}
          customizeContent={(codes = []) => codes.map((code) => nameOf(code, locale)).join(', ')}
        >
          {languageChoices(locale, draft.languages).map(({ code, name }) => (
            <MultiSelectOption key={code} value={code}>
              {name}
            </MultiSelectOption>
          ))}
        </MultiSelect>
      </FormField>
      <FormField
        name="contactNote"
        label={say('profile.contactNote')}
        hint={say('profile.contactNoteHint')}
        problem={problems.contactNote}
      >
        <Textarea
          value={draft.contactNote}
          maxLength={280}
          rows={3}
          onChange={({ target }) => change({ contactNote: target.value })}
        />
      </FormField>
    </Panelled>
  );
};

const Pause = ({ draft, change }: ProfileFieldsProps) => {
  const say = useSay();
  return (
    <Panelled title={say('profile.pause')}>
      <Field.Root name="paused" id="pps-paused" hint={say('profile.pauseHint')}>
        <Field.Label>{say('profile.takesSessions')}</Field.Label>
        <Toggle
          checked={!draft.paused}
          onLabel={say('profile.open')}
          offLabel={say('profile.paused')}
          onChange={({ target }) => change({ paused: !target.checked })}
        />
        <Field.Hint />
      </Field.Root>
      {draft.paused && <Typography fontWeight="bold">{say('profile.pausedNow')}</Typography>}
    </Panelled>
  );
};

/** Everything a host may say about themselves. */
export const ProfileFields = (props: ProfileFieldsProps) => (
  <Flex direction="column" alignItems="stretch" gap={4}>
    <Words {...props} />
    <Pictures {...props} />
    <Place {...props} />
    <Pause {...props} />
  </Flex>
);
