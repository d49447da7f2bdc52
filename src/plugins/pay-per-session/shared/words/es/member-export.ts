import type { MemberExportWords } from '../en/member-export';

export const memberExport: MemberExportWords = {
  columns: {
    name: 'Nombre',
    email: 'Correo',
    via: 'Entró por',
    joined: 'Entrada (UTC)',
    left: 'Salida (UTC)',
  },
  via: {
    open: 'abierto a todos',
    domain: 'dominio de correo',
    invitation: 'invitación',
    operator: 'un operador',
  },
};
