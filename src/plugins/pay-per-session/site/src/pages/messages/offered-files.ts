import type { OfferedFile } from '../../../../server/src/messages';
import type { PageRequest } from '../../routing/page';

/** The files that were chosen for a message. */
export const offeredFiles = ({ files }: PageRequest): OfferedFile[] =>
  files.filter(({ field }) => field === 'files');
