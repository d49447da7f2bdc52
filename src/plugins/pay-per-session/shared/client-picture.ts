/** What a client may send as their picture, in bytes; and in pixels, of its longer side. */
export const LARGEST_PICTURE = 5 * 1024 * 1024;
export const LONGEST_SIDE = 6000;

export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;

/** A picture is kept as a square of so many pixels: the largest one shown is half as wide, on a sharp screen. */
export const PICTURE_SIDE = 192;
