import { capital, type PartyLabels } from '../party-labels';
import type { CreditStatementWords } from '../en/credit-statement';

export const creditStatement = ({ clientLabel, hostLabel }: PartyLabels): CreditStatementWords => ({
  columns: {
    at: 'Fecha',
    client: capital(clientLabel),
    email: 'Correo',
    movement: 'Movimiento',
    granted: 'Dados',
    available: 'Sin usar',
    held: 'Reservados',
    used: 'Usados',
    expired: 'Caducados',
    balance: 'Sin usar después',
    session: 'Sesión',
    host: capital(hostLabel),
    reason: 'Motivo',
  },
  kinds: {
    grant: 'Dado',
    hold: 'Reservado para una sesión',
    capture: 'Usado en una sesión',
    release: 'Devuelto',
    expire: 'Caducado con el periodo',
    adjust: 'Corregido',
  },
});
