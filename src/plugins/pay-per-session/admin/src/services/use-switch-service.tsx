import { useState } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import type { ServiceView } from '../../../shared/contracts/service';
import { AskDialog } from '../parts/AskDialog';
import { useSay } from '../say';
import { useSend } from '../server/use-send';

export interface ServiceSwitch {
  busy: boolean;
  /** Asks first, and says what it will do. */
  ask(service: ServiceView): void;
  duplicate(service: ServiceView): Promise<ServiceView | null>;
  /** To be rendered by the page. */
  dialog: React.ReactNode;
}

/** Disabling, enabling and duplicating a service, wherever it is shown. */
export const useSwitchService = (onChanged: (service: ServiceView) => void): ServiceSwitch => {
  const say = useSay();
  const { toggleNotification } = useNotification();
  const { busy, send } = useSend();
  const [asked, setAsked] = useState<ServiceView | null>(null);

  const change = async () => {
    if (asked === null) return;
    const verb = asked.enabled ? 'disable' : 'enable';
    const sent = await send<ServiceView>('post', `/services/${asked.id}/${verb}`);
    setAsked(null);
    if (!sent?.ok) return;
    toggleNotification({
      type: 'success',
      message: say(sent.value.enabled ? 'service.nowEnabled' : 'service.nowDisabled'),
    });
    onChanged(sent.value);
  };

  const duplicate = async (service: ServiceView) => {
    const sent = await send<ServiceView>('post', `/services/${service.id}/duplicate`);
    if (!sent?.ok) return null;
    toggleNotification({ type: 'success', message: say('service.duplicated') });
    return sent.value;
  };

  const dialog = asked && (
    <AskDialog
      title={say(asked.enabled ? 'service.disableTitle' : 'service.enableTitle', { name: asked.name })}
      text={say(asked.enabled ? 'service.disableText' : 'service.enableText')}
      confirm={say(asked.enabled ? 'service.disable' : 'service.enable')}
      welcome={!asked.enabled}
      onConfirm={change}
      onClose={() => setAsked(null)}
    />
  );
  return { busy, ask: setAsked, duplicate, dialog };
};
