/** A reason as a step takes it: nothing said is none. */
export const said = (reason: string): { reason?: string } => (reason === '' ? {} : { reason });
