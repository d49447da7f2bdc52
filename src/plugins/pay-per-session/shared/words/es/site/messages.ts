import type { MessagesWords } from '../../site/messages';
import { labelIn } from '../../party-labels';

export const messages: MessagesWords = {
  messages: {
    title: 'Mensajes',
    menu: (unread) =>
      unread === 0 ? 'Mensajes' : `Mensajes (${unread} ${unread === 1 ? 'nuevo' : 'nuevos'})`,
    unread: (count) => (count === 1 ? '1 mensaje nuevo' : `${count} mensajes nuevos`),
    emptyTitle: 'Aún no hay mensajes',
    emptySentence: (host) =>
      `Pregunta a tu ${labelIn('es', host)} antes de reservar: si te puede ayudar y cuándo tiene tiempo. Lo que os escribáis queda aquí.`,
    older: 'Mensajes anteriores',
    newest: 'A los mensajes más nuevos',
    you: 'Tú',
    youWrote: (excerpt) => `Tú: ${excerpt}`,
    filesOnly: (count) => (count === 1 ? 'Un archivo' : `${count} archivos`),
    blockedTag: 'Bloqueada',
    with: (name) => `Mensajes con ${name}`,
    back: 'Todos los mensajes',
    write: (name) => `Escribir a ${name}`,
    askFirst: '¿No sabes si esto es para ti?',
    newTitle: (name) => `Escribe a ${name}`,
    newLead: (name) => `Solo tú y ${name} podéis leerlo. Te avisamos por correo cuando haya respuesta.`,
    about: (service) => `Sobre tu sesión «${service}»`,
    aboutSession: (service) => `Sobre «${service}»`,
    noneYet: (name) => `Aún no has escrito a ${name}.`,
    log: (name) => `Lo que ${name} y tú os habéis escrito`,
    newOnes: 'Nuevo',
    markRead: 'Marcar como leído',
    text: 'Tu mensaje',
    textFor: (name) => `Tu mensaje para ${name}`,
    left: 'Quedan {count} caracteres',
    over: 'Sobran {count} caracteres',
    files: 'Añadir archivos',
    filesHelp: 'Imágenes o PDF, como máximo tres, de hasta 5 MB cada uno.',
    filesAgain: 'Elige los archivos de nuevo: el navegador no los guarda.',
    send: 'Enviar',
    sendTo: (name) => `Enviar a ${name}`,
    sending: 'Enviando…',
    sendKeys: 'Ctrl + Intro envía',
    offline: 'No hay conexión. Lo que has escrito sigue aquí; envíalo cuando vuelvas a tenerla.',
    notSent:
      'No se ha enviado, porque el servidor no ha respondido. Inténtalo de nuevo: se envía una sola vez.',
    signInTitle: 'Inicia sesión para enviarlo',
    signInLead: 'Tu sesión se ha cerrado. Lo que has escrito sigue aquí.',
    signInSend: 'Iniciar sesión y enviar',
    private: 'Nadie más lo lee, tampoco quienes llevan este sitio, a no ser que uno de los dos lo denuncie.',
    more: 'Bloquear o denunciar',
    block: 'Bloquear',
    blockHelp: (name) =>
      `${name} no podrá escribirte más, ni tú a esa persona. Lo escrito se conserva. Puedes deshacerlo cuando quieras.`,
    unblock: 'Desbloquear',
    blockedByMe: (name) => `Has bloqueado a ${name}. Nadie puede escribir hasta que desbloquees.`,
    blockedByOther: (name) => `${name} no acepta mensajes tuyos por ahora. Tus sesiones siguen como estaban.`,
    report: 'Denunciar',
    reportHelp:
      'Quienes llevan este sitio leerán los últimos mensajes de esta conversación, hasta ahora, y decidirán qué hacer. La otra persona no recibe aviso.',
    reportReason: '¿Qué ha pasado?',
    reportReasonHelp: 'Una o dos frases ayudan.',
    reportButton: 'Denunciar esta conversación',
    reported: 'Has denunciado esta conversación. Quienes llevan este sitio la están revisando.',
    file: (name, size) => `${name}, ${size}`,
    fileSize: (kilobytes) =>
      kilobytes < 1000
        ? `${Math.max(1, Math.round(kilobytes))} kB`
        : `${(kilobytes / 1000).toFixed(1).replace('.', ',')} MB`,
    readable: (name) => `Imagen de ${name}`,
  },
};
