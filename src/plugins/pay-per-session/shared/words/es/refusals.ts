import type { RefusalCode } from '../../refusals';

export const refusals: Partial<Record<RefusalCode, string>> = {
  EFFECTS_UNREAD: 'Esto cambia lo que la gente tiene. Lee qué hace y guárdalo otra vez si es lo que quieres.',
  EFFECTS_CHANGED:
    'Algo ha cambiado desde que leíste qué hace esto. Léelo como está ahora y guárdalo otra vez si es lo que quieres.',
  INVALID_INPUT: 'Hay que revisar algunos campos; cada uno dice qué falla.',
  UNREADABLE_REQUEST:
    'No hemos podido leer lo enviado. Vuelve a cargar la página y envía el formulario otra vez.',
  WRONG_METHOD: 'Esta dirección no admite este método; la cabecera Allow nombra los que admite.',
  WRONG_CREDENTIALS:
    'El correo o la contraseña no coinciden. Comprueba ambos, o elige otra contraseña si la has olvidado.',
  SIGN_IN_REQUIRED: 'Primero inicia sesión, por favor.',
  ACCOUNT_BLOCKED: 'Esta cuenta está bloqueada. Escribe a quienes llevan este sitio.',
  ACCOUNT_UNCONFIRMED: 'Primero confirma tu dirección de correo: te hemos enviado un enlace.',
  REGISTRATION_CLOSED: 'Ahora mismo no se pueden abrir cuentas nuevas. Escribe a quienes llevan este sitio.',
  NOT_ALLOWED: 'Tu rol no lo permite. Pregunta a un operador.',
  FOREIGN_FORM:
    'Este formulario no se envió desde nuestra página, así que no lo hemos aceptado. Abre la página de nuevo y repite.',
  NOT_FOUND: 'No lo hemos encontrado. Puede que se haya movido o que sea de otra persona.',
  LINK_NOT_VALID:
    'Este enlace de sesión no es válido, o ya no lo es. Usa el correo más reciente sobre tu sesión, o tu cuenta.',
  FEED_NOT_VALID:
    'Esta dirección de calendario no es válida o ya no lo es. Toma la actual de tu cuenta o de tu panel de control.',
  RESET_LINK_NOT_VALID:
    'Este enlace para una contraseña nueva no es válido, o ya no lo es: sirve una vez, durante una hora. Pide uno nuevo.',
  EMAIL_TAKEN: 'Ya hay una cuenta con esta dirección de correo. Inicia sesión en ella.',
  HOST_ALREADY_INVITED:
    'Alguien con esta dirección ya ha sido invitado o puede entrar en el panel. La lista de {hostsLabel} dice quién.',
  HOST_ALREADY_REGISTERED:
    'Esta persona ya se ha registrado y puede entrar; no se ha enviado otra invitación.',
  TOO_MANY_CALENDARS: 'Puedes añadir {most} calendarios. Quita antes alguno que ya no necesites.',
  SLUG_TAKEN: 'Otro perfil ya usa esta dirección. Elige otra.',
  TERM_OVERLAPS:
    'Estas fechas se cruzan con las de «{name}» (del {from} al {until}). Elige fechas fuera de ese periodo, o cambia antes el otro.',
  TERM_HAS_CREDITS:
    'Se han dado o preparado créditos de este periodo, así que no se puede quitar. Se pueden cambiar sus fechas.',
  PROGRAM_IN_USE:
    'No se puede quitar, porque alguien se ha unido, un servicio ayuda con él o tiene subprogramas. Desactívalo: desaparece del sitio.',
  PROGRAM_HAS_MEMBERS:
    'Alguien se ha unido a este programa o está invitado, así que sigue siendo un programa de su institución. Desactívalo y crea otro.',
  PROGRAM_HAS_SUBPROGRAMS:
    'Un programa con subprogramas no puede convertirse en subprograma. Mueve antes sus subprogramas.',
  STALE_PROGRAMS:
    'Los programas han cambiado entretanto, en otra ventana o con otra cuenta. La página los muestra como están ahora; repite, por favor.',
  PROGRAM_CLOSED: '«{program}» no admite miembros nuevos en este momento.',
  PROGRAM_BY_INVITATION:
    'A «{program}» se entra por invitación. Pide a quienes lo llevan que inviten a {email}.',
  PROGRAM_OTHER_ADDRESS:
    '«{program}» está abierto a direcciones de {domains}; tu cuenta tiene {email}. Usa una cuenta con una de esas direcciones o pide una invitación.',
  ADDRESS_NOT_PROVEN:
    'Confirma antes que {email} es tuya: te enviamos un enlace con el que te unes a «{program}».',
  INVITATION_NOT_VALID:
    'Esta invitación no es válida, o ya no lo es: puede que se haya usado, retirado o sustituido. Usa el correo más reciente o pide otra invitación.',
  INVITATION_FOR_ANOTHER:
    'Esta invitación llegó a otra dirección que la de tu cuenta, {email}. Inicia sesión con la dirección que recibió el correo.',
  CREDITS_LINK_NOT_VALID:
    'Este enlace a créditos de sesión no es válido, o ya no lo es. Usa el correo más reciente sobre ellos o pregunta a quien te da los créditos.',
  JOIN_LINK_NOT_VALID:
    'Este enlace no es válido, o ya no lo es: sirve durante un día. Vuelve a pedir la entrada en la página del programa.',
  JOIN_LINK_FOR_ANOTHER:
    'Este enlace se pidió en otra cuenta que la tuya, {email}. Inicia sesión en aquella.',
  SERVICE_CANNOT_BE_DELETED:
    'Los servicios no se pueden borrar, porque se vendieron o pueden venderse sesiones. Desactívalo: desaparece del sitio.',
  INTRODUCTION_ONCE:
    'Cada perfil tiene una sola sesión introductoria, así que no se puede duplicar. Edita la que ya existe.',
  INTRODUCTIONS_USED_UP:
    'Las {limit} sesiones introductorias de {month} ya están usadas. Se pueden pedir otras a partir del {renewsOn}.',
  INTRODUCTION_OPEN:
    'Ya hay una sesión introductoria entre vosotros. Tiene que celebrarse, o terminar, antes de pedir otra.',
  INTRODUCTION_APPROVED:
    'La introducción está hecha: se ha aprobado seguir juntos, así que no hace falta otra sesión introductoria. Elige otra sesión.',
  DECISION_MISSING: 'Fue una sesión introductoria: di también, en la página de la sesión, si seguís juntos.',
  NO_INTRODUCTION: 'Se decide si seguir después de una sesión introductoria que tuvo lugar; esta no lo es.',
  SERVICE_DISABLED: 'Este servicio no se ofrece en este momento. Elige otro, por favor.',
  HOST_NOT_AVAILABLE:
    'Esta persona no acepta sesiones nuevas en este momento. Elige a otra o vuelve más tarde.',
  CREDITS_NOT_TAKEN:
    'Este servicio no se paga con créditos de sesión. Elige otra forma de pago, o un servicio con la etiqueta «1 crédito».',
  CARD_NOT_TAKEN: 'Este servicio solo se paga con créditos de sesión. Elige pagar con créditos.',
  NOT_A_MEMBER:
    'Aquí pueden usar créditos de sesión los miembros de «{program}». Únete primero a este programa, en la página Programas.',
  NOT_ENOUGH_CREDITS:
    'No tienes créditos de sesión suficientes: hacen falta {wanted} y te quedan {available}. Elige menos horas u otra forma de pago, o pregunta a tu institución.',
  CREDIT_SPENT:
    'El crédito de esta sesión ({term}) volvió al {clientLabel} y ya no queda ninguno de ese periodo: se gastó de otro modo o fue retirado. Por eso aquí no se puede volver a tomar.',
  CREDITS_IN_USE:
    'Solo se puede retirar lo que no está en uso: {available} disponibles, {wanted} pedidos. Retira menos.',
  INSTITUTION_DISABLED:
    '«{institution}» está desactivada: sus créditos no pagan nada y nadie recibe correos sobre ellos. Actívala primero.',
  TERM_OVER: 'El periodo «{term}» terminó el {endsOn}, así que ya no admite créditos. Elige otro periodo.',
  OWN_SERVICE: 'Es tu propio servicio; no puedes comprártelo.',
  KEY_USED_OTHERWISE: 'Esto ya se envió con otro contenido. Abre la página de nuevo y repite.',
  ORDER_CLOSED: 'Este pedido ya no está abierto, así que no se ha cobrado nada.',
  PAYMENT_DECLINED:
    'El pago fue rechazado; no se ha cobrado ni vendido nada. Inténtalo otra vez o usa otra tarjeta.',
  PAYMENT_MISMATCH:
    'El pago no corresponde al pedido y no se ha aceptado. Escribe a quienes llevan este sitio.',
  PROVIDER_NOT_ALLOWED: 'Esta forma de pago no está disponible aquí.',
  ILLEGAL_TRANSITION: 'Ya no es posible: la sesión está así: {status}. La página muestra cómo está ahora.',
  STALE_SESSION: 'La sesión ha cambiado entretanto; ahora está así: {status}. Mírala de nuevo y repite.',
  DATE_IN_PAST: 'Esa fecha ya ha pasado. Elige una posterior.',
  TIME_SKIPPED: 'Esa hora no existe ese día, porque se adelantan los relojes. Elige otra.',
  STALE_SETTINGS:
    'Entretanto alguien cambió los ajustes, en otra ventana o con otra cuenta. Míralos y guarda otra vez; lo que escribiste sigue aquí.',
  STALE_HOURS:
    'El horario cambió mientras tanto, en otra ventana o por un operador, y no se guardó nada. La página muestra cómo está ahora; repite el cambio, por favor.',
  TOO_MANY_EXCEPTIONS:
    'El calendario admite {most} fechas con horario propio. Quita algunas o cambia el horario semanal.',
  TIME_TAKEN: 'Esa hora ya está ocupada por otra sesión. Elige otra, por favor.',
  START_NOT_OFFERED: 'Esta hora no está disponible. Elige una de las horas libres.',
  START_TOO_SOON:
    'Esta hora está demasiado cerca: se reserva con al menos {hours} horas de antelación. Elige una posterior.',
  START_TOO_FAR:
    'Esta hora está demasiado lejos: se reserva con {days} días de antelación como máximo. Elige una anterior.',
  DAY_FULL: 'Ese día ya no se aceptan más sesiones. Elige otro día.',
  HOLD_ENDED:
    'Han pasado los diez minutos durante los que se te guardaba esta hora. Vuelve a elegir una hora.',
  OTHER_TIMES_NOT_TAKEN: 'Aquí solo se pueden pedir las horas libres. Elige una de ellas.',
  AWAITS_CLIENT: 'Se han propuesto otras horas; ahora responde el {clientLabel}.',
  NOT_PROPOSED: 'Esta hora ya no está entre las propuestas. Elige una que lo esté.',
  NOT_LAPSED: 'Esta solicitud todavía se puede responder.',
  NOT_DELIVERED:
    'Para opinar hace falta una sesión realizada. Cuando la sesión conste como realizada, podrás escribir tu opinión.',
  REVIEW_ANSWERED: 'Ya han respondido a tu opinión, así que queda como está.',
  STALE_REVIEW: 'Entretanto la opinión ha cambiado. Léela como está ahora e inténtalo de nuevo.',
  NOT_STARTED: 'La sesión aún no ha empezado y no se puede marcar. Hazlo cuando haya tenido lugar.',
  DISPUTE_TOO_LATE:
    'Esto se podía reclamar hasta {hours} horas después del resultado. Escribe a la otra persona o a un operador.',
  ALREADY_SETTLED: 'Un operador lo ha revisado y ha decidido; la decisión se mantiene.',
  MONEY_HAS_GONE_BACK:
    'El importe ya se ha devuelto al {clientLabel}, así que ya no cabe un resultado que lo retenga. Elige uno que lo devuelva.',
  NOTHING_TO_UNDO: 'Aquí no hay nada tuyo que deshacer. La página muestra cómo está la sesión ahora.',
  UNDO_TOO_LATE:
    'Esto se puede deshacer durante un minuto, y ya se ha avisado a los demás. Escribe a la otra persona o a un operador.',
  NOTICE_TOO_SHORT:
    'Se podía cambiar hasta {hours} horas antes de la sesión. Escribe a la otra persona o a un operador.',
  MOVE_TOO_SOON:
    'El {clientLabel} reservó esta fecha; la nueva debe quedar al menos a {hours} horas. Si habéis acordado una más cercana, pide a un operador que la fije.',
  ROOM_NOT_OPEN: 'La sala se abre {minutes} minutos antes de la sesión. Vuelve entonces.',
  ROOM_CLOSED: 'Esta sesión ha terminado y su sala está cerrada.',
  BLOCKED_BY_YOU: 'Has bloqueado a {name}. Desbloquea primero si quieres volver a escribir.',
  BLOCKED_BY_OTHER: '{name} no acepta mensajes tuyos por ahora. No se ha enviado nada.',
  MESSAGE_SENT_BEFORE:
    'Desde esta página ya se envió otro mensaje; lo encuentras arriba. Envía de nuevo si también quieres enviar este.',
  FILE_GONE: 'Este archivo ya no está. Pide que te lo envíen de nuevo.',
  REPORT_RESOLVED: 'Este aviso ya se ha resuelto. Vuelve a mirar.',
  TOO_MANY_MESSAGES:
    'Has escrito muchísimos mensajes en una hora. Espera {minutes} minutos; lo que has escrito sigue aquí.',
  TOO_MANY_CONVERSATIONS:
    'Has escrito a muchas personas nuevas en una hora. Espera {minutes} minutos; lo que has escrito sigue aquí.',
  TOO_MANY_TRIES: 'Demasiados intentos. Espera {seconds} segundos y prueba otra vez.',
  LIST_TOO_LARGE:
    'Este archivo pesa más de {megabytes} MB. Una lista de diez mil personas ocupa medio megabyte: envía solo la lista, sin imágenes ni otras hojas.',
  LIST_EMPTY: 'El archivo está vacío. Elige uno con encabezado y al menos una fila.',
  LIST_IS_WORKBOOK: 'Esto es un libro de una hoja de cálculo. Guarda la hoja como CSV y envía ese archivo.',
  LIST_NOT_TEXT:
    'Este archivo no es un texto que podamos leer. Guarda la lista como CSV en UTF-8 y envía ese archivo.',
  LIST_QUOTE_OPEN:
    'En la línea {line} se abren unas comillas que no se cierran, así que el resto del archivo no se puede leer. Ciérralas o quítalas.',
  LIST_TOO_LONG: 'Aceptamos {most} filas a la vez. Divide la lista.',
  LIST_COLUMNS_MISSING:
    'La primera línea debe nombrar las columnas, y faltan estas: {columns}. La plantilla muestra cómo.',
  IMPORT_KEY_USED:
    'Otra asignación ya tiene la clave de importación «{key}», con otro contenido. No se ha cambiado nada; elige otra clave si esta asignación es nueva.',
  GROUP_EMPTY: 'Este programa aún no tiene miembros, así que no hay a quién dar créditos.',
  ROWS_WRONG:
    'Filas elegidas con errores: {count}. No se aplica nada hasta que se excluyan o se envíe la lista corregida.',
  NOTHING_CHOSEN: 'No hay ninguna fila elegida, así que no hay nada que aplicar.',
  RUN_NOT_OPEN: 'Esta asignación ya se aplicó o se descartó. La página muestra cómo está ahora.',
  STALE_CREDITS:
    'Estos créditos han cambiado entretanto: ahora hay {available} sin usar. No se ha cambiado nada; vuelve a mirar y repite.',
  CREDITS_NOT_WAITING: 'Estos créditos ya no están en espera: ya se recogieron o se retiraron.',
  OTHER_ADDRESS:
    'Estos créditos esperan a {address}. Entra con la cuenta de esa dirección, o abre una con ella.',
  UNFORESEEN:
    'Algo ha fallado por nuestra parte y no se ha cambiado nada. Inténtalo otra vez; si se repite, menciona {number}.',
  ALREADY_MET:
    'Ya os habéis encontrado en la sala, así que la sesión no se puede cancelar. Escribe a la otra persona o pregunta a un operador.',
  RECORD_CANNOT_BE_DELETED:
    'No se puede borrar, porque hay sesiones y pagos que dependen de ello. Un perfil se pone en pausa; una sesión se cancela.',
};
