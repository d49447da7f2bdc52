import { capital, type PartyLabels } from '../party-labels';
import type { SessionExportWords } from '../en/session-export';

export const sessionExport = ({ clientLabel, hostLabel }: PartyLabels): SessionExportWords => ({
  columns: {
    reference: 'Referencia',
    status: 'Estado',
    type: 'Tipo',
    service: 'Servicio',
    client: capital(clientLabel),
    host: capital(hostLabel),
    start: 'Comienzo',
    end: 'Fin',
    timeZone: 'Zona horaria',
    minutes: 'Minutos',
    price: 'Precio',
    currency: 'Moneda',
    bought: 'Compra (UTC)',
  },
  status: {
    held: 'En la compra',
    requested: 'Solicitada',
    unscheduled: 'Sin fecha',
    scheduled: 'Con fecha',
    delivered: 'Impartida',
    client_absent: `${capital(clientLabel)} ausente`,
    host_absent: `${capital(hostLabel)} ausente`,
    disputed: 'En disputa',
    cancelled: 'Cancelada',
    declined: 'Rechazada',
    withdrawn: 'Retirada',
    lapsed: 'Vencida',
    expired: 'Caducada',
  },
  type: { introductory: 'Introductoria', paid: 'De pago', credits: 'Con créditos', free: 'Gratuita' },
});
