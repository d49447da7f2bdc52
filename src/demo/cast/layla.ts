import type { DemoHost } from './roles';

export const layla: DemoHost = {
  email: 'layla@example.org',
  firstName: 'Layla',
  lastName: 'Haddad',
  slug: 'layla-haddad',
  headline: 'Arriving in Germany: language, letters from offices, and the first year',
  description: `I came from Aleppo to Leipzig in 2014 with a degree in pharmacy that nobody would read. Today I work as a pharmacist, and in the evenings I help people with what I wish I had known.

We can practise German for the interview you have next week. We can open the letter you are afraid of and answer it. We can sort out what has to happen first: the recognition of your degree, the course, the flat, the school place.

I speak Arabic, German and English, and I mix them as you need.`,
  contactNote: 'Cover your address and numbers before you send me a photo of a letter.',
  timeZone: 'Europe/Berlin',
  hours: [
    { weekdays: [2, 3, 4], from: '10:00', until: '13:00' },
    { weekdays: [2, 3, 4], from: '14:30', until: '18:00' },
  ],
  away: [{ inDays: 20, days: 7, note: 'Holiday' }],
  languages: ['ar', 'de', 'en'],
  face: {
    head: 'hijab',
    face: 'smile',
    skinColor: 'd08b5b',
    clothingColor: '4f7d6b',
    headContrastColor: '6b8e83',
    backgroundColor: 'f4e3cf',
  },
  landscape: {
    sky: ['#efe3ef', '#d9bfd4'],
    sun: '#fdf3e4',
    hills: ['#b79bb5', '#8f7396', '#665276', '#453a57'],
  },
  services: [
    {
      name: 'The letter I do not understand',
      description:
        'We read it together, line by line, and write the answer before the half hour is over. You keep both.',
      priceAmount: 2500,
      durationMinutes: 30,
    },
    {
      name: 'Recognition of a degree',
      description:
        'Which office, which papers, which translation, what it costs and what pays for it. You leave with a list in the right order and with dates.',
      priceAmount: 4000,
      durationMinutes: 60,
    },
  ],
};
