import { jonas, nora, priya, samuel } from './clients';
import { adaeze } from './adaeze';
import { harpreet } from './harpreet';
import { ingrid } from './ingrid';
import { layla } from './layla';
import { mateo } from './mateo';
import type { DemoClient, DemoHost } from './roles';
import { yuki } from './yuki';

interface DemoWords {
  name: string;
  summary: string;
  description?: string;
}

/** Dates are counted in days from the demo's first day, in the institution's zone. */
interface DemoTerm {
  name: string;
  kind: 'semester' | 'trimester' | 'quarter' | 'year';
  from: number;
  to: number;
}

/** A service that helps with a program, by the program's or subprogram's name; `credits` says that they pay it too. */
export interface DemoHelp {
  host: DemoHost;
  service: string;
  credits?: true;
}

export interface DemoProgram extends DemoWords {
  takesCredits: boolean;
  joining: 'open' | 'domain' | 'invitation';
  subprograms: (DemoWords & { helps: DemoHelp[] })[];
  helps: DemoHelp[];
  members: DemoClient[];
}

export interface DemoInstitution {
  name: string;
  timeZone: string;
  emailDomains: string[];
  terms: DemoTerm[];
  /** The term among them that runs, by its name. */
  present: string;
  programs: DemoProgram[];
  /** Given in the present term (some are used, two are left), and what waits for somebody without an account. */
  credits: { client: DemoClient; credits: number }[];
  waiting: { email: string; credits: number }[];
}

const northfield: DemoInstitution = {
  name: 'Northfield University',
  timeZone: 'Europe/London',
  emailDomains: ['northfield.example'],
  terms: [
    { name: 'Summer semester', kind: 'semester', from: -230, to: -71 },
    { name: 'Autumn semester', kind: 'semester', from: -70, to: 45 },
    { name: 'Spring semester', kind: 'semester', from: 60, to: 190 },
  ],
  present: 'Autumn semester',
  programs: [
    {
      name: 'Study well',
      summary: 'Lessons, exams and the habits that carry you through a degree.',
      description: `For students of Northfield who are stuck with a subject, or with studying itself.

Look for somebody who knows your subject, write to them what you are working on, and bring it along.`,
      takesCredits: true,
      joining: 'open',
      subprograms: [
        {
          name: 'Mathematics',
          summary: 'From fractions to first-year calculus.',
          helps: [{ host: harpreet, service: 'Maths lesson', credits: true }],
        },
        {
          name: 'Exams and deadlines',
          summary: 'When there is more to learn than there are days.',
          helps: [
            { host: harpreet, service: 'Exam week rescue' },
            { host: harpreet, service: 'Maths lesson', credits: true },
            { host: mateo, service: 'Change of career, one hour', credits: true },
          ],
        },
      ],
      helps: [],
      members: [priya, samuel],
    },
    {
      name: 'After the degree',
      summary: 'Applications, interviews, and ideas that might become a business.',
      takesCredits: true,
      joining: 'open',
      subprograms: [],
      helps: [
        { host: mateo, service: 'Change of career, one hour', credits: true },
        { host: mateo, service: 'Interview practice' },
        { host: adaeze, service: 'Founder hour', credits: true },
        { host: adaeze, service: 'Is this a business?' },
      ],
      members: [samuel],
    },
    {
      name: 'Feeling well',
      summary: 'Somebody to talk to when things are hard.',
      takesCredits: true,
      joining: 'domain',
      subprograms: [],
      helps: [
        { host: ingrid, service: 'Grief counselling', credits: true },
        { host: ingrid, service: 'First conversation' },
      ],
      members: [nora],
    },
  ],
  credits: [
    { client: priya, credits: 3 },
    { client: samuel, credits: 4 },
    { client: nora, credits: 2 },
  ],
  waiting: [{ email: 'lena@northfield.example', credits: 2 }],
};

const lindholm: DemoInstitution = {
  name: 'Lindholm College',
  timeZone: 'Europe/Stockholm',
  emailDomains: [],
  terms: [{ name: 'Autumn trimester', kind: 'trimester', from: -50, to: 12 }],
  present: 'Autumn trimester',
  programs: [
    {
      name: 'Lindholm listens',
      summary: 'Counselling for students and staff of the college.',
      takesCredits: true,
      joining: 'invitation',
      subprograms: [],
      helps: [{ host: ingrid, service: 'Grief counselling', credits: true }],
      members: [nora],
    },
  ],
  credits: [{ client: nora, credits: 2 }],
  waiting: [],
};

export const institutions: readonly DemoInstitution[] = [northfield, lindholm];

/** Programs of no institution, for everybody. */
export const programsForAll: readonly DemoProgram[] = [
  {
    name: 'Arriving in a new country',
    summary: 'Letters, offices, degrees and food far from home.',
    takesCredits: false,
    joining: 'open',
    subprograms: [
      {
        name: 'Papers and offices',
        summary: 'What the letter says, and what to do next.',
        helps: [
          { host: layla, service: 'The letter I do not understand' },
          { host: layla, service: 'Recognition of a degree' },
        ],
      },
      {
        name: 'Eating well',
        summary: 'With what the shops here have.',
        helps: [
          { host: yuki, service: 'Two ordinary days' },
          { host: yuki, service: 'Quarter of an hour, one question' },
        ],
      },
    ],
    helps: [],
    members: [jonas],
  },
];
