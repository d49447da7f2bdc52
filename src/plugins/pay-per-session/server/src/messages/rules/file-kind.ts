import { FILE_TYPES, type FileType } from '../../../../shared/contracts/message';
import { contentKind } from '../../../../shared/content-kind';

const isType = (type: string): type is FileType => FILE_TYPES.some((known) => known === type);

/**
 * What a file is, by its first bytes; null where we do not take it. What it was declared to be has to be one of the
 * kinds we take as well, but need not be the same: a picture saved under a wrong ending is still a picture.
 */
export const fileKind = (declared: string, bytes: Uint8Array): FileType | null =>
  isType(declared.split(';')[0]?.trim().toLowerCase() ?? '') ? contentKind(bytes) : null;
