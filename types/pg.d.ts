/** What of PostgreSQL's driver is set here; Knex brings its own types for the rest. */
declare module 'pg' {
  export const defaults: { parseInputDatesAsUTC: boolean };
  export const types: {
    builtins: { TIMESTAMP: number };
    setTypeParser(type: number, parse: (text: string) => unknown): void;
  };
}
