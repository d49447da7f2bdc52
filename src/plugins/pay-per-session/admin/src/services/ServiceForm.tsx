import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Button, Flex, Grid } from '@strapi/design-system';
import { Check, Duplicate } from '@strapi/icons';
import { BackButton, Layouts, useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import type { ServiceView } from '../../../shared/contracts/service';
import { focusFirstProblem } from '../parts/focus-first-problem';
import { UnsavedGuard } from '../parts/UnsavedGuard';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import { useSend } from '../server/use-send';
import { BookingFields } from './BookingFields';
import { PayingFields } from './PayingFields';
import { ProgramsField } from './ProgramsField';
import { differs, draftOf, emptyDraft, inputOf, takesCredits, type ServiceDraft } from './service-draft';
import { ServiceFacts } from './ServiceFacts';
import { ServiceFields } from './ServiceFields';
import { useSwitchService } from './use-switch-service';

interface ServiceFormProps {
  /** Null for a new one. */
  service: ServiceView | null;
  currency: string;
  /** Whose it is; null where that is the person at work. */
  hostId: number | null;
  /** Where a new one is sent. */
  createPath: string;
  onChanged(service: ServiceView): void;
}

/** Creates or edits one service. */
export const ServiceForm = ({ service, currency, hostId, createPath, onChanged }: ServiceFormProps) => {
  const say = useSay();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const { busy, send } = useSend();
  const form = useRef<HTMLFormElement>(null);
  const saved = service === null ? emptyDraft : draftOf(service);
  const [draft, setDraft] = useState<ServiceDraft>(saved);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [created, setCreated] = useState<ServiceView | null>(null);
  const { busy: switching, ask, duplicate, dialog } = useSwitchService(onChanged);

  // Only once the form counts as saved may the page be left without a question.
  useEffect(() => {
    if (created) navigate(`${PANEL_PATH}/services`, { replace: true });
  }, [created, navigate]);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const body = inputOf(draft, currency);
    const sent = await (service === null
      ? send<ServiceView>('post', createPath, body)
      : send<ServiceView>('put', `/services/${service.id}`, body));
    if (sent === null) return;
    if (!sent.ok) {
      setProblems(sent.problem.fields);
      focusFirstProblem(form.current);
      return;
    }
    setProblems({});
    setDraft(draftOf(sent.value));
    toggleNotification({
      type: 'success',
      message: say(service === null ? 'service.created' : 'service.saved'),
    });
    if (service === null) setCreated(sent.value);
    else onChanged(sent.value);
  };

  const copy = async () => {
    const made = service && (await duplicate(service));
    if (made) navigate(`${PANEL_PATH}/services/${made.id}`);
  };

  const change = (part: Partial<ServiceDraft>) => setDraft((before) => ({ ...before, ...part }));
  const kind = service?.kind ?? 'regular';
  const unsaved = created === null && differs(draft, saved);
  return (
    <form ref={form} onSubmit={(event) => void save(event)} noValidate>
      {dialog}
      <UnsavedGuard unsaved={unsaved} />
      <Layouts.Header
        title={service === null ? say('service.new') : service.name}
        subtitle={service === null ? say('service.newSubtitle') : undefined}
        navigationAction={<BackButton fallback={`${PANEL_PATH}/services`} />}
        primaryAction={
          <Flex gap={2} wrap="wrap">
            {service && (
              <>
                {kind === 'regular' && (
                  <Button
                    variant="tertiary"
                    startIcon={<Duplicate />}
                    disabled={switching}
                    onClick={() => void copy()}
                  >
                    {say('service.duplicateThis')}
                  </Button>
                )}
                <Button
                  variant={service.enabled ? 'danger-light' : 'success-light'}
                  disabled={switching}
                  onClick={() => {
                    ask(service);
                  }}
                >
                  {say(service.enabled ? 'service.disable' : 'service.enable')}
                </Button>
              </>
            )}
            <Button type="submit" startIcon={<Check />} loading={busy} disabled={!unsaved}>
              {say(service === null ? 'service.create' : 'form.save')}
            </Button>
          </Flex>
        }
      />
      <Layouts.Content>
        <Grid.Root gap={4}>
          <Grid.Item col={8} s={12} xs={12} direction="column" alignItems="stretch">
            <Flex direction="column" alignItems="stretch" gap={4}>
              <ServiceFields draft={draft} problems={problems} change={change} />
              {kind === 'regular' && (
                <>
                  <PayingFields draft={draft} problems={problems} currency={currency} change={change} />
                  <ProgramsField
                    programIds={draft.programIds}
                    needsCredits={takesCredits(draft.paying)}
                    problem={problems.programIds}
                    change={(programIds) => change({ programIds })}
                  />
                </>
              )}
              <BookingFields draft={draft} problems={problems} hostId={hostId} kind={kind} change={change} />
            </Flex>
          </Grid.Item>
          <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch">
            <ServiceFacts service={service} />
          </Grid.Item>
        </Grid.Root>
      </Layouts.Content>
    </form>
  );
};
