import type { ProgramsWords } from '../../site/programs';
import { labelIn } from '../../party-labels';

export const programs: ProgramsWords = {
  programs: {
    menu: 'Programas',
    title: 'Programas',
    lead: () => 'Aquello en lo que ayudamos. Únete a un programa para usar lo que ofrece a sus miembros.',
    forEverybody: 'Para todo el mundo',
    others: 'Más programas',
    yours: 'Tus programas',
    findSupport: 'Buscar apoyo',
    findSupportWith: (name) => `Buscar apoyo en ${name}`,
    about: (name) => `Sobre ${name}`,
    member: 'Eres miembro',
    takesCredits: 'Créditos de sesión',
    emptyTitle: 'Todavía no hay programas',
    emptySentence: (hosts) =>
      `Los programas aparecen aquí en cuanto se abren. Mientras tanto puedes ver a todos: ${labelIn('es', hosts)}.`,
    back: 'Todos los programas',
    supportTitle: '¿En qué necesitas apoyo?',
    supportLead: 'Elige la parte más cercana; cada una lleva a quienes pueden ayudarte con ella.',
    everything: (name) => `Todo ${name}`,
    joinTitle: 'Pertenencia',
    join: 'Unirme',
    joinName: (name) => `Unirme a ${name}`,
    leave: 'Salir',
    leaveName: (name) => `Salir de ${name}`,
    leaveHelp: 'Las sesiones que ya has acordado siguen como están.',
    signInToJoin: 'Inicia sesión para unirte',
    rule: {
      open: 'Puede unirse todo el mundo.',
      domain: (domains) => `Para quienes tienen una dirección de correo de ${domains}.`,
      invitation: 'Solo por invitación: quien está invitado recibe un enlace por correo.',
    },
    creditsNeedJoining: (name) =>
      `En cuanto te unas a ${name}, puedes pagar con los créditos de sesión que te hayan dado.`,
    creditsCount: (name) =>
      `Los miembros de ${name} pueden pagar con créditos de sesión donde pone «1 crédito».`,
    joined: (name) => `Ahora eres miembro de ${name}.`,
    left: (name) => `Has salido de ${name}.`,
    mailed: (email, name) =>
      `Hemos enviado un enlace a ${email}. Ábrelo en un día: muestra que la dirección es tuya, y con él te unes a ${name}.`,
    filter: 'Programa',
    any: 'Cualquier programa',
    gridTitle: (name) => `Apoyo en ${name}`,
    of: (program) => `Parte de ${program}`,
    nobodyTitle: (name) => `Ahora no hay nadie disponible para ${name}`,
    nobodySentence: 'Prueba con el programa entero, con menos filtros, o mira a todos.',
    unknownTitle: 'Este programa ya no se ofrece',
    unknownSentence: 'Puede que se haya cerrado o que tenga otro nombre.',
    homeTitle: 'Programas',
    seeAll: 'Ver todos los programas',
    helpsWith: (names) => `Ayuda con ${names}`,
  },
};
