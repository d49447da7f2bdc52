import type { DemoHost } from './roles';

export const adaeze: DemoHost = {
  email: 'adaeze@example.org',
  firstName: 'Adaeze',
  lastName: 'Okafor',
  slug: 'adaeze-okafor',
  headline: 'Startup coach. From an idea at the kitchen table to the first hundred customers',
  description: `I have founded two companies in Lagos: one sells solar kits to market traders and feeds sixty families, the other failed in fourteen months and taught me more.

Since 2019 I coach founders who have no rich uncle. We talk about customers before we talk about investors, about cash before growth, and about whether you should do this at all.

Bring numbers, even ugly ones. If you have none yet, bring three people who said they would pay.`,
  contactNote: 'Send me your one-page plan by reply before we meet, if you have one.',
  timeZone: 'Africa/Lagos',
  hours: [
    { weekdays: [1, 3, 5], from: '08:00', until: '11:00' },
    { weekdays: [2, 4], from: '15:00', until: '19:00' },
  ],
  away: [{ inDays: 15, days: 3, note: 'Trade fair in Abuja' }],
  languages: ['en', 'ig', 'fr'],
  face: {
    head: 'afro',
    face: 'smileBig',
    skinColor: '694d3d',
    clothingColor: 'd9a441',
    backgroundColor: 'f1d3c2',
  },
  landscape: {
    sky: ['#fbe3b5', '#f2b56b'],
    sun: '#fff6dc',
    hills: ['#c9a24f', '#a17a35', '#6f6a37', '#454a2c'],
  },
  services: [
    {
      name: 'Is this a business?',
      description:
        'Forty-five minutes on one question: who pays, how much, and why you? You get a straight answer and a list of what to find out next.',
      priceAmount: 4500,
      durationMinutes: 45,
      opened: { agreeing: 'booked', stepMinutes: 15, noticeHours: 12 },
    },
    {
      name: 'Founder hour',
      description:
        'Whatever is burning this week: a price, a co-founder, a customer who does not pay, a pitch on Thursday. Come with one question and leave with one decision.',
      priceAmount: 9000,
      durationMinutes: 60,
    },
    {
      name: 'Pitch rehearsal in a group of six',
      description: 'You pitch, five founders and I listen, and you hear what we understood.',
      priceAmount: 3000,
      durationMinutes: 90,
      disabled: true,
    },
  ],
};
