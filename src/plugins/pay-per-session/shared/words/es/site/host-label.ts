const DEFAULTS: Readonly<Record<string, string>> = { host: 'anfitrión', hosts: 'anfitriones' };

/** An operator's own label as it is; the English default in Spanish. */
export const hostLabel = (label: string): string => DEFAULTS[label] ?? label;
