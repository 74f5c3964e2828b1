import { DEFAULT } from './clause';
import type { AgencyAdvice, AgencyId } from './types';

const NO_IMAGES =
  'Never a sexual image of a child, a copy or a screenshot of it. Describe it, and say where it is.';
const FIRST_FACTS = [
  'The child’s full name, date of birth and address',
  'What was seen, heard or said, in the words used, and when',
  'Where the child is now, and whether they are safe',
];

const child = (neverSend: string[] = [], ...more: string[]): AgencyAdvice => {
  return { haveReady: [...FIRST_FACTS, ...more], neverSend: [NO_IMAGES, ...neverSend], clause: DEFAULT };
};
const said = (haveReady: string[], neverSend: string[]): AgencyAdvice => ({
  haveReady,
  neverSend,
  clause: DEFAULT,
});

/**
 * What to have at hand before ringing, and what must never leave school. INV-4 is the law everywhere: an indecent image
 * of a child is sent to nobody, not even to those who deal with such images. The rest is good practice.
 */
export const AGENCY_ADVICE: Record<AgencyId, AgencyAdvice> = {
  police: child(
    ['Never the device by post. Keep it as it is until an officer takes it.'],
    'Where the device is and who has it',
  ),
  socialCare: child([], 'Who looks after the child, and brothers and sisters', 'Whether the parents know'),
  lado: said(
    ['The adult’s name, post and date of birth', 'What is said to have happened, when and to whom', 'What has been done so far'],
    [NO_IMAGES, 'Nothing by open e-mail that names the adult or the child.'],
  ),
  localAuthority: said(
    ['The reference of the case', 'What is said to have happened and who knows of it'],
    [NO_IMAGES, 'Nothing by open e-mail that names the adult or the child.'],
  ),
  ceop: child([], 'Names, accounts and platforms used by the person in contact'),
  iwf: said(
    ['The address of the page (URL)', 'When it was seen'],
    [NO_IMAGES, 'Never the name of a child or of the person who saw it.'],
  ),
  nspcc: child(),
  helpline: said(
    ['What happened and on which platform', 'What the platform has answered'],
    [NO_IMAGES, 'Not the names of children: advice needs none.'],
  ),
  reportHarmfulContent: said(
    ['The address of the content (URL)', 'When the platform was told, and its reference', 'That the person is 13 or over'],
    [NO_IMAGES, 'Nothing about a child under 13: an adult reports for them.'],
  ),
  ico: said(
    ['What happened, when, and when the school became aware', 'Whose data, of how many people, of what kind', 'What has been done since'],
    ['Never the data that was lost.'],
  ),
  act: said(
    ['What was seen or said, where and when', 'The address of the page (URL)'],
    [NO_IMAGES, 'Never the material itself: opening or passing it on may be an offence.'],
  ),
  safeguardingPartnership: child(),
  laTechnicalSupport: said(
    ['Which system, device or account', 'When it began, and what has been tried'],
    ['Never a password.', NO_IMAGES],
  ),
};
