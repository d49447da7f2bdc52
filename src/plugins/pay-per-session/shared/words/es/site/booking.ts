import type { BookingWords } from '../../site/booking';

const hours = (count: number): string => {
  if (count % 24 === 0 && count >= 48) return `${count / 24} días`;
  return count === 1 ? 'una hora' : `${count} horas`;
};

const freeTimes = (times: number): string => (times === 1 ? '1 hora libre' : `${times} horas libres`);

export const booking: BookingWords = {
  times: {
    title: { booked: 'Elige una hora', requested: '¿Qué hora te viene bien?' },
    lead: {
      booked: (name) =>
        `Estas horas están libres en el calendario de ${name}. La que elijas se guarda para ti diez minutos.`,
      requested: (name) =>
        `Estas horas están libres en el calendario de ${name}. La que elijas se guarda para ti mientras escribes, y después hasta que ${name} responda.`,
    },
    views: { list: 'Lista', month: 'Mes' },
    viewsLabel: 'Cómo se muestran las horas libres',
    inZone: (zone, time) => `Las horas son las tuyas: ${zone}, donde ahora son las ${time}.`,
    bothClocks: (yours, theirs, name) => `A las ${yours} de tu reloj, el de ${name} marca ${theirs}.`,
    sameClocks: (name) => `El reloj de ${name} marca lo mismo.`,
    changeZone: 'Cambiar la zona horaria',
    zoneLabel: 'Zona horaria',
    showTimes: 'Mostrar horas',
    earlier: 'Antes',
    later: 'Después',
    pagesLabel: 'Días anteriores y posteriores',
    between: (first, last) => `${first} – ${last}`,
    count: freeTimes,
    dayLabel: (day, times) => `${day}, ${freeTimes(times)}`,
    nothingThatDay: 'nada libre',
    chooseDay: 'Elige un día; sus horas libres aparecen debajo.',
    noneTitle: 'No hay nada libre en estos días',
    why: {
      closed: ({ name }) => `${name} no tiene horario en estos días.`,
      notice: ({ name, noticeHours }) =>
        `${name} necesita saberlo ${hours(noticeHours)} antes, así que las próximas horas son demasiado pronto.`,
      horizon: ({ furthestDays }) => `Se puede reservar como mucho con ${furthestDays} días de antelación.`,
      alignment: ({ name }) => `Ninguna sesión empieza dentro del horario de ${name} en estos días.`,
      hours: ({ name }) => `Lo que queda del horario de ${name} es demasiado corto para esta sesión.`,
      limit: ({ name }) => `${name} solo acepta cierto número de sesiones al día, y esos días están llenos.`,
      booked: () => 'Otras sesiones ocupan esas horas.',
      held: () => 'Alguien está reservando una hora en este momento; puede volver en diez minutos.',
      external: ({ name }) => `${name} tiene otro compromiso.`,
    },
    nextFree: (day) => `Lo próximo libre: ${day}`,
    neverTitle: (name) => `${name} no tiene ninguna hora libre en este momento`,
    neverSentence: 'Las horas aparecen aquí en cuanto el calendario vuelve a tener sitio. Vuelve más tarde.',
    toHost: (name) => `Ver el perfil de ${name}`,
    otherQuestion: '¿Ninguna te viene bien?',
    otherLink: 'Proponer otra hora',
    toFreeTimes: 'Ver las horas libres',
    soonest: 'Lo próximo libre',
    all: 'Todas las horas libres',
    allOf: (service) => `Todas las horas libres: ${service}`,
    offline: 'No hay conexión. Lo que has escrito se queda aquí; envíalo cuando vuelva la conexión.',
  },
  hold: {
    title: 'Tu hora',
    keptUntil: (time) => `Guardada para ti hasta las ${time}.`,
    left: 'quedan {time}',
    minutesLeft: 'Tu hora se guarda {minutes} minutos más.',
    oneMinuteLeft: 'Tu hora se guarda un minuto más.',
    over: 'Tu hora ya no está guardada. Aún puedes enviar el formulario: si sigue libre, es tuya.',
    another: 'Elegir otra hora',
    overTitle: 'Los diez minutos han pasado',
    overFree: (when) => `${when} sigue libre.`,
    overTaken: (when) => `${when} ya está ocupada.`,
    again: 'Guardármela otra vez',
    takenTitle: 'Esta hora se acaba de ocupar',
    keptWords: 'Lo que escribiste se conserva.',
    nearestTitle: 'Las horas libres más cercanas',
    nearestNone: 'No hay otra hora libre cerca.',
    allTimes: 'Ver todas las horas libres',
    questions: (name) => `${name} pregunta`,
    optional: 'Opcional.',
    note: (name) => `Una nota para ${name}`,
    noteHelp: (name) => `Opcional. Lo que ${name} debería saber antes de veros.`,
    location: '¿Dónde te gustaría que os vierais?',
    ifTaken: 'Si tu pago llega cuando la hora ya no está',
    ifTakenHelp: 'Esto solo pasa cuando pagar dura más de lo que se guarda la hora.',
    moneyBack: 'Devolvedme el importe completo',
    agreeLater: (name) => `Conservar la sesión y acordar otra hora con ${name}`,
    bookFree: (length, name) => `Reservar ${length} con ${name}`,
    requestFree: (length, name) => `Solicitar ${length} con ${name}`,
    requestPaid: (price) => `Continuar al pago · ${price}`,
    requestPromise: (name) =>
      `Recibes de vuelta el importe completo si ${name} no acepta o no responde a tiempo.`,
  },
  other: {
    title: 'Proponer otra hora',
    lead: (name) => `${name} ve tu propuesta y la acepta, la rechaza o propone hasta tres horas distintas.`,
    date: 'Fecha',
    time: 'Hora',
    zone: '¿En qué zona horaria?',
    theirs: (zone, name) => `${name} vive con la hora de ${zone}.`,
  },
};
