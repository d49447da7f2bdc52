import { useRef, useState, type FormEvent } from 'react';
import { Button, Flex, Grid } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { BackButton, Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import type { ProfileView } from '../../../shared/contracts/profile';
import { usePanel } from '../panel/panel-context';
import { focusFirstProblem } from '../parts/focus-first-problem';
import { Reading } from '../parts/Reading';
import { UnsavedGuard } from '../parts/UnsavedGuard';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import { useRead } from '../server/use-read';
import { useSend } from '../server/use-send';
import { differs, draftOf, inputOf, type ProfileDraft } from './profile-draft';
import { ProfileFields } from './ProfileFields';
import { ProfilePreview } from './ProfilePreview';
import { ProfileProgress } from './ProfileProgress';

interface ProfileFormProps {
  path: string;
  profile: ProfileView;
  title: string;
  back: boolean;
  onSaved(profile: ProfileView): void;
}

const ProfileForm = ({ path, profile, title, back, onSaved }: ProfileFormProps) => {
  const say = useSay();
  const { toggleNotification } = useNotification();
  const { busy, send } = useSend();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<ProfileDraft>(() => draftOf(profile));
  const [problems, setProblems] = useState<Record<string, string>>({});
  const unsaved = differs(draft, profile);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const sent = await send<ProfileView>('put', path, inputOf(draft));
    if (sent === null) return;
    if (!sent.ok) {
      setProblems(sent.problem.fields);
      focusFirstProblem(form.current);
      return;
    }
    setProblems({});
    setDraft(draftOf(sent.value));
    onSaved(sent.value);
    toggleNotification({
      type: 'success',
      message: say(sent.value.visible ? 'profile.savedVisible' : 'profile.saved'),
    });
  };

  return (
    <form ref={form} onSubmit={(event) => void save(event)} noValidate>
      <UnsavedGuard unsaved={unsaved} />
      <Layouts.Header
        title={title}
        subtitle={say('profile.subtitle')}
        navigationAction={back ? <BackButton fallback={`${PANEL_PATH}/hosts`} /> : undefined}
        primaryAction={
          <Button type="submit" startIcon={<Check />} loading={busy} disabled={!unsaved} fullWidth>
            {say('form.save')}
          </Button>
        }
      />
      <Layouts.Content>
        <Grid.Root gap={4}>
          <Grid.Item col={8} s={12} xs={12} direction="column" alignItems="stretch">
            <ProfileFields
              draft={draft}
              problems={problems}
              addressStart={profile.publicUrl.slice(0, profile.publicUrl.lastIndexOf('/') + 1)}
              change={(change) => setDraft((before) => ({ ...before, ...change }))}
            />
          </Grid.Item>
          <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch">
            <Flex direction="column" alignItems="stretch" gap={4}>
              <ProfileProgress profile={profile} />
              <ProfilePreview draft={draft} />
            </Flex>
          </Grid.Item>
        </Grid.Root>
      </Layouts.Content>
    </form>
  );
};

/** *My Profile*, or an operator's view of a host's. */
const ProfilePage = () => {
  const say = useSay();
  const panel = usePanel();
  const { hostId } = useParams();
  const path = hostId === undefined ? '/profile' : `/profile?hostId=${encodeURIComponent(hostId)}`;
  const profile = useRead<ProfileView>(path);
  const own = hostId === undefined || Number(hostId) === panel.hostId;
  return (
    <Page.Main>
      <Page.Title>{say(own ? 'menu.myProfile' : 'profile.title')}</Page.Title>
      <Reading of={profile} page>
        {(value) => (
          <ProfileForm
            key={value.id}
            path={path}
            profile={value}
            title={own ? say('menu.myProfile') : value.displayName || say('profile.title')}
            back={!own}
            onSaved={profile.replace}
          />
        )}
      </Reading>
    </Page.Main>
  );
};

export default ProfilePage;
