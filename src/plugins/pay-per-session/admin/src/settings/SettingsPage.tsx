import { useRef, useState, type FormEvent } from 'react';
import { Button, Grid } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import type { SettingsView } from '../../../shared/contracts/settings';
import { focusFirstProblem } from '../parts/focus-first-problem';
import { Reading } from '../parts/Reading';
import { UnsavedGuard } from '../parts/UnsavedGuard';
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
  const form = useRef<HTMLFormElement>(null);
  // Only what was typed: what somebody else saves meanwhile is not taken back by this form.
  const [typed, setTyped] = useState<Partial<SettingsDraft>>({});
  const [problems, setProblems] = useState<Record<string, string>>({});
  const change = changeIn(typed, view);
  const unsaved = Object.keys(change).length > 0;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const sent = await send<SettingsView>('put', '/settings', { change, revision: view.revision });
    if (sent === null) return;
    if (!sent.ok) {
      // A field of a part of the form is named with its whole path.
      const named = Object.entries(sent.problem.fields).map(([path, words]) => [
        path.replace(/^change\./u, ''),
        words,
      ]);
      setProblems(Object.fromEntries(named) as Record<string, string>);
      focusFirstProblem(form.current);
      if (sent.problem.code === 'STALE_SETTINGS') onStale();
      return;
    }
    setProblems({});
    setTyped({});
    onSaved(sent.value);
    toggleNotification({ type: 'success', message: say('settings.saved') });
  };

  return (
    <form ref={form} onSubmit={(event) => void save(event)} noValidate>
      <UnsavedGuard unsaved={unsaved} />
      <Layouts.Header
        title={say('menu.settings')}
        subtitle={say('settings.subtitle')}
        primaryAction={
          <Button type="submit" startIcon={<Check />} loading={busy} disabled={!unsaved} fullWidth>
            {say('form.save')}
          </Button>
        }
      />
      <Layouts.Content>
        <Grid.Root gap={4}>
          <Grid.Item col={8} s={12} xs={12} direction="column" alignItems="stretch">
            <SettingsFields
              draft={{ ...draftOf(view.settings), ...typed }}
              problems={problems}
              change={(part) => setTyped((before) => ({ ...before, ...part }))}
            />
          </Grid.Item>
          <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch">
            <SettingsHistory history={view.history} />
          </Grid.Item>
        </Grid.Root>
      </Layouts.Content>
    </form>
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
