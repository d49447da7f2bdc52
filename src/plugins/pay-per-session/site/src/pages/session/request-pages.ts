import {
  acceptInput,
  declineInput,
  MOST_PROPOSALS,
  proposeInput,
} from '../../../../shared/contracts/session';
import { isShownTwice } from '../../../../shared/wall-clock';
import { invalid, Refusal } from '../../../../server/src/platform/errors';
import { parse } from '../../../../server/src/platform/validation';
import { acceptRequest, declineRequest, proposeTimes } from '../../../../server/src/sessions';
import { attempt } from '../../forms/attempt';
import type { Page, PageRequest } from '../../routing/page';
import { changeByLink } from './change-by-link';
import { foldName } from './proposed-time';

const TIMES = Array.from({ length: MOST_PROPOSALS }, (_, index) => `time${index}`);

/** Which of the form's times were filled in, in their order. */
const filledTimes = ({ form }: PageRequest): string[] => TIMES.filter((name) => (form[name] ?? '') !== '');

const isUnclear =
  ({ form }: PageRequest) =>
  (name: string): boolean =>
    isShownTwice(form[name] ?? '', form.timeZone ?? '') && (form[foldName(name)] ?? '') === '';

/** Where the clocks show a time twice, the form comes back and asks which is meant. @throws Refusal INVALID_INPUT */
const requireFolds = (request: PageRequest): void => {
  const unclear = filledTimes(request).filter(isUnclear(request));
  if (unclear.length > 0)
    throw invalid(Object.fromEntries(unclear.map((name) => [foldName(name), { key: 'timeTwice' }])));
};

const proposalOf = (request: PageRequest) => ({
  startsAtLocal: filledTimes(request).map((name) => request.form[name]),
  folds: filledTimes(request).map((name) => (request.form[foldName(name)] === 'later' ? 'later' : 'earlier')),
  timeZone: request.form.timeZone,
  note: request.form.note,
  revision: request.form.revision,
});

/** A refused time is found by the name it has in the form. */
const inForm = (request: PageRequest, refusal: Refusal): Refusal => {
  const filled = filledTimes(request);
  const fields = Object.entries(refusal.fields).map(([name, problem]) => {
    const index = /^startsAtLocal(?:\.(\d+))?$/u.exec(name);
    return [index ? (filled[Number(index[1] ?? 0)] ?? 'time0') : name, problem] as const;
  });
  return new Refusal(refusal.code, refusal.facts, Object.fromEntries(fields));
};

/** What the host says about a request, through their link; each is a form of the session's page. */
export const requestPages: readonly Page[] = [
  {
    path: '/s/:token/accept',
    privacy: 'link',
    post: changeByLink((request, viewer, id) =>
      acceptRequest(request.app, viewer, id, parse(acceptInput, request.form)),
    ),
  },
  {
    path: '/s/:token/decline',
    privacy: 'link',
    post: changeByLink((request, viewer, id) =>
      declineRequest(request.app, viewer, id, parse(declineInput, request.form)),
    ),
  },
  {
    path: '/s/:token/propose',
    privacy: 'link',
    post: changeByLink(async (request, viewer, id) => {
      const proposed = await attempt(async () => {
        requireFolds(request);
        return proposeTimes(request.app, viewer, id, parse(proposeInput, proposalOf(request)));
      });
      if (proposed.refusal) throw inForm(request, proposed.refusal);
      return proposed.value;
    }),
  },
];
