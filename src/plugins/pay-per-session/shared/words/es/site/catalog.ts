import type { CatalogWords } from '../../site/catalog';
import { labelIn } from '../../party-labels';

export const catalog: CatalogWords = {
  home: {
    title: () => 'Encuentra a la persona adecuada y habla con ella cara a cara',
    sentence:
      'Elige a una persona, elige lo que necesitas y encontraos por vídeo con un enlace que es solo tuyo. La hora la acordáis juntos.',
    searchLabel: '¿Con qué necesitas ayuda?',
    searchButton: 'Buscar',
    searchHelp: 'Un tema, una duda, un nombre',
    freeSoon: 'Con hueco pronto',
    seeFreeSoon: 'Ver a todos los que tienen hueco en menos de una semana',
    hosts: (hosts) => `Algunos de nuestros ${labelIn('es', hosts)}`,
    seeAll: (hosts) => `Ver a todos: ${labelIn('es', hosts)}`,
    emptyTitle: () => 'Los primeros perfiles se están preparando',
    emptySentence:
      'Todavía nadie ofrece sesiones aquí. Los perfiles aparecen en cuanto están completos: vuelve pronto.',
    howTitle: 'Cómo funciona',
    how: () => [
      {
        title: 'Elige a tu persona',
        sentence: 'Lee quién es, en qué ayuda y cuánto cuesta. Todo se dice antes de pagar.',
      },
      {
        title: 'Paga una vez',
        sentence: 'Cada uno recibe un correo con todo lo acordado y un enlace privado.',
      },
      {
        title: 'Encontraos',
        sentence: 'Acordad día y hora, abre tu enlace y hablad. A nadie se le echa cuando acaba el tiempo.',
      },
    ],
  },
  hosts: {
    title: (hosts) => `Ver ${labelIn('es', hosts)}`,
    description: (siteName) =>
      `Quienes ofrecen sesiones en ${siteName}: en qué ayudan, sus idiomas y sus precios.`,
    search: 'Buscar',
    language: 'Idioma',
    anyLanguage: 'Cualquier idioma',
    price: 'Precio',
    anyPrice: 'Cualquier precio',
    free: 'Gratis',
    credits: 'Créditos',
    paid: 'De pago',
    when: 'Hueco libre',
    anyTime: 'En cualquier momento',
    withinAWeek: 'En menos de una semana',
    sort: 'Orden',
    sorts: { name: 'Por nombre', price: 'Primero el precio más bajo', newest: 'Primero los más recientes' },
    show: 'Mostrar',
    clear: 'Quitar todos los filtros',
    count: (count, host, hosts) =>
      count === 1 ? `1 ${labelIn('es', host)}` : `${count} ${labelIn('es', hosts)}`,
    noneTitle: 'Nadie coincide con todo esto',
    noneSentence: 'Prueba con menos palabras, otro idioma, o mira a todos.',
    noneFreeTitle: 'Nadie que coincida tiene hueco en menos de una semana',
    noneFreeSentence:
      'Puede haber alguien con hueco más adelante, o con quien la hora se acuerda después de la compra.',
    lookAtAnyTime: 'Mirar en cualquier momento',
    timesIn: (zone) => `Horas de ${zone}`,
    nextFree: 'Próximo hueco:',
    nothingSoon: 'Nada libre en las próximas cuatro semanas',
  },
  host: {
    speaks: (languages) => `Habla ${languages}`,
    localTime: (time, place) => `Son las ${time} en ${place}`,
    help: 'Puedo ayudarte con',
    about: (name) => `Sobre ${name}`,
    minutes: (minutes) => (minutes === 1 ? '1 minuto' : `${minutes} minutos`),
    location: { online: 'Por vídeo', in_person: 'En persona', either: 'Por vídeo o en persona' },
    choose: (service) => `Elegir ${service}`,
    book: 'Elegir',
    request: 'Solicitar una sesión',
    requestOf: (service) => `Solicitar una sesión: ${service}`,
    pausedTitle: (name) => `${name} se toma un descanso`,
    pausedSentence:
      'Ahora no se pueden comprar sesiones nuevas. Las que ya se compraron tienen lugar como se acordó.',
    agreed: {
      arranged: (name) =>
        `${name} se pone en contacto contigo después del pago y acordáis juntos día y hora.`,
      requested: (name) => `Propones una hora y ${name} responde en dos días.`,
      booked: (name) => `Eliges una hora libre del calendario de ${name}.`,
    },
  },
};
