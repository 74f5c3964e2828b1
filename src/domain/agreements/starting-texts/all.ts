import type { AgreementAudience, AgreementText } from '../types';
import { GOVERNORS_TEXT, LAPTOPS_TEXT, STAFF_TEXT } from './adults';
import { HOME_DEVICES_TEXT, PARENTS_TEXT } from './families';
import { KS1_TEXT, KS2_TEXT, OLDER_LEARNERS_TEXT } from './learners';
import { COMMUNITY_TEXT, CONTRACTORS_TEXT, VISITORS_TEXT } from './visitors';

/** A text for every audience to start from, in the product's own words (AUA-1). A school changes it as it likes. */
export const STARTING_TEXTS: Readonly<Record<AgreementAudience, AgreementText>> = {
  staffAndVolunteers: STAFF_TEXT,
  governors: GOVERNORS_TEXT,
  learners: OLDER_LEARNERS_TEXT,
  learnersKs1: KS1_TEXT,
  learnersKs2: KS2_TEXT,
  parents: PARENTS_TEXT,
  visitors: VISITORS_TEXT,
  contractors: CONTRACTORS_TEXT,
  communityUsers: COMMUNITY_TEXT,
  staffLaptops: LAPTOPS_TEXT,
  homeSchoolDevices: HOME_DEVICES_TEXT,
};
