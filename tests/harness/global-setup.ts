import { makePostgresTemplate, makeSqliteTemplate } from './make-template';
import { startPostgres, type RunningPostgres } from './start-postgres';

let postgres: RunningPostgres | undefined;

/** Once per run: a template database, on PostgreSQL where TEST_DATABASE says so. @returns what undoes it */
const setUp = async (): Promise<void> => {
  if (process.env.TEST_DATABASE === 'postgres') {
    postgres = await startPostgres();
    process.env.TEST_POSTGRES = postgres.address;
    await makePostgresTemplate(postgres.address);
  } else {
    delete process.env.TEST_POSTGRES;
    await makeSqliteTemplate();
  }
};

/** Once per run, at its end. */
export const stopPostgres = async (): Promise<void> => postgres?.stop();

export default setUp;
