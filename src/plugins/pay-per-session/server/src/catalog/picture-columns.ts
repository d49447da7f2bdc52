import type { Knex } from 'knex';

/** Joins a host's picture (`avatar` or `cover`) as `<field>_file`; hosts stand as `host`. */
export const joinPicture =
  (field: 'avatar' | 'cover') =>
  (query: Knex.QueryBuilder): void => {
    void query
      .leftJoin(`files_related_mph as ${field}_media`, (on) =>
        on
          .on(`${field}_media.related_id`, 'host.id')
          .andOnVal(`${field}_media.related_type`, 'plugin::pay-per-session.host')
          .andOnVal(`${field}_media.field`, field),
      )
      .leftJoin(`files as ${field}_file`, `${field}_file.id`, `${field}_media.file_id`);
  };

/** The joined picture's columns, prefixed by its field. */
export const pictureColumns = (field: 'avatar' | 'cover'): string[] =>
  ['url', 'width', 'height', 'formats', 'alternative_text'].map(
    (name) => `${field}_file.${name} as ${field}_${name}`,
  );
