import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { Button, Grid } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { BackButton, Layouts } from '@strapi/strapi/admin';
import { useSay } from '../say';
import { focusFirstProblem } from './focus-first-problem';
import { UnsavedGuard } from './UnsavedGuard';

interface SaveFormProps {
  title: string;
  subtitle: string;
  /** Where the way back leads for somebody who came by an address; no way back without it. */
  back?: string | undefined;
  /** Something is typed that is not saved. */
  unsaved: boolean;
  busy: boolean;
  /** What was wrong with the last try; the first wrong field gets the focus. */
  problems: Record<string, string>;
  save(): void;
  /** What stands beside the fields. */
  aside: ReactNode;
  children: ReactNode;
}

/** A page that is a form: saved by the button at its head, and not left by mistake. */
export const SaveForm = ({
  title,
  subtitle,
  back,
  unsaved,
  busy,
  problems,
  save,
  aside,
  children,
}: SaveFormProps) => {
  const say = useSay();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(problems).length > 0) focusFirstProblem(form.current);
  }, [problems]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <UnsavedGuard unsaved={unsaved} />
      <Layouts.Header
        title={title}
        subtitle={subtitle}
        navigationAction={back === undefined ? undefined : <BackButton fallback={back} />}
        primaryAction={
          <Button type="submit" startIcon={<Check />} loading={busy} disabled={!unsaved} fullWidth>
            {say('form.save')}
          </Button>
        }
      />
      <Layouts.Content>
        <Grid.Root gap={4}>
          <Grid.Item col={8} s={12} xs={12} direction="column" alignItems="stretch">
            {children}
          </Grid.Item>
          <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch">
            {aside}
          </Grid.Item>
        </Grid.Root>
      </Layouts.Content>
    </form>
  );
};
