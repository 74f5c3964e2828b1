import type { AgreementText } from '../types';
import { permission, section, YEARLY } from './parts';

export const PARENTS_TEXT: AgreementText = {
  title: 'Acceptable use: parents and carers',
  intro: 'We teach your child to use technology safely. Your help at home makes the difference. Please sign for each of your children.',
  sections: [
    section('access', 'My child and the school’s systems',
      ['agree', 'I agree that my child uses the school’s devices, network and the Internet.'],
      ['rules', 'I have talked about the learners’ rules with my child; I know that they sign them too where they are old enough.'],
      ['precautions', 'I know that the school filters and monitors with care, and that no filter stops everything.'],
      ['contact', 'I know that the school gets in touch with me if there is a concern or the rules are broken.'],
    ),
    section('home', 'At home',
      ['support', 'I help my child to be safe online at home, and tell the school if I am worried.'],
      ['respect', 'I write about the school, its staff and other families online with respect.'],
      ['pictures', 'I share pictures from school events only of my own child.'],
    ),
  ],
  permissions: [
    permission('images', 'May the school take and use pictures and videos of your child?', 'For displays, the newsletter and the website, without a full name, until the end of the school year.'),
    permission('cloud', 'May your child have an account for the cloud services used in lessons?', 'The list of services and what each one stores is with the school office.'),
    permission('biometrics', 'May the school use your child’s fingerprint?', 'Only for the canteen and library. Saying no has no disadvantage: a card is used instead.'),
  ],
  renewal: YEARLY,
  signedBy: ['parent'],
  witness: false,
};

export const HOME_DEVICES_TEXT: AgreementText = {
  title: 'A device between home and school',
  intro: 'Your child takes a device, such as a tablet or a communication aid, between home and school. These rules keep it and your child safe.',
  sections: [
    section('care', 'Looking after it',
      ['charge', 'It comes to school charged, in its case, and every day.'],
      ['damage', 'I tell the school the same day if it is lost or damaged.'],
      ['child', 'It is for my child, and for learning or speaking.'],
    ),
    section('safe', 'Safety',
      ['watch', 'An adult is near when it is used online at home.'],
      ['settings', 'I leave its protection on, and add apps only after asking the school.'],
      ['pictures', 'Pictures of other children stay in school and are not passed on.'],
      ['back', 'I give it back when the school asks for it.'],
    ),
  ],
  permissions: [
    permission('internet', 'May your child use it on the Internet at home?', 'The school’s filter stays on where the device has one.'),
    permission('share', 'May the school put pictures of your child at work on this device?', 'So that home can see what was done in school.'),
  ],
  renewal: YEARLY,
  signedBy: ['parent'],
  witness: false,
};
