import type { SchoolCalendar } from '../../domain/calendar/types';
import type { RoleHolding } from '../../domain/people/types';
import type { Policy } from '../../domain/policies/types';
import type { GraphColumn, ListDefinition } from '../lists/definition';

type Where = ListDefinition['site'] | 'trust';

/** Something to do. Lists, columns and items are only ever added; only access is taken away, and only when asked to. */
export type Step =
  | { kind: 'createList'; siteId: string; list: ListDefinition }
  | { kind: 'addColumn'; siteId: string; list: ListDefinition; column: GraphColumn }
  | { kind: 'indexColumn'; siteId: string; list: ListDefinition; column: GraphColumn; columnId: string }
  | { kind: 'grant'; siteId: string; where: Where; permissionId?: string }
  | { kind: 'addRole'; holding: RoleHolding }
  | { kind: 'addCalendar'; calendar: SchoolCalendar }
  | { kind: 'addPolicy'; policy: Policy }
  | { kind: 'noteVersion'; version: number }
  | { kind: 'narrowGrant'; siteId: string; where: Where; permissionId: string }
  | { kind: 'dropGrant'; siteId: string; where: Where; permissionId: string }
  | { kind: 'withdraw'; siteId: string; where: Where; permissionId: string };

/** A step in words, for the person who runs it. */
export function inWords(step: Step): string {
  switch (step.kind) {
    case 'createList':
      return `Make the list ${step.list.name}`;
    case 'addColumn':
      return `Add the column ${step.column.name} to ${step.list.name}`;
    case 'indexColumn':
      return `Index the column ${step.column.name} of ${step.list.name}`;
    case 'grant':
      return `Let Lantern read and write in the ${step.where} site`;
    case 'addRole':
      return `Enter ${step.holding.name} as ${step.holding.role}`;
    case 'addCalendar':
      return 'Enter the school calendar';
    case 'addPolicy':
      return `Enter the policy version ${step.policy.version}`;
    case 'noteVersion':
      return `Note that the lists are of version ${step.version}`;
    case 'narrowGrant':
      return `Take Lantern's access to the ${step.where} site back to reading and writing`;
    case 'dropGrant':
      return `Take the administrator's application off the ${step.where} site`;
    case 'withdraw':
      return `Take Lantern off the ${step.where} site; its lists stay as they are`;
  }
}
