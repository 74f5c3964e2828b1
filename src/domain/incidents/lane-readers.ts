import type { RoleName } from '../people/types';
import type { Lane } from './types';

/** Whose work a lane is: ESC-1, ESC-2, ESC-3, REP-13, REP-14, DAT-4. */
export const LANE_READERS: Record<Lane, readonly RoleName[]> = {
  learner: ['dsl', 'deputyDsl', 'headteacher'],
  staff: ['headteacher'],
  headteacher: ['chairOfGovernors'],
  technical: ['itTechnician', 'onlineSafetyLead', 'dsl', 'deputyDsl', 'headteacher'],
  data: ['dataProtectionLead', 'onlineSafetyLead', 'dsl', 'headteacher'],
  ai: ['onlineSafetyLead', 'dsl', 'deputyDsl', 'headteacher'],
};

/** Who must act first in a lane, and so learns the name of a reporter who asked for discretion (REP-12). */
export const FIRST_TO_ACT: Record<Lane, readonly RoleName[]> = {
  learner: ['dsl', 'deputyDsl'],
  staff: ['headteacher'],
  headteacher: ['chairOfGovernors'],
  technical: ['itTechnician', 'onlineSafetyLead'],
  data: ['dataProtectionLead', 'onlineSafetyLead'],
  ai: ['onlineSafetyLead'],
};
