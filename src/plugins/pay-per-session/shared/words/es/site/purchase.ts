import type { PurchaseWords } from '../../site/purchase';

export const purchase: PurchaseWords = {
  buy: {
    steps: { time: 'Hora', you: 'Tú', pay: 'Pago', done: 'Listo' },
    payIfMoney: 'Pago, si es con dinero',
    stepsLabel: 'Pasos de la compra',
    stepOf: (step, name) => `Paso ${step}: ${name}`,
    title: (service) => service,
    withHost: (host) => `con ${host}`,
    whatYouGet: 'Lo que recibes',
    howDate: 'Cómo se acuerda la fecha',
    you: '¿Quién eres?',
    newHere: 'Es mi primera vez',
    wasHere: 'Tengo una cuenta',
    accountQuestion: '¿Has estado aquí antes?',
    signedInAs: (name, email) => `Has iniciado sesión como ${name} (${email}).`,
    notYou: '¿No eres tú? Cerrar sesión',
    continueTo: (price) => `Continuar al pago · ${price}`,
    bookFree: 'Obtener esta sesión gratis',
    nothingYet: 'En esta página no se cobra nada. Lo ves todo una vez más antes de pagar.',
    freePromise: 'Esta sesión es gratis. No se cobra nada, ni ahora ni después.',
    back: (host) => `Volver a ${host}`,
    disabledTitle: 'Esto no se ofrece en este momento',
    otherServices: (host) => `Ver qué ofrece ${host}`.trim(),
    notForSaleHere: 'Este tipo de sesión todavía no se puede comprar aquí. Elige otra, por favor.',
  },
  pay: {
    title: 'Pago',
    testTitle: 'Es un pago de prueba',
    testSentence:
      'No se pide ninguna tarjeta ni se mueve dinero. Los dos botones representan lo que respondería una tarjeta.',
    summary: 'Tu pedido',
    order: 'Pedido',
    total: 'Total',
    pay: (price) => `Pagar ${price}`,
    decline: 'Rechazar',
    declinedTitle: 'El pago fue rechazado',
    declined: (times) =>
      times === 1
        ? 'No se ha cobrado ni vendido nada. Guardamos tu pedido: puedes intentarlo otra vez.'
        : `Era el intento número ${times}. No se ha cobrado ni vendido nada. Guardamos tu pedido: puedes intentarlo otra vez.`,
    keptNoMore: 'Tu hora ya no está guardada. Si sigue libre cuando pagues, es tuya.',
    closed: 'Este pedido ya no está abierto, así que no se ha cobrado nada.',
  },
  order: {
    doneTitle: 'Es tuya',
    doneLead: (host) =>
      `${host} ya lo sabe. Los dos recibís un correo de confirmación con todo lo acordado y vuestro propio enlace privado.`,
    nextTitle: 'Qué pasa ahora',
    next: (host) => [
      `${host} te escribe para acordar día y hora.`,
      'Encuentras la fecha en tu cuenta y en un correo.',
      'A esa hora abres el enlace de tu sesión y os encontráis por vídeo. No compartas el enlace: es solo tuyo.',
    ],
    bookedTitle: 'Está reservada',
    bookedNext: [
      'Encuentras la fecha en tu cuenta y en un correo, también para tu calendario.',
      'A esa hora abres el enlace de tu sesión y os encontráis. No compartas el enlace: es solo tuyo.',
      'Si surge algo: la página de tu sesión dice hasta cuándo puedes cambiarla o cancelarla.',
    ],
    requestedTitle: (host) => `Tu solicitud la tiene ${host}`,
    requestedLead:
      'La hora se guarda para ti hasta que tengas respuesta. Llega en un correo y está en tu cuenta.',
    requestedNext: (host, until) => [
      `${host} puede aceptarla, rechazarla o proponer otras horas hasta: ${until}.`,
      'Hasta entonces puedes retirarla.',
      'Si no llega a nada, recibes de vuelta lo que hayas pagado.',
    ],
    toSession: 'Abrir tu sesión',
    toAccount: 'Todas tus sesiones',
    openTitle: 'Este pedido espera su pago',
    openSentence: 'Todavía no se ha cobrado ni vendido nada. Guardamos tu pedido.',
    manualSentence:
      'Quienes llevan este sitio te dicen cómo pagar. En cuanto reciban el pago, los dos recibís un correo y la sesión aparece en tu cuenta.',
    manualKept: (until) =>
      `Tu hora se guarda hasta: ${until}. Después puede ocuparla otra persona; si sigue libre cuando llegue tu pago, es tuya.`,
    manualKeptNoMore:
      'Tu hora ya no está guardada y puede ocuparla otra persona. Si sigue libre cuando llegue tu pago, es tuya.',
    manualIfTaken: {
      money_back: 'Si para entonces está ocupada, recibes de vuelta el importe completo, como elegiste.',
      agree_later: (host) =>
        `Si para entonces está ocupada, conservas la sesión y acuerdas otra hora con ${host}, como elegiste.`,
    },
    toPayment: 'Ir al pago',
    refundDueTitle: 'Tu dinero está de camino de vuelta',
    refundDueSentence: 'La sesión no se celebra o no se celebró. Se te devuelve el importe completo.',
    refundedTitle: 'El dinero fue devuelto',
    refundedSentence: 'Este pedido se devolvió por completo.',
    cancelledTitle: 'Este pedido fue cancelado',
    cancelledSentence: 'No se cobró nada.',
    reference: (reference) => `Pedido ${reference}`,
  },
};
