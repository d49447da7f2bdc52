import { askHowItEnded, showThanks } from './room/closing';
import { checkDevices } from './room/device-check';
import { createOwnDevices } from './room/devices';
import { holdCall, type CallEnd } from './room/call';
import { part, showStep, write } from './room/parts';
import { readRoomFacts, type RoomFacts } from './room/room-facts';

const goOn = (facts: RoomFacts, end: CallEnd): void => {
  const { words, isHost, other } = facts;
  switch (end.kind) {
    case 'left':
      if (isHost && end.farewell && end.farewell.outcomes.length > 0) askHowItEnded(facts, end.farewell);
      else showThanks(facts, words.closing.thanks(other), words.closing.thanksHelp);
      return;
    case 'takenOver':
      write(part('away-sentence', HTMLElement), words.call.openElsewhere);
      part('use-here', HTMLButtonElement).hidden = false;
      return showStep('away');
    case 'turnedAway':
      write(part('away-sentence', HTMLElement), end.why.message);
      return showStep('away');
  }
};

/** The room, step by step: devices, call, how it ended. */
const visit = async (): Promise<void> => {
  const facts = readRoomFacts();
  const devices = createOwnDevices();
  for (const name of ['use-here', 'come-back']) {
    part(name, HTMLButtonElement).addEventListener('click', () => location.reload());
  }
  showStep('check');
  await checkDevices(devices, facts);
  showStep('call');
  goOn(facts, await holdCall(facts, devices));
};

void visit();
