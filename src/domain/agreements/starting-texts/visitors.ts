import type { AgreementText } from '../types';
import { ON_JOINING, permission, section, YEARLY } from './parts';

const RESPONSIBLE = [
  ['lawful', 'I look at, make or share nothing that is illegal, offensive or unfit for a school.'],
  ['monitored', 'I know that use is filtered and monitored, and I do not try to go round either.'],
  ['report', 'I tell a member of staff at once of anything worrying I see.'],
] as const;

export const VISITORS_TEXT: AgreementText = {
  title: 'Acceptable use: visitors',
  intro: 'Welcome. While you are here, please keep to these few rules when you use our network or your own device.',
  sections: [
    section('use', 'While I am here',
      ...RESPONSIBLE,
      ['pictures', 'I take no pictures or recordings of learners, and none of staff without asking.'],
      ['phone', 'I use my own phone only where I am told that I may.'],
      ['learners', 'I do not swap contact details with learners.'],
    ),
  ],
  permissions: [],
  renewal: ON_JOINING,
  signedBy: ['adult'],
  witness: false,
};

export const CONTRACTORS_TEXT: AgreementText = {
  title: 'Acceptable use: contractors',
  intro: 'You work on our site or on our systems. These rules protect our learners and our data.',
  sections: [
    section('use', 'On site',
      ...RESPONSIBLE,
      ['pictures', 'I photograph work only, with nobody in the picture.'],
    ),
    section('systems', 'On our systems',
      ['access', 'I use only the access I was given, for the work I was asked to do, and pass it to nobody.'],
      ['data', 'I copy no personal data, and tell the school the same day if any was exposed.'],
    ),
  ],
  permissions: [],
  renewal: ON_JOINING,
  signedBy: ['adult'],
  witness: false,
};

export const COMMUNITY_TEXT: AgreementText = {
  title: 'Acceptable use: community users',
  intro: 'You are welcome to use the school’s equipment. Please treat it and others with respect.',
  sections: [
    section('use', 'Using the equipment',
      ...RESPONSIBLE,
      ['files', 'I do not open other people’s files, and I keep my own away from the school’s.'],
      ['install', 'I install nothing, change no settings and damage nothing; I report faults.'],
      ['large', 'I make no large downloads or uploads that slow down others.'],
      ['copyright', 'I respect copyright.'],
      ['withdrawn', 'I know that access can be withdrawn at any time.'],
    ),
  ],
  permissions: [
    permission('images', 'May the school use pictures of you?', 'Taken at community events, for the website and newsletters, for one year.'),
  ],
  renewal: YEARLY,
  signedBy: ['adult'],
  witness: false,
};
