import type { Farewell } from '../../../shared/contracts/room';
import { askHowItEnded, showThanks } from './room/closing';
import { checkDevices } from './room/device-check';
import { createOwnDevices } from './room/devices';
import { holdCall, type CallEnd } from './room/call';
import { part, showStep, write } from './room/parts';
import { readRoomFacts, type RoomFacts } from './room/room-facts';

const hintFor = ({ words, isHost }: RoomFacts, farewell: Farewell | null): string => {
  if (!isHost) return words.closing.thanksHelp;
  if (!farewell) return words.closing.unreachable;
  return farewell.begun ? words.closing.closed : words.closing.notBegun;
};

const afterLeaving = (facts: RoomFacts, { farewell, hasMet }: Extract<CallEnd, { kind: 'left' }>): void => {
  const { words, isHost, other } = facts;
  if (isHost && farewell && farewell.outcomes.length > 0) {
    askHowItEnded(facts, farewell);
    return;
  }
  showThanks(facts, hasMet ? words.closing.thanks(other) : words.closing.leftAlone, hintFor(facts, farewell));
};

const goAway = (sentence: string): void => {
  write(part('away-sentence', HTMLElement), sentence);
  showStep('away');
};

const goOn = (facts: RoomFacts, end: CallEnd): void => {
  switch (end.kind) {
    case 'left':
      afterLeaving(facts, end);
      break;
    case 'takenOver':
      part('use-here', HTMLButtonElement).hidden = false;
      goAway(facts.words.call.openElsewhere);
      break;
    case 'turnedAway':
      goAway(end.why.message);
  }
};

/** The room, step by step: devices, call, how it ended. */
const visit = async (): Promise<void> => {
  const facts = readRoomFacts();
  const devices = createOwnDevices();
  for (const button of document.querySelectorAll('[data-come-back]')) {
    button.addEventListener('click', () => location.reload());
  }
  // Kept and shown again by the browser, the page's call is long over.
  window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
  showStep('check');
  await checkDevices(devices, facts);
  showStep('call');
  goOn(facts, await holdCall(facts, devices));
};

void visit();
