import { LARGEST_FILE, MOST_FILES, type FileType } from '../../../shared/contracts/message';
import { invalid } from '../platform/errors';
import { fileKind } from './rules/file-kind';
import { fileName } from './rules/file-name';

/** A file as a browser sent it. */
export interface OfferedFile {
  name: string;
  /** What the browser says it is. */
  declaredType: string;
  bytes: Uint8Array;
}

/** A file we take. */
export interface CheckedFile {
  name: string;
  type: FileType;
  bytes: Uint8Array;
}

const checkFile = ({ name, declaredType, bytes }: OfferedFile): CheckedFile => {
  if (bytes.length === 0) throw invalid({ files: { key: 'fileEmpty' } });
  if (bytes.length > LARGEST_FILE) throw invalid({ files: { key: 'fileTooLarge' } });
  const type = fileKind(declaredType, bytes);
  if (type === null) throw invalid({ files: { key: 'fileNotTaken' } });
  return { name: fileName(name, type), type, bytes };
};

/** The files of a message, by kind, size and number. @throws Refusal INVALID_INPUT for the field `files` */
export const checkFiles = (files: readonly OfferedFile[]): CheckedFile[] => {
  if (files.length > MOST_FILES) throw invalid({ files: { key: 'tooManyFiles' } });
  return files.map(checkFile);
};
