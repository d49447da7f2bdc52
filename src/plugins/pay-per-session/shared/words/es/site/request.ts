import type { RequestWords } from '../../site/request';

export const request: RequestWords = {
  request: {
    wanted: 'Hora propuesta',
    waitsTitle: {
      host: (other) => `${other} pide esta hora`,
      client: (other) => `Tu solicitud la tiene ${other}`,
    },
    waitsUntil: {
      host: (until) => `Responde, por favor, antes de: ${until}. Después la solicitud termina sola.`,
      client: (until) =>
        `Tendrás respuesta antes de: ${until}. Si no, la solicitud termina y se devuelve lo que pagaste.`,
    },
    yourNote: 'Tu nota',
    theirNote: (other) => `Una nota de ${other}`,
    yourAnswers: 'Tus respuestas',
    theirAnswers: (other) => `Lo que respondió ${other}`,
    noAnswer: 'sin respuesta',
    accept: 'Aceptar esta hora',
    acceptTitle: (other) => `Responder a ${other}`,
    acceptHelp: 'La hora queda reservada y los dos recibís un correo.',
    declineTitle: 'Rechazar',
    reason: '¿Por qué?',
    reasonHelp: (other) => `${other} lo recibe en un correo.`,
    decline: 'Rechazar la solicitud',
    proposeTitle: 'Proponer otras horas',
    proposeHelp: (zone, other) =>
      `Hasta tres, según tu reloj (${zone}). Se guardan libres hasta que ${other} responda.`,
    proposal: (number) => `Hora ${number}`,
    whichOfTwo: '¿A cuál te refieres?',
    ofTwo: { earlier: 'A la primera', later: 'A la segunda' },
    proposeNote: 'Una nota',
    propose: 'Proponer estas horas',
    proposedTitle: {
      host: (other) => `${other} elige entre tus horas`,
      client: (other) => `${other} propone otras horas`,
    },
    proposedLead: {
      host: (until) => `Cada una se guarda libre hasta: ${until}, y como mucho hasta que empezaría.`,
      client: (until) =>
        `Cada una se guarda para ti hasta: ${until}, y como mucho hasta que empezaría. Toma la que te venga bien.`,
    },
    take: (when) => `Tomar ${when}`,
    withdrawTitle: 'Retirar esta solicitud',
    withdraw: 'Retirar la solicitud',
    needsYou: 'Lo que te espera',
    waitsForYou: (until) => `Te proponen otras horas. Responde, por favor, antes de: ${until}.`,
    waitsForHost: (host, until) => `Espera a ${host}, hasta: ${until}.`,
  },
  move: {
    link: 'Cambiar a otra hora',
    title: (service) => `Cambiar “${service}” de hora`,
    lead: (now) => `Ahora es: ${now}. Elige otra hora; la anterior se libera en el mismo momento.`,
    rule: (hours) =>
      hours === 0
        ? 'Puedes cambiarla hasta que empiece. Lo que pagaste se queda con la sesión.'
        : `Puedes cambiarla hasta ${hours} horas antes de que empiece. Lo que pagaste se queda con la sesión.`,
    moved: 'Los dos recibís un correo con la nueva fecha.',
    back: 'Volver a la sesión',
    hint: (hours) =>
      hours === 0 ? 'Es posible hasta que empiece.' : `Es posible hasta ${hours} horas antes de que empiece.`,
  },
};
