import type { BusyCalendarProblem } from '../../contracts/busy-calendar';

export const busyCalendar: Record<BusyCalendarProblem, string> = {
  UNREACHABLE: 'No hemos podido llegar a este calendario. Comprueba su dirección.',
  NOT_PUBLIC: 'Esta dirección lleva a una red privada, en la que no entramos. Usa una pública.',
  NOT_SECURE: 'Este calendario remite a una dirección sin https, así que no la hemos seguido.',
  TOO_SLOW: 'El calendario no llegó en {seconds} segundos. Lo volvemos a intentar sin que hagas nada.',
  TOO_LARGE: 'El calendario pesa más de {megabytes} MB. Comparte uno más pequeño, sin eventos antiguos.',
  TOO_MANY_REDIRECTS: 'Esta dirección remite a otra una y otra vez sin llegar a un calendario. Compruébala.',
  NOT_SHARED:
    'El servidor del calendario no nos dejó pasar. Comparte el calendario por su dirección secreta (iCal) y usa esa.',
  GONE: 'Ya no hay ningún calendario en esta dirección. Vuelve a buscar su dirección.',
  ANSWERED_WITH_ERROR:
    'El servidor del calendario respondió con un error ({status}). Lo volvemos a intentar sin que hagas nada.',
  NOT_A_CALENDAR:
    'Lo que hay en esta dirección no es un calendario que podamos leer. Usa la dirección que termina en .ics.',
  TOO_MANY_EVENTS: 'Este calendario tiene más eventos de los que podemos contar. Comparte uno más pequeño.',
};
