import type { PurchaseWish, SoldSnapshot } from '../../../shared/contracts/purchase';
import { invalid } from '../platform/errors';

/**
 * An introductory session is decided by its short form, so every question of the host's is answered.
 * @throws Refusal INVALID_INPUT naming each answer that is missing
 */
export const checkForm = (
  { kind }: Pick<SoldSnapshot, 'kind'>,
  questions: readonly string[],
  { answers = [] }: Pick<PurchaseWish, 'answers'>,
): void => {
  if (kind !== 'introduction') return;
  const missing = questions.flatMap((_, index) =>
    (answers[index] ?? '').trim() === '' ? [[`answers.${index}`, { key: 'required' }] as const] : [],
  );
  if (missing.length > 0) throw invalid(Object.fromEntries(missing));
};
