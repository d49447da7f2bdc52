import type { FeedWords } from '../../site/feed';

export const feed: FeedWords = {
  feed: {
    title: 'Tus sesiones en tu propio calendario',
    lead: 'Una dirección privada a la que se suscribe tu calendario (Google, Apple, Outlook y otros). Así muestra todas tus sesiones, también cuando una se mueve o se cancela.',
    address: 'La dirección de tu calendario',
    secret: 'Quien tenga esta dirección ve cuándo y con quién te reúnes. Guárdala para ti.',
    copy: 'Copiar',
    copied: 'Copiada',
    subscribe: 'Suscribirte en tu calendario',
    make: 'Crear una dirección privada',
    made: 'Esta es tu nueva dirección. Introdúcela en tu calendario.',
    replace: 'Crear una dirección nueva',
    replaceHelp:
      'Si otra persona ha conseguido la dirección, crea una nueva. La anterior deja de funcionar enseguida.',
    addToCalendar: 'Añadir a tu calendario',
  },
};
