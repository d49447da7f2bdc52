import { suspicions } from '../suspicions';
import type { IntroductionWords } from '../../site/introduction';

const hours = (count: number): string => {
  if (count === 0) return 'justo antes de que empiece';
  return count === 1 ? 'una hora antes de que empiece' : `${count} horas antes de que empiece`;
};

export const introduction: IntroductionWords = {
  introduction: {
    tag: (minutes) => `Sesión introductoria gratis, ${minutes} minutos`,
    lead: (host) => `Conoce a ${host} antes de que nada cueste dinero.`,
    choose: 'Pedir una introducción',
    chooseFor: (host) => `Pedir una sesión introductoria con ${host}`,
    rulesTitle: 'Cómo funcionan las sesiones introductorias',
    rules: ({ limit, noticeHours, furthestDays, host }) => [
      `Propones una hora y rellenas un formulario breve; ${host} lo lee y decide.`,
      `Pídela hasta ${hours(noticeHours)} y con ${furthestDays} días de antelación como máximo.`,
      `Puedes tener ${limit === 1 ? 'una' : String(limit)} por mes natural. Las rechazadas, retiradas, sin respuesta, canceladas a tiempo o a las que ${host} no acude no cuentan.`,
    ],
    usedTitle: 'Tus sesiones introductorias',
    used: ({ used, limit, month, renewsOn }) =>
      `${used} de ${limit} usadas en ${month}; se cuenta de nuevo desde el ${renewsOn}.`,
    usedUp: ({ used, limit, month, renewsOn }) =>
      `${used} de ${limit} usadas en ${month}; la próxima, el ${renewsOn}.`,
    usedUpTitle: 'De momento has usado tus sesiones introductorias',
    usedUpSentence: (renewsOn) => `Puedes pedir la próxima para el ${renewsOn} o más tarde.`,
    openTitle: (host) => `${host} y tú ya tenéis una sesión introductoria`,
    openSentence: 'Tiene que celebrarse, o terminar, antes de pedir otra.',
    toSession: 'Abrir la sesión',
    approvedTitle: (host) => `${host} quiere seguir contigo`,
    approvedSentence: (host) =>
      `La introducción está hecha y no hace falta otra. Elige qué quieres hacer ahora con ${host}.`,
    toHost: (host) => `Ver lo que ofrece ${host}`,
    formTitle: (host) => `Un formulario breve para ${host}`,
    formHelp: (host) => `${host} lo lee antes de decidir; unas frases sinceras ayudan.`,
    required: 'Una o dos frases.',
    decide: '¿Seguís juntos?',
    decideHelp: (client) => `Si tuvo lugar, ${client} recibe tu decisión por correo.`,
    decision: {
      approved: () => 'Aprobar: seguimos',
      rejected: () => 'Rechazar: no seguimos',
    },
    decisionHelp: {
      approved: (client) => `Tus bonos se abren para ${client}.`,
      rejected: (client) => `Tus bonos siguen cerrados para ${client}, que sabrá por qué.`,
    },
    reason: 'Por qué, si rechazas',
    reasonHelp: (client) => `${client} lo lee. Opcional si apruebas.`,
    earlier: (sentence) => `Antes: ${sentence}`,
    since: (sentence) => `Después: ${sentence}`,
    decided: {
      approved: {
        host: (client) => `Has aprobado seguir con ${client}.`,
        client: (host) => `${host} quiere seguir contigo: sus bonos están abiertos para ti.`,
      },
      rejected: {
        host: (client) => `Has decidido no seguir con ${client}.`,
        client: (host) => `${host} ha decidido no seguir.`,
      },
    },
    decidedWhy: (reason) => `«${reason}»`,
    changeDecision: 'Cambiar la decisión',
    saveDecision: 'Guardar la decisión',
    suspicionsTitle: 'Conviene mirarlo dos veces',
    suspicionsLead:
      'Este formulario tiene señales de spam o de persona inventada. Tú decides; no se ha rechazado nada.',
    suspicions,
  },
};
