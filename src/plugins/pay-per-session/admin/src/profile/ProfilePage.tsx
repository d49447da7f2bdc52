import { useState } from 'react';
import { Flex } from '@strapi/design-system';
import { Page, useNotification } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import type { ProfileView } from '../../../shared/contracts/profile';
import { usePanel } from '../panel/panel-context';
import { Reading } from '../parts/Reading';
import { SaveForm } from '../parts/SaveForm';
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
  const [draft, setDraft] = useState<ProfileDraft>(() => draftOf(profile));
  const [problems, setProblems] = useState<Record<string, string>>({});

  const save = async () => {
    const sent = await send<ProfileView>('put', path, inputOf(draft));
    if (sent === null) return;
    if (!sent.ok) {
      setProblems(sent.problem.fields);
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
    <SaveForm
      title={title}
      subtitle={say('profile.subtitle')}
      back={back ? `${PANEL_PATH}/hosts` : undefined}
      unsaved={differs(draft, profile)}
      busy={busy}
      problems={problems}
      save={() => void save()}
      aside={
        <Flex direction="column" alignItems="stretch" gap={4}>
          <ProfileProgress profile={profile} />
          <ProfilePreview draft={draft} />
        </Flex>
      }
    >
      <ProfileFields
        draft={draft}
        problems={problems}
        addressStart={profile.publicUrl.slice(0, profile.publicUrl.lastIndexOf('/') + 1)}
        change={(change) => setDraft((before) => ({ ...before, ...change }))}
      />
    </SaveForm>
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
