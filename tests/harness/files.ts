/** A picture of one pixel, as small as the format allows. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);
export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** A file as a browser sends it. */
export const offered = (bytes: Uint8Array, declaredType: string, name = 'a file') => ({
  name,
  declaredType,
  bytes,
});
