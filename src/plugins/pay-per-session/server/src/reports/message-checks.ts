import { named, sql, type IntegrityCheck } from './integrity-query';

/** Messages of the other side that came after a side's read mark. */
const unreadOf = (party: 'host' | 'client', other: 'host' | 'client'): string =>
  `(select count(*) from pps_messages m where m.conversation_id = c.id and m.sender = '${other}' and m.id > c.${party}_read_id)`;

/** What must always hold of what people write to each other. */
export const messageChecks: readonly IntegrityCheck[] = [
  sql(
    'A conversation names its last message, and counts for each side what the other wrote after its read mark.',
    `select ${named('conversation', 'c')} from pps_conversations c
      where c.last_message_id <> coalesce((select max(m.id) from pps_messages m where m.conversation_id = c.id), 0)
         or c.host_unread <> ${unreadOf('host', 'client')} or c.client_unread <> ${unreadOf('client', 'host')}`,
  ),
  sql(
    'A message is written by one of the two people of its conversation, and names a session of theirs or none.',
    `select ${named('message', 'm')} from pps_messages m
       left join pps_conversations c on c.id = m.conversation_id left join pps_sessions s on s.id = m.session_id
      where c.id is null or m.sender_id <> (case m.sender when 'host' then c.host_id else c.client_id end)
         or m.session_id is not null and (s.id is null or s.host_id <> c.host_id or s.client_id <> c.client_id)`,
  ),
  sql(
    'A file belongs to a message of its conversation.',
    `select ${named('message-file', 'f')} from pps_message_files f
       left join pps_messages m on m.id = f.message_id where m.id is null or m.conversation_id <> f.conversation_id`,
  ),
];
