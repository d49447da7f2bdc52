import type { FileType } from '../../../../shared/contracts/message';

const LONGEST = 80;

/** The first of each is given to a file whose name ends otherwise. */
const ENDINGS: Record<FileType, readonly string[]> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/avif': ['avif'],
  'image/gif': ['gif'],
  'application/pdf': ['pdf'],
};

/** Folders, control characters, directions of writing, and what some file system reads as something else. */
const ODD = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu;

/** A name under which the other one keeps the file: no path in it, and an ending that says what is in it. */
export const fileName = (given: string, type: FileType): string => {
  const [usual = '', ...others] = ENDINGS[type];
  const plain =
    given.normalize('NFC').split(/[/\\]/u).at(-1)?.replace(ODD, ' ').replace(/\s+/gu, ' ').trim() ?? '';
  const ending = /\.([a-z0-9]{1,8})$/iu.exec(plain)?.[1]?.toLowerCase() ?? '';
  const fits = ending === usual || others.includes(ending);
  const stem = (fits ? plain.slice(0, -ending.length - 1) : plain).replace(/^[.\s]+|[.\s]+$/gu, '');
  // Half of a letter beyond the sixteen-bit ones is none.
  const short = stem
    .slice(0, LONGEST)
    .replace(/\p{Cs}$/u, '')
    .trimEnd();
  return `${short === '' ? 'file' : short}.${fits ? ending : usual}`;
};
