import type { MailTemplate } from '../../../../shared/contracts/mail';
import { TRANSITIONS, type Transition, type TransitionAction } from './transition-table';

/** The mails that steps owe, by action; whoever checks the outbox asks here. */
export const OWED_MAILS: ReadonlyMap<TransitionAction, { mail: MailTemplate; tells: Transition['tells'] }> =
  new Map(
    TRANSITIONS.flatMap(({ action, mail, tells }) =>
      mail === null ? [] : [[action, { mail, tells }] as const],
    ),
  );
