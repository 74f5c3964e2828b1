import { DEFAULT } from './clause';
import type { AgreementRule } from './duties';

const STAFF = 'JIG Teaching and support staff';
const MOBILE = 'JIG Mobile technologies';

/** JIG has agreements for staff, learners and parents; only of the first it says that they are signed. */
export const JIGSAW_AGREEMENTS: readonly AgreementRule[] = [
  {
    audience: 'staffAndVolunteers',
    clause: STAFF,
    signing: { by: ['adult'], when: 'onJoining', clause: STAFF },
  },
  {
    audience: 'learners',
    clause: 'JIG Learners',
    signing: { by: ['learner', 'parent'], when: 'onJoining', clause: DEFAULT },
  },
  { audience: 'parents', clause: MOBILE, signing: { by: ['parent'], when: 'onJoining', clause: DEFAULT } },
];
