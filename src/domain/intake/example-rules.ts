import type { FieldRule, MailRule } from './alert-rules';

const body = (after: string, before = ''): FieldRule => ({ where: 'body', after, before });
const subject = (after: string, before = ''): FieldRule => ({ where: 'subject', after, before });
const ABSENT: FieldRule = { where: 'body', after: '', before: '' };

/** Rules for three invented systems, each with another way of writing; to begin from, and to see how it is done. */
export const EXAMPLE_RULES: readonly MailRule[] = [
  {
    id: 'lines',
    system: 'Web filter',
    sender: 'alerts@filter.example',
    fields: { severity: body('Severity:'), category: body('Category:'), person: body('User:'), device: body('Device:'), at: body('Time:') },
    priorities: { danger: ['Critical'], high: ['High'], medium: ['Medium'], low: ['Low', 'Info'] },
    kinds: { selfHarm: ['Self-harm', 'Suicide'], bullying: ['Bullying'], hateOrExtremism: ['Extremism'], harmfulContent: ['Violence', 'Drugs'], sexualImage: ['Pornography'] },
  },
  {
    id: 'table',
    system: 'Fenceline',
    sender: '@fenceline.example',
    fields: { severity: subject('[', ']'), category: body('Rule broken'), person: body('Pupil'), device: body('Computer'), at: body('Seen at') },
    priorities: { danger: ['RED'], high: ['AMBER'], medium: ['YELLOW'], low: ['GREEN'] },
    kinds: { contact: ['Grooming'], bullying: ['Harassment'], selfHarm: ['Wellbeing'], harmfulContent: ['Adult content'] },
  },
  {
    id: 'sentence',
    system: 'Kestrel Monitor',
    sender: 'noreply@kestrelmonitor.example',
    fields: { severity: body('a level ', ' alert'), category: body(' alert for ', ' on '), person: body('Student ', ' set off'), device: body(' on ', '.'), at: ABSENT },
    priorities: { danger: ['5'], high: ['4'], medium: ['3'], low: ['2', '1'] },
    kinds: { selfHarm: ['self-harm'], bullying: ['bullying'], hateOrExtremism: ['radicalisation'], harmfulContent: ['violence'] },
  },
];
