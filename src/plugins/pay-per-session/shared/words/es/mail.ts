import type { MailWords } from '../en/mail';

/** Lo que dicen los correos. `{name}` representa un dato. */
export const mail: MailWords = {
  greeting: 'Hola, {name}:',
  greetingUnknown: 'Hola:',
  doNotShare:
    'Este enlace es solo tuyo. No lo compartas con nadie: quien lo tenga puede entrar en la sesión.',
  openSession: 'Abrir tu sesión',
  service: 'Sesión',
  cost: 'Precio',
  free: 'gratis',
  duration: 'Duración',
  minutes: '{minutes} minutos',
  timesMinutes: '{count} × {minutes} minutos',
  hourOf: 'Hora {hour} de {hours}',
  boughtTogether: 'reservada junto con las otras horas',
  severalHours:
    'Se trata de {count} sesiones de una hora que se reservaron juntas; cada una figura más abajo.',
  doNotShareThese:
    'Estos enlaces son solo tuyos. No los compartas con nadie: quien tenga uno puede entrar en esa sesión.',
  credits: '{count} créditos',
  creditsBack: 'Tus {count} créditos de sesión han vuelto; se pueden usar hasta el {termEndsOn}.',
  creditsExpired:
    'Tus {count} créditos de sesión han vuelto, pero su periodo terminó el {termEndsOn}, así que han caducado.',
  date: 'Fecha',
  toBeAgreed: 'por acordar',
  location: 'Dónde',
  online: 'en línea, en la sala de la sesión',
  in_person: 'en persona',
  either: 'en línea o en persona',
  withHost: 'Con',
  reference: 'Referencia',
  contact: 'Correo electrónico',
  reason: 'Motivo',
  yourTime: 'tu hora',
  footer: 'Recibes este correo por tu sesión en {siteName}.',

  saleSubjectHost: '{client} ha reservado «{service}»',
  saleIntroHost:
    '{client} ha comprado una sesión contigo. Escríbele para acordar el día y la hora, y después fija la fecha en tu panel.',
  saleSubjectClient: 'Tu sesión «{service}» con {host}',
  saleIntroClient:
    'Gracias. Tu sesión con {host} está confirmada. {host} se pondrá en contacto contigo para acordar el día y la hora.',

  dateSetSubject: '«{service}» tiene fecha: {date}',
  dateSetIntroHost: 'La fecha de tu sesión con {client} está fijada.',
  dateSetIntroClient: 'La fecha de tu sesión con {host} está fijada.',
  dateMovedSubject: '«{service}» pasa a {date}',
  dateMovedIntroHost: 'Tu sesión con {client} tiene una fecha nueva.',
  dateMovedIntroClient: 'Tu sesión con {host} tiene una fecha nueva.',

  linkReplacedSubject: 'Un enlace nuevo para «{service}»',
  linkReplacedIntro:
    'Tu enlace a esta sesión ha sido sustituido; el anterior ya no funciona. Usa el nuevo a partir de ahora.',

  cancelledSubject: '«{service}» se ha cancelado',
  cancelledIntroHost: 'Tu sesión con {client} se ha cancelado.',
  cancelledIntroClient: 'Tu sesión con {host} se ha cancelado.',

  requestSubjectHost: '{client} pide “{service}” para el {date}',
  requestIntroHost:
    '{client} ha pedido una sesión contigo. Acéptala, recházala o propón otras horas antes del {respondBy}; hasta entonces la hora queda reservada.',
  requestSubjectClient: 'Tu solicitud de “{service}” con {host}',
  requestIntroClient:
    'Gracias. {host} tiene hasta el {respondBy} para responder; hasta entonces la hora queda reservada para ti.',
  declinedSubject: 'Tu solicitud de “{service}” ha sido rechazada',
  declinedIntroHost: 'La solicitud de {client} ha sido rechazada.',
  declinedIntroClient: '{host} no puede dar esta sesión.',
  withdrawnSubject: 'La solicitud de “{service}” se ha retirado',
  withdrawnIntroHost: 'La solicitud de {client} se ha retirado. La hora vuelve a estar libre.',
  withdrawnIntroClient: 'Tu solicitud se ha retirado.',
  lapsedSubject: 'La solicitud de “{service}” no se respondió a tiempo',
  lapsedIntroHost:
    'No se acordó ninguna hora con {client} dentro del plazo y la solicitud ha terminado. La hora vuelve a estar libre.',
  lapsedIntroClient:
    'No se acordó ninguna hora con {host} dentro del plazo y tu solicitud ha terminado. Puedes elegir otra hora u otra persona.',
  proposedSubject: 'Otras horas para “{service}”',
  proposedIntroHost:
    'Se han propuesto otras horas a {client}. Cada una queda reservada hasta el {respondBy}, y como mucho hasta que empezaría.',
  proposedIntroClient:
    '{host} no puede a la hora que pediste y propone otras. Elige una antes del {respondBy}; hasta entonces cada una queda reservada para ti, y como mucho hasta que empezaría.',
  proposedTimes: 'Propuestas',
  markedSubject: '“{service}” se ha marcado: {outcome}',
  markedIntro: 'La sesión de {client} con {host} se ha marcado según terminó: {outcome}.',
  mayContest:
    'Si fue de otra manera, dilo en la página de tu sesión antes del {disputeUntil}; entonces decide un operador.',
  outcomeDelivered: 'realizada',
  outcomeClientAbsent: '{client} no vino',
  outcomeHostAbsent: '{host} no vino',
  outcomeCancelled: 'cancelada',
  reminderSubject: '¿Cómo terminó “{service}”?',
  reminderIntro:
    'Tu sesión con {client} ha terminado y nadie ha dicho aún cómo. Márcala en tu panel de control o en la página de la sesión; hasta entonces no cuenta para ninguno de los dos.',
  disputedSubject: '“{service}” está en disputa',
  disputedIntroHost:
    '{client} dice que la sesión no terminó como se marcó. Un operador lo revisa y decide; abajo está el motivo.',
  disputedIntroClient: 'Has dicho que la sesión no terminó como se marcó. Un operador lo revisa y decide.',
  priceWaits: 'Hasta entonces el importe se queda donde está.',
  creditWaits: 'Hasta entonces el crédito de sesión se queda donde está.',
  settledSubject: 'Decidido sobre “{service}”: {outcome}',
  settledIntro:
    'Un operador ha revisado la disputa sobre la sesión de {client} con {host} y ha decidido: {outcome}. Abajo está el motivo.',
  disputeSubject: 'Por decidir: {client} reclama por una sesión con {host}',
  disputeIntro:
    '{client} dice que “{service}” con {host} no terminó como se marcó ({outcome}). Mira lo que se dijo y lo que quedó registrado, pregúntales si hace falta y decide; hasta entonces no se mueve nada.',
  disputeButton: 'Decidir la disputa',
  reportSubject: 'Por leer: {who} denuncia la conversación con {other}',
  reportIntro:
    '{who} te pide que mires la conversación con {other}. El motivo y lo que se escribió hasta entonces están en el panel de control; para que quede en privado, no está en este correo.',
  reportButton: 'Leer la denuncia',
  operatorFooter:
    'Recibes este correo porque llevas {siteName}. En los ajustes se dice si los operadores reciben estos correos.',
  bookedIntroHost: '{client} ha reservado una sesión contigo, el {date}.',
  bookedIntroClient: 'Gracias. Tu sesión con {host} está reservada para el {date}.',
  approvedSubject: '{host} quiere seguir contigo',
  approvedIntro:
    'Gracias por la sesión introductoria. {host} ha aprobado seguir contigo: desde ahora sus bonos de sesiones están abiertos para ti.',
  rejectedSubject: 'Después de tu sesión introductoria con {host}',
  rejectedIntro:
    'Gracias por la sesión introductoria. {host} ha decidido no seguir, por el motivo que ves abajo; sus bonos siguen cerrados. Hay otras personas que pueden encajar mejor contigo, y tu próxima sesión introductoria también es gratis.',
  tooLateSubject: 'Tu pago de «{service}» se te devuelve',
  tooLateIntro:
    'Tu pago llegó cuando tu hora ya no estaba reservada y ya no se podía reservar. Así que no hay sesión.',
  oneCredit: '1 crédito',
  creditBack: 'Tu crédito de sesión ha vuelto; se puede usar hasta el {termEndsOn}.',
  creditExpired:
    'Tu crédito de sesión ha vuelto, pero su periodo terminó el {termEndsOn}, así que ha caducado.',
  moneyBack: 'Se te devuelve el precio completo de {price}.',

  invitationSubject: 'Te invitan a ofrecer sesiones en {siteName}',
  invitationIntro:
    '{invitedBy} te invita a ofrecer sesiones en {siteName}. Elige una contraseña, completa tu perfil y añade tu primer servicio; entonces podrán encontrarte.',
  invitationButton: 'Aceptar la invitación',
  invitationNote:
    'Este enlace es solo para ti. Si no esperabas esta invitación, no hace falta que respondas.',
  invitationFooter: 'Recibes este correo porque alguien escribió tu dirección en {siteName}.',

  noticeSubjectOne: 'Un mensaje nuevo de {names}',
  noticeSubject: '{unread} mensajes nuevos de {names}',
  noticeIntroOne: '{names} te ha escrito en {siteName}.',
  noticeIntro: 'Tienes {unread} mensajes nuevos en {siteName}, de {names}.',
  noticeOthers: '{count} más',
  noticeButton: 'Leer y responder',
  noticeNote:
    'Para que lo que os escribís quede entre los dos, el mensaje no está en este correo. No respondas a este correo; responde en el sitio.',
  noticeFooter: 'Recibes este correo porque alguien te ha escrito en {siteName}.',

  programInvitedSubject: 'Te invitan al programa «{program}»',
  programInvitedIntro: '{invitedBy} te invita a unirte al programa «{program}» en {siteName}.',
  programInvitedIntroOf:
    '{invitedBy} te invita a unirte al programa «{program}» de {institution} en {siteName}.',
  programInvitedButton: 'Ver la invitación',
  programInvitedNote:
    'Inicia sesión con la dirección a la que llegó este correo, o abre una cuenta con ella; entonces podrás unirte. Si no esperabas esta invitación, puedes dejarla sin respuesta.',
  programInvitedFooter: 'Recibes este correo porque alguien escribió tu dirección en {siteName}.',
  programJoiningSubject: 'Confirma tu dirección para unirte a «{program}»',
  programJoiningIntro:
    'Has pedido en {siteName} unirte al programa «{program}». Está abierto a quienes tienen una dirección como la tuya, {email}; confirma que es tuya, por favor.',
  programJoiningButton: 'Confirmar y unirme',
  programJoiningNote:
    'Este enlace sirve durante un día, en la cuenta que lo pidió. Si no fuiste tú, no hace falta que hagas nada.',
  programJoiningFooter: 'Recibes este correo porque alguien dio tu dirección en {siteName}.',

  resetSubject: 'Una contraseña nueva para {siteName}',
  resetIntro: 'Alguien ha pedido una contraseña nueva para tu cuenta en {siteName}. Aquí puedes elegirla.',
  resetButton: 'Elegir una contraseña nueva',
  resetNote:
    'Este enlace sirve una vez, durante una hora. Si no lo has pedido tú, no hace falta que hagas nada: tu contraseña sigue igual.',
  resetFooter: 'Recibes este correo porque tienes una cuenta en {siteName}.',
};
