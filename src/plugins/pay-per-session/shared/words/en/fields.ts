/** One sentence for each message key of the contracts in `shared/contracts`. */
export const fields = {
  required: 'Please fill this in.',
  tooLong: 'This is too long; please shorten it.',
  tooShort: 'This is too short.',
  tooLarge: 'This is more than we take.',
  tooMany: 'These are too many.',
  notAnEmail: 'This does not look like an e-mail address, such as name@example.org.',
  passwordTooShort: 'Please choose a password of at least 10 characters.',
  passwordTooLong: 'Please choose a password of at most 72 characters.',
  unknownTimeZone: 'We do not know this time zone. Please choose one from the list.',
  notADateTime: 'Please give a date and a time.',
  timeSkipped: 'This time does not exist on that day, because the clocks go forward. Please choose another.',
  dateInPast: 'This date has already passed. Please choose a later one.',
  notAKey: 'Please load the page again.',
  notANumber: 'Please give a whole number.',
  negative: 'This cannot be less than zero.',
  notAnAmount: 'Please give an amount, such as 45 or 45.50.',
  notASlug: 'Please use 3 to 60 small letters, digits and hyphens.',
  unknownLanguage: 'We do not know this language.',
  unknownChoice: 'Please choose one of the answers.',
  notYourPicture: 'Please choose a picture (JPEG, PNG, WebP, AVIF or GIF) from your own files.',
  slugTaken: 'Another profile uses this address already.',
  notFiveMinutes: 'Please give a multiple of five minutes.',
} as const;

export type FieldKey = keyof typeof fields;
