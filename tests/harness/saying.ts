/**
 * A rejection that says this: `await expect(…).rejects.toMatchObject(saying('…'))`. Not `toThrow`: the errors of SQLite's
 * driver are those of the first test file of a process, which Jest does not take for errors in the next one.
 */
export const saying = (words: string | RegExp): { message: string } => ({
  message: (typeof words === 'string'
    ? expect.stringContaining(words)
    : expect.stringMatching(words)) as string,
});
