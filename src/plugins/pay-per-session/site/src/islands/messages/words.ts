/** What the page tells its script to say. */
export interface ConversationWords {
  offline: string;
  notSent: string;
  left: string;
  over: string;
  sending: string;
  send: string;
}

const isWords = (value: unknown): value is ConversationWords =>
  typeof value === 'object' && value !== null && 'offline' in value && 'notSent' in value;

export const wordsOf = (place: HTMLElement): ConversationWords | null => {
  const value: unknown = JSON.parse(place.dataset.words ?? 'null');
  return isWords(value) ? value : null;
};
