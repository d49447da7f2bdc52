import { useState } from 'react';
import type { Problem } from './problem';
import { useSend } from './use-send';

/** What the server has answered. */
export interface Done<T> {
  value: T;
}

/** What is typed into a dialog and sent: what was wrong with it, and what is to be read before it is sent again. */
export interface Form<Effect> {
  busy: boolean;
  problem: Problem | null;
  /** What the change would do to what people have; sent again, it counts as read. */
  effects: readonly Effect[];
  /** Of this form, for the server, which does the same only once. */
  key: string;
  /** Sends it; null where it was not done, and the form then says why. */
  submit<T>(method: 'post' | 'put', path: string, body: object): Promise<Done<T> | null>;
  /** Something else is typed, so what was read says nothing any more. */
  unread(): void;
}

/** A form's way to the server, one request at a time. `first` is what there is to be read before it is sent at all. */
export const useForm = <Effect = never>(first: Problem['toRead'] = null): Form<Effect> => {
  const { busy, send } = useSend();
  const [key] = useState(() => crypto.randomUUID());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [toRead, setToRead] = useState(first);

  const submit = async <T>(method: 'post' | 'put', path: string, body: object): Promise<Done<T> | null> => {
    const confirmed = toRead === null ? {} : { confirmed: toRead.digest };
    const sent = await send<T>(method, path, { ...body, ...confirmed }, true);
    if (sent === null) return null;
    setToRead(sent.ok ? null : sent.problem.toRead);
    // That there is something to be read is nothing that went wrong.
    setProblem(sent.ok || sent.problem.code === 'EFFECTS_UNREAD' ? null : sent.problem);
    return sent.ok ? { value: sent.value } : null;
  };

  return {
    busy,
    problem,
    effects: (toRead?.effects ?? []) as readonly Effect[],
    key,
    submit,
    unread: () => setToRead(null),
  };
};
