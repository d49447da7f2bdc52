import type { CreditsWords } from '../../site/credits';

const counted = (credits: number): string =>
  credits === 1 ? '1 crédito de sesión' : `${credits} créditos de sesión`;

export const credits: CreditsWords = {
  credits: {
    title: 'Créditos de sesión',
    menu: 'Créditos de sesión',
    count: (count) => (count === 0 ? 'Ningún crédito de sesión' : counted(count)),
    term: (term, institution) => `${term} · ${institution}`,
    until: (date) => `hasta el ${date}`,
    ends: (date) => `Termina el ${date}`,
    left: (count) => (count === 1 ? 'queda 1' : `quedan ${count}`),
    noneHelp: 'Las instituciones los dan a su gente en cada periodo.',
    toPrograms: 'Ver los programas',
    payTitle: '¿Cómo quieres pagar?',
    payWith: { card: (price) => `${price} en dinero`, credits: '1 crédito de sesión por hora' },
    now: 'Ahora',
    after: 'Después de esta reserva',
    used: 'Usados',
    remaining: 'Restantes',
    usedHelp:
      'Los créditos guardados para solicitudes abiertas cuentan como usados hasta que haya respuesta.',
    inTerm: (term, date) => `${term}, hasta el ${date}`,
    location: 'Lugar',
    duration: 'Duración',
    oneHourHelp:
      'Con créditos de sesión se reserva una hora cada vez. Para una sesión más larga, haz reservas consecutivas.',
    nextHour: 'Reservar también la hora siguiente',
    nextHourOptions: (hours, remaining) =>
      hours === 1
        ? `No · 1 crédito, quedan ${remaining}`
        : `${hours} horas seguidas · ${hours} créditos, quedan ${remaining}`,
    nextHourHelp: 'Cada hora es una sesión propia con su propio crédito. Las obtienes todas o ninguna.',
    keepHours: 'Guardarme estas horas',
    keptHours: 'Guardado para ti: {when}',
    lacksHoursTitle: (hours) => `Desde entonces no hay ${hours} horas seguidas libres`,
    lacksHours: (kept) => `Tienes guardado ${kept}. Elige menos horas u otro momento.`,
    heldHelp: {
      requested: (host) =>
        `El crédito se guarda para esta solicitud, se usa cuando ${host} la acepta y vuelve si no sale adelante.`,
      booked: () => 'El crédito se usa con la reserva. Vuelve si la sesión se cancela a tiempo.',
      arranged: () => 'El crédito se guarda hasta que acordéis una fecha, y entonces se usa.',
    },
    button: {
      requested: (host) => `Solicitar una sesión con ${host}`,
      booked: (host) => `Reservar una sesión con ${host}`,
      arranged: () => 'Obtener esta sesión · 1 crédito',
    },
    signInTitle: 'Puedes pagar con un crédito de sesión',
    signInHelp: (programs) =>
      `Inicia sesión, o abre una cuenta abajo. Tienes que ser miembro de ${programs} y haber recibido créditos allí.`,
    notMemberTitle: 'Primero únete al programa',
    notMember: (programs) => `Aquí pueden usar créditos de sesión los miembros de ${programs}.`,
    noCreditsTitle: 'No te quedan créditos de sesión',
    noCredits:
      'No tienes créditos de un periodo en curso. Los créditos terminan con su periodo; tu institución da nuevos para el siguiente.',
    usedUp: (term, institution) =>
      `Todos tus créditos de ${term} están usados o guardados para otras sesiones. ${institution} puede decirte si hay más.`,
    notTaken: 'Ahora mismo nadie puede pagar aquí con créditos de sesión.',
    otherWay: (price) => `En su lugar puedes pagar ${price} en dinero.`,
    leftNow: (count) =>
      count === 1 ? 'Te queda 1 crédito de sesión' : `Te quedan ${count} créditos de sesión`,
    hoursTitle: 'Tus sesiones consecutivas',
    bookNextHourHelp: 'Un crédito paga una hora. Para más tiempo, reserva también la hora siguiente.',
    movements: 'Todos los movimientos',
    statementTitle: 'Tus créditos de sesión',
    statementLead: 'Todo lo que ha entrado y salido, lo más reciente primero.',
    columns: { date: 'Fecha', what: 'Qué', in: 'Entra', out: 'Sale', balance: 'Saldo', term: 'Periodo' },
    columnsOfFile: { institution: 'Institución', of: 'Para' },
    kinds: {
      grant: 'Recibido',
      hold: 'Guardado para una sesión',
      capture: 'Usado para una sesión',
      release: 'Ha vuelto',
      expire: 'Terminó con el periodo',
      adjust: 'Corregido',
    },
    adjusted: { up: 'Corregido: más', down: 'Corregido: retirado' },
    termGoesOn: 'Ha vuelto, porque el periodo sigue',
    session: (service, host) => `${service} con ${host}`,
    reason: (reason) => `«${reason}»`,
    emptyTitle: 'Todavía no ha entrado nada',
    emptySentence:
      'Algunas instituciones dan a su gente créditos de sesión en cada periodo. Los tuyos aparecen aquí en cuanto los recibas.',
    download: 'Descargar como tabla (CSV)',
    older: 'Movimientos anteriores',
    fileName: 'creditos-de-sesion',
    summary: {
      granted: 'Recibidos',
      available: 'Restantes',
      held: 'Guardados para solicitudes',
      used: 'Usados',
    },
  },
};
