import { holdStart } from '../../../../server/src/calendar';
import { countHold } from '../../../../server/src/people';
import { Refusal } from '../../../../server/src/platform/errors';
import { attempt } from '../../forms/attempt';
import { redirect, type Answer } from '../../routing/page';
import { buy, signInBuyer } from './buy';
import { chooseTimePage } from './choose-time-page';
import { heldPath, readWantedTime, readInstant, type WantedTime } from './wanted-time';
import { heldPage } from './held-page';
import { hasWords } from './kept-words';
import { heldTokens, letGoOfHolds, letGoOfKept, readOwnHold } from './kept-time';
import { overPage } from './over-page';
import { readHoursWanted } from './paying';
import { isAboutTime } from './read-nearest';
import { ownTimePage } from './own-time-page';
import type { ServiceProps } from './service-frame';

/** A field of a form; null where it was left empty. */
const filled = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

const mayProposeOther = ({ view: { service } }: ServiceProps): boolean =>
  service.agreeing === 'requested' && service.otherTimes;

/** Whether the address asks for the form of another time than those that are free. */
const wantsOther = (props: ServiceProps): boolean =>
  props.request.query.has('other') && mayProposeOther(props);

/** The pages of a booked or requested service: choose a time, or go on with one that is kept. */
export const showTimed = async (props: ServiceProps): Promise<Answer> => {
  const { request, view } = props;
  const { query } = request;
  if (wantsOther(props)) return heldPage(props, { kind: 'other' });
  const token = query.get('hold');
  if (token === null) return chooseTimePage(props);
  const at = readInstant(query.get('at'));
  const time = await readWantedTime(request, view, token, at);
  if (time?.kind !== 'held') return chooseTimePage(props);
  if (time.heldUntil !== null) return heldPage(props, time);
  const own = await readOwnHold(props, time.startsAt);
  if (own) return heldPage(props, own);
  return (await ownTimePage(props, time.startsAt)) ?? overPage(props, time.startsAt);
};

/** Keeps the start that somebody chose, with all the hours they want from then on, and gives up what they had. */
const hold = async (props: ServiceProps): Promise<Answer> => {
  const { request, view } = props;
  const { app, form, path, address } = request;
  const startsAt = readInstant(form.startsAt);
  if (startsAt === null) throw new Refusal('START_NOT_OFFERED');
  const hours = await readHoursWanted(request, view);
  const keep = (many: number) =>
    attempt(() => {
      const key = filled(form.choiceKey) ?? request.choiceSecret;
      const wish = { serviceId: view.service.id, startsAt, hours: many, key };
      return holdStart(app, { ...wish, instead: heldTokens(request) });
    });
  const counted = await attempt(() => countHold(app, address));
  const held = counted.refusal ? counted : await keep(hours);
  const { refusal } = held;
  if (refusal && !isAboutTime(refusal) && refusal.code !== 'TOO_MANY_TRIES') throw refusal;
  let kept = held.refusal ? await readOwnHold(props, startsAt) : held.value;
  // Where the hours after it are taken, the start may still be had.
  if (kept === null && hours > 1 && !counted.refusal) {
    const first = await keep(1);
    kept = first.refusal ? null : first.value;
  }
  if (kept === null) {
    const own = await ownTimePage(props, startsAt);
    return own ?? chooseTimePage(props, refusal && { startsAt, refusal });
  }
  // Words that were typed before are in this form only: a redirect would lose them.
  const { token, heldUntil } = kept;
  const remembered = { hold: { token, lasts: heldUntil - app.clock.now() } };
  if (!hasWords(request)) return { ...redirect(heldPath(path, kept, filled(form.zone))), ...remembered };
  const fewer = refusal && kept.hours < hours ? { refusal } : {};
  return { ...(await heldPage(props, { ...kept, kind: 'held' }, fewer)), ...remembered };
};

/** The same for a start that the form names otherwise. */
const holdAt = (props: ServiceProps, startsAt: string): Promise<Answer> => {
  const { request } = props;
  return hold({ ...props, request: { ...request, form: { ...request.form, startsAt } } });
};

/** Goes on with the time that is kept, and with what was typed; where it is kept no more, it is chosen anew. */
const goOn = async (props: ServiceProps, goesOnWith: string): Promise<Answer> => {
  const { request, view } = props;
  const { form } = request;
  const time = await readWantedTime(request, view, form.hold ?? '', null);
  if (time !== null) return heldPage(props, time);
  return holdAt(props, goesOnWith);
};

/** Gives the kept time up, and shows what is free. */
const letGo = async (props: ServiceProps): Promise<Answer> => {
  const { request } = props;
  const gone = await letGoOfKept(props);
  const zone = filled(request.form.zone);
  const answer = hasWords(request)
    ? await chooseTimePage(props)
    : redirect(zone === null ? request.path : `${request.path}?zone=${encodeURIComponent(zone)}`);
  return gone?.kind === 'held' && gone.token === request.heldToken ? { ...answer, hold: 'clear' } : answer;
};

/** The time the sent form is about. */
const timeOfForm = async (props: ServiceProps): Promise<WantedTime | null> => {
  const { form } = props.request;
  if (form.other !== undefined && mayProposeOther(props)) return { kind: 'other' };
  const time = await readWantedTime(props.request, props.view, form.hold ?? '', readInstant(form.heldAt));
  if (time?.kind !== 'held' || time.heldUntil !== null) return time;
  // Chosen again in another window, it is kept under another secret.
  return (await readOwnHold(props, time.startsAt)) ?? time;
};

/** Keeps as many hours as are chosen now, from the start that is kept. */
const keepHours = async (props: ServiceProps): Promise<Answer> => {
  const time = await timeOfForm(props);
  if (time === null) return chooseTimePage(props);
  return time.kind === 'held' ? holdAt(props, new Date(time.startsAt).toISOString()) : heldPage(props, time);
};

const book = async (props: ServiceProps, time: WantedTime): Promise<Answer> => {
  const { form } = props.request;
  const request =
    time.kind === 'held' ? { ...props.request, form: { ...form, hold: time.token } } : props.request;
  const buyer = await attempt(() => signInBuyer(request));
  if (buyer.refusal) return heldPage(props, time, { refusal: buyer.refusal });
  const { client, signedIn } = buyer.value;
  const bought = await attempt(() => buy(request, client.clientId, { timed: true }));
  if (!bought.refusal) {
    // The form of an old window books its own time, and a newer one chosen elsewhere is wanted no more.
    await letGoOfHolds(props);
    return redirect(bought.value, signedIn && { token: signedIn.token });
  }
  const { refusal } = bought;
  if (time.kind === 'other' || !isAboutTime(refusal)) return heldPage(props, time, { refusal, signedIn });
  const known = signedIn ? { ...request, client: signedIn.client } : request;
  const whose = { ...props, request: known };
  const page =
    (await ownTimePage(whose, time.startsAt)) ??
    (await chooseTimePage(whose, { startsAt: time.startsAt, refusal }));
  return { ...page, ...(signedIn ? { signIn: { token: signedIn.token } } : {}) };
};

/**
 * A sent form of a booked or requested service: a start to be kept, the wish for another one, or everything that is
 * needed to book or request it.
 */
export const bookTimed = async (props: ServiceProps): Promise<Answer> => {
  const { form } = props.request;
  if (form.startsAt !== undefined) return hold(props);
  if (form.letGo !== undefined) return letGo(props);
  if (form.goOn !== undefined) return goOn(props, form.goOn);
  if (form.keep !== undefined) return keepHours(props);
  if (form.another !== undefined)
    return wantsOther(props) ? heldPage(props, { kind: 'other' }) : chooseTimePage(props);
  const time = await timeOfForm(props);
  return time === null ? chooseTimePage(props) : book(props, time);
};
