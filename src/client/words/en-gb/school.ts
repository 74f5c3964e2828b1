import type { SchoolPart } from '../../../contract/session';

const parts: Record<SchoolPart, { title: string; text: string }> = {
  policy: {
    title: 'Policy',
    text: 'The policy in force: what happens after which incident, and by which clause.',
  },
};

/** Words of the page "School": each part with its title and one sentence. */
export const school = {
  title: 'School',
  lead: 'How Lantern is set up for this school.',
  back: 'School',
  parts,
} as const;
