import type { SchoolPart } from '../../../contract/session';

const parts: Record<SchoolPart, { title: string; text: string }> = {
  rehearse: {
    title: 'Rehearse',
    text: 'Walk an invented concern through your settings: who would be told, when, by which clause. Nothing is sent.',
  },
  drills: {
    title: 'Fire drills',
    text: 'A test alert on the real way, and how long it took until somebody pressed Acknowledge.',
  },
  policy: {
    title: 'Policy',
    text: 'The policy in force: what happens after which incident, and by which clause.',
  },
  health: {
    title: 'Health',
    text: 'Whether everything that Lantern relies on works, and what to do where it does not.',
  },
  people: { title: 'People', text: 'Who holds which role, from when until when; give a role, hand it over, end it.' },
  rota: { title: 'Duty rota', text: 'Who is on duty when, who is away, and when nobody would be there.' },
  agreements: {
    title: 'Agreements',
    text: 'Acceptable use agreements: who has signed, the words and their versions, and the roster of those whom they concern.',
  },
  mailbox: { title: 'Mailbox', text: 'What came into the online safety mailbox, what became of it, and alerts of monitoring systems.' },
  register: {
    title: 'Class register and visitors',
    text: 'Record what a class or somebody signed on paper, and let a visitor sign at the desk.',
  },
  calendar: { title: 'Calendar', text: 'Terms, INSET days, closures and bank holidays.' },
};

/** Words of the page "School": each part with its title and one sentence. */
export const school = {
  title: 'School',
  lead: 'How Lantern is set up for this school.',
  back: 'School',
  parts,
} as const;
