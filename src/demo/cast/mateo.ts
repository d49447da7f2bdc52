import type { DemoHost } from './roles';

export const mateo: DemoHost = {
  email: 'mateo@example.org',
  firstName: 'Mateo',
  lastName: 'Ferrer',
  slug: 'mateo-ferrer',
  headline: 'Career mentor for people who want to change field after thirty',
  description: `I was a chemist until I was thirty-four, then a product manager, and today I hire for a company of 400 people in Barcelona. I have read about nine thousand applications and I remember what made me invite somebody.

In our sessions you will not hear "follow your passion". We look at what you can do, who pays for it, and what the smallest honest step into the new field is. You leave each session with one thing to do before the next.

I work best with people who have ten years of something behind them and doubt that it counts. It does.`,
  contactNote: 'I answer on weekdays after 18:00, Madrid time.',
  timeZone: 'Europe/Madrid',
  hours: [
    { weekdays: [1, 2, 3, 4, 5], from: '16:30', until: '20:30' },
    { weekdays: [6], from: '10:00', until: '14:00' },
  ],
  away: [{ inDays: 9, days: 2, note: 'Exam board' }],
  languages: ['es', 'ca', 'en'],
  face: {
    head: 'short4',
    face: 'smile',
    skinColor: 'edb98a',
    clothingColor: 'c8694b',
    facialHair: 'full2',
    headContrastColor: '3b2a20',
    backgroundColor: 'dfe6d5',
  },
  landscape: {
    sky: ['#f9dcc0', '#eeb18a'],
    sun: '#fff1d6',
    hills: ['#d99a73', '#b9714f', '#8c4f3a', '#5d352a'],
  },
  services: [
    {
      name: 'Where do I stand?',
      description:
        'You tell me what you do and what you would rather do. I tell you what I would see if I were hiring you, and which two moves I would try first.',
      priceAmount: 0,
      durationMinutes: 25,
      opened: { agreeing: 'requested', noticeHours: 48 },
    },
    {
      name: 'Change of career, one hour',
      description:
        'We map what you can do onto roles that exist, choose one to test, and plan a test that takes two weeks and costs nothing.',
      priceAmount: 6000,
      durationMinutes: 60,
      location: 'either',
      opened: { agreeing: 'requested' },
    },
    {
      name: 'Interview practice',
      description:
        'I play the interviewer for the role you name, for forty minutes, without mercy and without tricks. Then half an hour on what to keep and what to say differently.',
      priceAmount: 7500,
      durationMinutes: 75,
      opened: { agreeing: 'booked', bufferBeforeMinutes: 10, questions: ['Which position is it for?'] },
    },
  ],
};
