import type { DemoHost } from './roles';

export const yuki: DemoHost = {
  email: 'yuki@example.org',
  firstName: 'Yuki',
  lastName: 'Tanabe',
  slug: 'yuki-tanabe',
  headline: 'Registered dietitian. Eating well on ordinary days',
  description: `I am a registered dietitian in Kyoto and worked for eleven years on a ward for people with diabetes. Since then I have a strong dislike of forbidden foods and a great respect for breakfast.

We begin with what you eat already and with the days you have: shifts, children, no kitchen, no time. Then we change one thing, and only when it has become a habit do we change another.

I do not treat eating disorders; if I think that you need somebody who does, I will say so and help you find them.`,
  contactNote: 'Write down what you ate on two ordinary days. Ordinary, please.',
  timeZone: 'Asia/Tokyo',
  hours: [
    { weekdays: [1, 2, 3, 4, 5], from: '07:00', until: '09:30' },
    { weekdays: [2, 4], from: '20:00', until: '22:00' },
  ],
  away: [{ inDays: 11, days: 1, note: 'Dentist', from: '07:00', until: '08:00' }],
  languages: ['ja', 'en'],
  face: {
    head: 'longBangs',
    face: 'smile',
    skinColor: 'ffdbb4',
    clothingColor: '8a6f9e',
    backgroundColor: 'dbe3ea',
  },
  landscape: {
    sky: ['#f7e2df', '#eebfbb'],
    sun: '#fbf6ea',
    hills: ['#cfa9a6', '#a98389', '#7d6277', '#55465d'],
  },
  services: [
    {
      name: 'Two ordinary days',
      description:
        'We look at what you ate on two ordinary days and choose the one change that would do most for the least trouble.',
      priceAmount: 5500,
      durationMinutes: 50,
    },
    {
      name: 'Quarter of an hour, one question',
      description: 'One question about food, answered plainly, with what is known and what is not.',
      priceAmount: 1500,
      durationMinutes: 15,
      opened: { agreeing: 'booked', stepMinutes: 15, noticeHours: 2 },
    },
  ],
};
