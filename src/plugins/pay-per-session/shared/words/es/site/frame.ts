import type { FrameWords } from '../../site/frame';
import { labelIn } from '../../party-labels';

export const frame: FrameWords = {
  layout: {
    skipToContent: 'Ir al contenido',
    mainMenu: 'Menú principal',
    footerMenu: 'Más',
    accountMenu: 'menú de la cuenta',
    findHost: (hosts) => `Ver ${labelIn('es', hosts)}`,
    forHosts: (hosts) => `Para ${labelIn('es', hosts)}`,
    signIn: 'Iniciar sesión',
    signOut: 'Cerrar sesión',
    account: 'Tu cuenta',
    sessions: 'Tus sesiones',
    profile: 'Tus datos',
    close: 'Cerrar',
  },
  errors: {
    title: {
      notFound: 'No hemos encontrado esta página',
      refused: 'No ha sido posible',
      unforeseen: 'Algo ha fallado por nuestra parte',
      method: 'Esta página no se puede usar así',
    },
    wrongMethod: 'No se ha cambiado nada. Vuelve atrás, carga la página de nuevo y repite.',
    toStart: 'A la página de inicio',
    toHosts: (hosts) => `Ver a todos: ${labelIn('es', hosts)}`,
    signInInstead: 'Iniciar sesión',
  },
  fees: {
    free: 'Gratis',
    oneCredit: '1 crédito',
    or: (one, other) => `${one} o ${other}`,
    perHour: (fee, from) => (from ? `desde ${fee} / h` : `${fee} / h`),
  },
  pages: {
    label: 'Páginas',
    previous: 'Anterior',
    next: 'Siguiente',
    position: (page, pageCount) => `Página ${page} de ${pageCount}`,
  },
};
