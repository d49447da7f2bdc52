import type { ReviewsWords } from '../../site/reviews';

export const reviews: ReviewsWords = {
  reviews: {
    title: 'Opiniones',
    average: (average, count) => `${average} de 5, de ${count === 1 ? 'una opinión' : `${count} opiniones`}`,
    stars: (rating) => (rating === 1 ? '1 estrella de 5' : `${rating} estrellas de 5`),
    ratings: ['Mala', 'Regular', 'Aceptable', 'Buena', 'Excelente'],
    answer: (host) => `Responde ${host}`,
    newer: 'Opiniones más recientes',
    older: 'Opiniones anteriores',
    formTitle: (host) => `¿Qué tal con ${host}?`,
    formLead: (host) =>
      `Tu opinión aparece en la página de ${host}, con tu nombre y la inicial de tu apellido. Puedes cambiarla hasta que ${host} responda.`,
    rating: 'Tu valoración',
    text: 'Tu opinión',
    textHelp: '¿Qué te ayudó? ¿Qué podría mejorar? Deja fuera lo que sea privado.',
    send: 'Publicar la opinión',
    change: 'Guardar la opinión',
    changeTitle: 'Cambiar tu opinión',
    yours: (host) => `Tu opinión sobre ${host}`,
    hidden: (reason) => `Un operador ha ocultado esta opinión del sitio: ${reason}`,
    unfounded:
      'Esta opinión no está en el sitio porque ninguna de vuestras sesiones consta como celebrada. Volverá por sí sola si alguna lo hace.',
    signIn: (host) => `Inicia sesión para opinar sobre ${host}`,
  },
};
