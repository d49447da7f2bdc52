import type { DemoHost } from './roles';

export const harpreet: DemoHost = {
  email: 'harpreet@example.org',
  firstName: 'Harpreet',
  lastName: 'Singh Gill',
  slug: 'harpreet-singh-gill',
  headline: 'Mathematics, from fractions to first-year calculus, without fear',
  description: `I taught mathematics at a high school in Brampton for eighteen years. Now I teach one person at a time, which is what I always wanted.

Most of my students arrive saying that they are bad at maths. What I usually find is one thing that was missed in grade six and everything after it built on sand. We find that thing first.

I work with a shared whiteboard and a lot of paper. Parents are welcome in the first ten minutes and in the last five.`,
  contactNote: 'Please send a photo of the last test or of the exercise that will not work.',
  timeZone: 'America/Toronto',
  hours: [
    { weekdays: [1, 2, 3, 4], from: '18:00', until: '21:00' },
    { weekdays: [0], from: '09:00', until: '12:00' },
  ],
  away: [{ inDays: 6, days: 1, note: 'On call' }],
  languages: ['en', 'pa', 'hi'],
  face: {
    head: 'turban',
    face: 'calm',
    skinColor: 'ae5d29',
    clothingColor: '4d6a8f',
    facialHair: 'full',
    headContrastColor: '4d6a8f',
    backgroundColor: 'efe0c4',
  },
  landscape: {
    sky: ['#dfe9ee', '#b9cfdd'],
    sun: '#f9f4e3',
    hills: ['#9fb6c4', '#748fa5', '#4d6a8f', '#31466a'],
  },
  services: [
    {
      name: 'Find the gap',
      description:
        'Twenty minutes of small questions that show where the ground gives way. Afterwards you get a plan of what to repair, in which order.',
      priceAmount: 0,
      durationMinutes: 20,
    },
    {
      name: 'Maths lesson',
      description:
        'One hour at your pace, on what your class is doing or on what it should have done last year.',
      priceAmount: 4500,
      durationMinutes: 60,
      opened: { agreeing: 'booked', mostADay: 2 },
    },
    {
      name: 'Exam week rescue',
      description:
        'Ninety minutes through an old exam paper together, problem by problem, with the marks in mind: what to do first, what to leave.',
      priceAmount: 6750,
      durationMinutes: 90,
    },
  ],
};
