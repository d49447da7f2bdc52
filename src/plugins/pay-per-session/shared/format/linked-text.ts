/** A piece of a text; with an address where it is one. */
export interface TextPiece {
  text: string;
  href: string | null;
}

/** Addresses of web pages as people type them; a full stop or bracket after one is not part of it. */
const ADDRESS = /https?:\/\/[^\s<>"'`]*[^\s<>"'`.,;:!?()[\]{}]/giu;

/** A text in pieces, in which addresses of web pages can be followed. Nothing else in it is ever markup. */
export const linkedText = (text: string): TextPiece[] => {
  const pieces: TextPiece[] = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    if (!URL.canParse(found)) continue;
    if (index > done) pieces.push({ text: text.slice(done, index), href: null });
    pieces.push({ text: found, href: found });
    done = index + found.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), href: null });
  return pieces;
};
