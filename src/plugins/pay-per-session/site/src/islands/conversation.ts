import { sendInPlace } from './messages/send';
import { helpWithText } from './messages/text-field';
import { startThread } from './messages/thread';
import { wordsOf } from './messages/words';

/** An open conversation: what is new comes by itself, and sending loads nothing. */
const place = document.querySelector<HTMLElement>('[data-island="conversation"]');
const log = place?.querySelector<HTMLElement>('[data-part="log"]');
const words = place && wordsOf(place);
if (place && log && words) {
  const thread = startThread(place, log);
  const form = place.querySelector<HTMLFormElement>('form[data-part="form"]');
  if (form) {
    helpWithText(form, words);
    sendInPlace(form, { place, words, thread });
  }
}
