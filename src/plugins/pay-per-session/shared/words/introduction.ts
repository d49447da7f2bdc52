/** What a host's introductory session is called, says and asks, until the host words it themselves. */
interface IntroductionWords {
  name: string;
  description: string;
  questions: readonly [string, ...string[]];
}

const WORDS: Record<'en' | 'es', IntroductionWords> = {
  en: {
    name: 'Getting to know each other',
    description:
      'Tell me what you are looking for, ask whatever you like, and find out whether we can work well together. Afterwards we both know how to go on.',
    questions: [
      'What would you like help with?',
      'What have you tried so far?',
      'What would you like to be different in three months?',
    ],
  },
  es: {
    name: 'Para conocernos',
    description:
      'Cuéntame qué buscas, pregunta lo que quieras y comprueba si podemos trabajar bien juntos. Después sabremos cómo seguir.',
    questions: [
      '¿Con qué te gustaría recibir ayuda?',
      '¿Qué has intentado hasta ahora?',
      '¿Qué te gustaría que fuera distinto dentro de tres meses?',
    ],
  },
};

/** The words of a new introductory session, in the language of the host at work. */
export const introductionWords = (language: 'en' | 'es'): IntroductionWords => WORDS[language];
