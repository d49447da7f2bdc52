import type { FieldProblems } from '../../../shared/refusals';
import type { Viewer } from '../people';
import type { Transaction } from '../platform/database';
import type { HostId } from '../platform/ids';

/** Formats a browser shows and that carry no script. */
const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'];

type Choice = Readonly<Record<'avatarId' | 'coverId', number | null>>;

const attached = async (trx: Transaction, hostId: HostId): Promise<number[]> => {
  const rows = await trx('files_related_mph')
    .where({ related_id: hostId, related_type: 'plugin::pay-per-session.host' })
    .select<{ file_id: number }[]>('file_id');
  return rows.map((row) => row.file_id);
};

/**
 * What is wrong with the chosen pictures: a host may attach files they uploaded themselves, and keep what an
 * operator has attached; an operator may attach any picture.
 */
export const problemsWithPictures = async (
  trx: Transaction,
  viewer: Viewer,
  hostId: HostId,
  choice: Choice,
): Promise<FieldProblems> => {
  const kept = await attached(trx, hostId);
  const problems: Record<string, FieldProblems[string]> = {};
  for (const field of ['avatarId', 'coverId'] as const) {
    const fileId = choice[field];
    if (fileId === null || kept.includes(fileId)) continue;
    const file = await trx('files')
      .where({ id: fileId })
      .whereIn('mime', PICTURE_TYPES)
      .modify((query) => {
        if (viewer.kind === 'host') void query.where({ created_by_id: viewer.adminUserId });
      })
      .first<{ id: number } | undefined>('id');
    if (!file) problems[field] = { key: 'notYourPicture' };
  }
  return problems;
};
