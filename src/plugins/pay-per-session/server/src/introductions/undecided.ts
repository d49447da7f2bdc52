/**
 * In a query of sessions under the alias `session`: the host has decided nothing about this client since it began,
 * neither on this session nor on a later one.
 */
export const NOT_DECIDED_SINCE = `not exists (select 1 from pps_introduction_decisions decided
  where decided.host_id = session.host_id and decided.client_id = session.client_id
    and (decided.session_id = session.id or decided.decided_at >= session.starts_at))`;
