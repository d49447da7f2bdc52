import type { Payers, PayersEffect } from '../../../shared/contracts/program';
import { mustBeConfirmed } from '../platform/confirmation';
import { readBoolean, type Transaction } from '../platform/database';
import type { InstitutionId } from '../platform/ids';
import type { ProgramRow } from './program-rows';
import { payersEffect } from './rules/payers-effect';

type PayingRow = Pick<ProgramRow, 'id' | 'name' | 'institution_id' | 'takes_credits'>;

/** A program or subprogram, and the program by which credits pay in it, as it is and as it would be. */
interface Change {
  program: ProgramRow;
  from: PayingRow;
  to: PayingRow;
}

const countServices = async (trx: Transaction, { id }: ProgramRow): Promise<number> => {
  const named = trx('pps_programs').where({ id }).orWhere({ parent_id: id }).select('id');
  const row = await trx('pps_service_programs as helps')
    .join('pps_services as service', 'service.id', 'helps.service_id')
    .where({ 'service.enabled': true, 'service.takes_credits': true })
    .whereIn('helps.program_id', named)
    .countDistinct<{ n: number | string }[]>('service.id as n')
    .first();
  return Number(row?.n ?? 0);
};

const countMembers = async (trx: Transaction, { id }: PayingRow): Promise<number> => {
  const row = await trx('pps_memberships')
    .where({ program_id: id })
    .whereNull('left_at')
    .count<{ n: number | string }[]>('* as n')
    .first();
  return Number(row?.n ?? 0);
};

const payersOf = async (trx: Transaction, { name, institution_id }: PayingRow): Promise<Payers> => {
  const row = await trx('pps_institutions')
    .where({ id: institution_id })
    .first<{ id: InstitutionId; name: string } | undefined>('id', 'name');
  return { program: name, institution: row?.name ?? '' };
};

/** What a change does to who can pay services with credits; empty where nothing that has to be read. */
export const effectsOnPayers = async (
  trx: Transaction,
  { program, from, to }: Change,
): Promise<PayersEffect[]> => {
  const services = await countServices(trx, program);
  if (services === 0) return [];
  const members = await countMembers(trx, from);
  const before = {
    id: from.id,
    institutionId: from.institution_id,
    pays: readBoolean(from.takes_credits) && members > 0,
  };
  const after = { id: to.id, institutionId: to.institution_id, pays: readBoolean(to.takes_credits) };
  const kind = payersEffect(before, after);
  if (kind === null) return [];
  return [
    {
      kind,
      programId: program.id,
      services,
      members,
      before: before.pays ? await payersOf(trx, from) : null,
      after: after.pays ? await payersOf(trx, to) : null,
    },
  ];
};

/** People join and leave all the time; how many there are is not what was agreed to. */
const essenceOf = ({ kind, programId, services, before, after }: PayersEffect) => ({
  kind,
  programId,
  services,
  before,
  after,
});

/**
 * Lets a change pass that takes credits as a way to pay from nobody and gives it to nobody else, or of which the operator
 * has read what it does.
 * @throws Refusal EFFECTS_UNREAD, EFFECTS_CHANGED
 */
export const payersMustBeRead = (effects: readonly PayersEffect[], confirmed: string | undefined): void =>
  mustBeConfirmed(effects, confirmed, essenceOf);
