import type { DemoHost } from './roles';

export const ingrid: DemoHost = {
  email: 'ingrid@example.org',
  firstName: 'Ingrid',
  lastName: 'Solheim',
  slug: 'ingrid-solheim',
  headline: 'Grief counsellor. You do not have to be brave here.',
  description: `I have sat with people in grief for twenty-six years, first as a hospital chaplain in Bergen and since 2011 in my own practice in Oslo.

People come after a death, after a separation, after a diagnosis, and sometimes years later, when everybody else seems to have stopped asking. We do not work through stages. We look at what has changed, what still hurts, and what could carry you through the coming weeks.

You may talk, be silent or cry. You may also laugh; grief has more room in it than people think. I see adults of any age, and parents who wonder how to speak with their children about a death.`,
  contactNote: 'I write within a day with two or three times to choose from, evenings too.',
  timeZone: 'Europe/Oslo',
  hours: [
    { weekdays: [1, 2, 3, 4], from: '09:00', until: '12:00' },
    { weekdays: [1, 2, 4], from: '13:00', until: '16:00' },
    { weekdays: [3], from: '17:00', until: '20:00' },
  ],
  away: [
    { inDays: 12, days: 5, note: 'Cabin in Hallingdal' },
    { inDays: 24, days: 1, note: 'Morning at the hospital', from: '13:00', until: '16:00' },
  ],
  languages: ['nb', 'en', 'de'],
  face: {
    head: 'grayMedium',
    face: 'smile',
    skinColor: 'ffdbb4',
    clothingColor: '5b7f74',
    headContrastColor: 'b9b2a6',
    accessories: 'glasses2',
    backgroundColor: 'f3dcc0',
  },
  landscape: {
    sky: ['#f6e3cd', '#e9c6a8'],
    sun: '#f7f0df',
    hills: ['#b7c4b4', '#8ca596', '#5b7f74', '#3c5d54'],
  },
  services: [
    {
      name: 'First conversation',
      description:
        'Half an hour to tell me what has happened and to find out whether you feel at ease with me. There is nothing to prepare and nothing to decide.',
      priceAmount: 0,
      durationMinutes: 30,
      opened: { agreeing: 'requested', questions: ['What has happened, in a sentence or two?'] },
    },
    {
      name: 'Grief counselling',
      description:
        'A full hour for you and what you have lost. Most people come every second week for three to six months; some come once. You decide from session to session.',
      priceAmount: 8500,
      durationMinutes: 60,
      opened: { agreeing: 'booked', bufferAfterMinutes: 15, mostADay: 4 },
      location: 'either',
    },
    {
      name: 'Speaking with children about a death',
      description:
        'For parents and carers. We find words that are true and fit the age of your child, talk about the funeral, and about what to say at school.',
      priceAmount: 6000,
      durationMinutes: 45,
    },
  ],
};
