import {
  Button,
  Field,
  Flex,
  MultiSelect,
  MultiSelectOption,
  Toggle,
  Typography,
} from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { FormField } from '../parts/FormField';
import { Panelled } from '../parts/Panelled';
import { TextField } from '../parts/TextField';
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
      <TextField
        name="displayName"
        label={say('profile.displayName')}
        hint={say('profile.displayNameHint')}
        problem={problems.displayName}
        required
        value={draft.displayName}
        longest={80}

        onChange={(displayName) => change({ displayName })}
      />
      <TextField
        name="headline"
        label={say('profile.headline')}
        hint={say('profile.headlineHint')}
        problem={problems.headline}
        required
        value={draft.headline}
        longest={140}

        onChange={(headline) => change({ headline })}
      />
      <TextField
        name="description"
        label={say('profile.description')}
        hint={say('profile.descriptionHint')}
        problem={problems.description}
        required
        value={draft.description}
        longest={6000}
        rows={8}
        onChange={(description) => change({ description })}
      />
      <TextField
        name="slug"
        label={say('profile.slug')}
        hint={`${addressStart}${draft.slug}`}
        problem={problems.slug}
        required
        value={draft.slug}
        longest={60}

        onChange={(slug) => change({ slug: slug.toLowerCase() })}
      />
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
      <TextField
        name="contactNote"
        label={say('profile.contactNote')}
        hint={say('profile.contactNoteHint')}
        problem={problems.contactNote}

        value={draft.contactNote}
        longest={280}
        rows={3}
        onChange={(contactNote) => change({ contactNote })}
      />
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
