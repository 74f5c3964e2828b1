/** GET /api/policy: the policy in force, for whoever holds a role. */
export interface PolicyView {
  title: string;
  version: string;
  /** ISO instant. */
  inForceFrom: string;
}
