import { useState } from 'react';
import { Page, useNotification } from '@strapi/strapi/admin';
import type { SettingsView } from '../../../shared/contracts/settings';
import { Reading } from '../parts/Reading';
import { SaveForm } from '../parts/SaveForm';
import { useSay } from '../say';
import { useRead } from '../server/use-read';
import { useSend } from '../server/use-send';
import { changeIn, draftOf, type SettingsDraft } from './settings-draft';
import { SettingsFields } from './SettingsFields';
import { SettingsHistory } from './SettingsHistory';

interface SettingsFormProps {
  view: SettingsView;
  onStale(): void;
  onSaved(view: SettingsView): void;
}

const SettingsForm = ({ view, onStale, onSaved }: SettingsFormProps) => {
  const say = useSay();
  const { toggleNotification } = useNotification();
  const { busy, send } = useSend();
  // Only what was typed: what somebody else saves meanwhile is not taken back by this form.
  const [typed, setTyped] = useState<Partial<SettingsDraft>>({});
  const [problems, setProblems] = useState<Record<string, string>>({});
  const change = changeIn(typed, view);

  const save = async () => {
    const sent = await send<SettingsView>('put', '/settings', { change, revision: view.revision });
    if (sent === null) return;
    if (!sent.ok) {
      // A field of a part of the form is named with its whole path.
      const named = Object.entries(sent.problem.fields).map(([path, words]) => [
        path.replace(/^change\./u, ''),
        words,
      ]);
      setProblems(Object.fromEntries(named) as Record<string, string>);
      if (sent.problem.code === 'STALE_SETTINGS') onStale();
      return;
    }
    setProblems({});
    setTyped({});
    onSaved(sent.value);
    toggleNotification({ type: 'success', message: say('settings.saved') });
  };

  return (
    <SaveForm
      title={say('menu.settings')}
      subtitle={say('settings.subtitle')}
      unsaved={Object.keys(change).length > 0}
      busy={busy}
      problems={problems}
      save={() => void save()}
      aside={<SettingsHistory history={view.history} />}
    >
      <SettingsFields
        draft={{ ...draftOf(view.settings), ...typed }}
        problems={problems}
        change={(part) => setTyped((before) => ({ ...before, ...part }))}
      />
    </SaveForm>
  );
};

/** Policies and words of the site; for operators. */
const SettingsPage = () => {
  const say = useSay();
  const settings = useRead<SettingsView>('/settings');
  return (
    <Page.Main>
      <Page.Title>{say('menu.settings')}</Page.Title>
      <Reading of={settings} page>
        {(view) => <SettingsForm view={view} onStale={settings.again} onSaved={settings.replace} />}
      </Reading>
    </Page.Main>
  );
};

export default SettingsPage;
