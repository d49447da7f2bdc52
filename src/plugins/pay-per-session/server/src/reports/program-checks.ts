import { named, sql, type IntegrityCheck } from './integrity-query';

/** What must always hold of institutions, their terms and programs, and of who is a member. */
export const programChecks: readonly IntegrityCheck[] = [
  sql(
    'No two terms of an institution share a day, and none ends before it begins.',
    `select ${named('term', 't')} from pps_terms t where t.starts_on > t.ends_on or t.starts_at >= t.ends_at
        or exists (select 1 from pps_terms o where o.institution_id = t.institution_id and o.id > t.id
          and o.starts_on <= t.ends_on and o.ends_on >= t.starts_on)`,
  ),
  sql(
    'Programs are two levels deep, and a subprogram is its program’s institution’s.',
    `select ${named('program', 's')} from pps_programs s left join pps_programs p on p.id = s.parent_id
      where s.parent_id is not null and (p.id is null or p.parent_id is not null
        or coalesce(p.institution_id, 0) <> coalesce(s.institution_id, 0))`,
  ),
  sql(
    'A program that is joined by domain is an institution’s.',
    `select ${named('program', 'p')} from pps_programs p
      where p.institution_id is null and p.joining = 'domain'`,
  ),
  sql(
    'Members and invitations are those of programs, not of subprograms.',
    `select ${named('program', 'p')} from pps_programs p where p.parent_id is not null
        and (exists (select 1 from pps_memberships m where m.program_id = p.id)
          or exists (select 1 from pps_program_invitations i where i.program_id = p.id))`,
  ),
];
