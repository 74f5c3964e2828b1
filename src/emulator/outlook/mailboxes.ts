import { SCHOOL } from '../world/people';

/** The mailbox to which staff forward what worries them. A shared mailbox: nobody signs in to it. */
export const SHARED_MAILBOX = {
  id: '00000000-0000-4000-8000-000000000090',
  displayName: 'Online safety',
  userPrincipalName: `online.safety@${SCHOOL.domain}`,
} as const;
