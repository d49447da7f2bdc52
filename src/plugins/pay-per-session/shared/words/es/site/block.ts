import type { BlockWords } from '../../site/block';

const credits = (count: number): string => (count === 1 ? '1 crédito' : `${count} créditos`);

export const block: BlockWords = {
  block: {
    place: (hour, hours) => `Hora ${hour} de ${hours}`,
    title: 'Reservadas juntas',
    lead: (hours) => `Una de ${hours} sesiones de una hora que se reservaron a la vez.`,
    here: 'esta',
    all: (hours) => `Las ${hours} horas`,
    one: 'Solo esta hora',
    which: '¿Qué horas?',
    acceptAll: (hours) => `Aceptar las ${hours} horas`,
    acceptAllHelp: (hours) =>
      `Las ${hours} horas quedan reservadas, cada una como una sesión propia, y los dos recibís un solo correo.`,
    acceptOne: 'Aceptar solo esta hora',
    acceptOneHelp: 'Las otras horas siguen esperando tu respuesta.',
    proposeOne: 'Estas fechas son solo para esta hora; las otras siguen esperando tu respuesta.',
    effect: {
      stays: (count) => `${count === 1 ? 'Se mantiene usado' : 'Se mantienen usados'}: ${credits(count)}.`,
      comes_back: (count, lastDay) =>
        `${count === 1 ? 'Vuelve' : 'Vuelven'} ${credits(count)}, para usar hasta el ${lastDay}.`,
      expires: (count, lastDay) =>
        `${count === 1 ? 'Vuelve' : 'Vuelven'} ${credits(count)}, pero el periodo terminó el ${lastDay}: caducan al momento.`,
      waits: (count) => `${credits(count)}: antes decide un operador.`,
      taken_again: (count) => `Se vuelven a tomar: ${credits(count)}.`,
      nothing: (count) => `Ya habían vuelto: ${credits(count)}.`,
    },
    undo: (hours) => `Deshacer las ${hours} horas`,
  },
};
