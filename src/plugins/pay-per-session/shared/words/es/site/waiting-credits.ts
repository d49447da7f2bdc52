import type { WaitingCreditsWords } from '../../site/waiting-credits';

export const waitingCredits: WaitingCreditsWords = {
  waitingCredits: {
    title: (credits, institution) =>
      credits === 1
        ? `Te espera 1 crédito de sesión de ${institution}`
        : `Te esperan ${credits} créditos de sesión de ${institution}`,
    lead: (term, endsOn) =>
      `Un crédito paga una sesión de 60 minutos. Son para ${term}, hasta el final del ${endsOn}.`,
    enter: (address) => `Esperan a ${address}. Inicia sesión con esta dirección, o abre una cuenta con ella.`,
    notYours: '¿Hay una cuenta con tu dirección que no has abierto tú?',
    ownIt: 'Elige una contraseña nueva',
    take: (credits) => (credits === 1 ? 'Recoger mi crédito' : `Recoger mis ${credits} créditos`),
    takenTitle: 'Estos créditos ya se recogieron',
    takenLead: 'Están en la cuenta de esta dirección. En el menú de tu cuenta ves cuántos tienes.',
    gone: 'La institución ha retirado estos créditos. Pregunta allí si no lo esperabas.',
    over: (term, endsOn) => `El periodo ${term} terminó el ${endsOn}, y estos créditos con él.`,
    find: 'Encontrar a alguien que ayude',
  },
};
