import type { Suspicion } from '../../contracts/suspicion';

export const suspicions: Record<Suspicion, string> = {
  empty: 'No se ha escrito nada.',
  short: 'Las respuestas son muy cortas.',
  links: 'Contiene enlaces.',
  repeated: 'Hay caracteres o palabras repetidos muchas veces.',
  same_answers: 'Varias preguntas tienen la misma respuesta.',
  gibberish: 'Una parte parece tecleada al azar.',
  shouted: 'Hay respuestas enteras en mayúsculas.',
  sent_to_others: 'El mismo texto se envió también a otra persona.',
  throwaway_email: 'La dirección de correo es de las que se tiran después de usarlas.',
};
