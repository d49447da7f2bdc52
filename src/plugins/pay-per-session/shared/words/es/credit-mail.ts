import type { CreditMailWords } from '../en/credit-mail';

export const creditMail: CreditMailWords = {
  greeting: 'Hola, {name}:',
  greetingUnknown: 'Hola:',
  oneCredit: '1 crédito de sesión',
  credits: '{count} créditos de sesión',
  institution: 'De',
  term: 'Periodo',
  termUntil: '{term}, hasta el final del {endsOn}',
  has: 'Tienes',
  note: 'Nota',
  freeTimes: 'Libres pronto',
  freeTimesLink: 'Ver las horas libres',
  freeTime: '{when}, con {host}: {service}',

  grantedSubject: '{credits} para ti de {institution}',
  grantedIntro:
    '{institution} te ha dado {credits} en {siteName}. Un crédito paga una sesión de 60 minutos con cualquiera que acepte créditos.',
  grantedButton: 'Encontrar con quién hablar',
  grantedNote: 'Los créditos son para este periodo: lo que no se use caduca cuando termina.',

  waitingSubject: '{credits} de {institution} te esperan',
  waitingIntro:
    '{institution} ha reservado {credits} para ti en {siteName}. Abre una cuenta con esta dirección de correo, o entra en la que tienes, y son tuyos. Un crédito paga una sesión de 60 minutos.',
  waitingButton: 'Recoger tus créditos',
  waitingLinkNote:
    'Este enlace demuestra que la dirección es tuya, así que no lo compartas. Lo que no se use al final del periodo caduca.',

  endingSubject: 'Tienes {credits} que caducan el {endsOn}',
  endingIntro:
    'Tus créditos de {institution} son para el periodo {term}, que termina el {endsOn}: sin usar, {credits}. Lo que no se reserve hasta entonces caduca.',
  endingButton: 'Elegir una sesión',
  endingNote: 'Las horas de arriba estaban libres cuando se escribió este correo.',

  footer: 'Recibes este correo porque {institution} te da créditos de sesión en {siteName}.',
};
