import { lazy, type ComponentType } from 'react';
import type { SchoolPart } from '../../contract/session';

/** What a part of "School" is told: the rest of its address, such as `2026-11.2` of `/school/policy/2026-11.2`. */
export interface PartProps {
  place?: string;
}

/**
 * The page of each part, fetched when it is opened. A new part: its name and sentence in
 * domain/people/school-parts.ts, its title and one sentence in words/en-gb/school.ts, its page here.
 */
export const SCHOOL_PAGES: Record<SchoolPart, ComponentType<PartProps>> = {
  rehearse: lazy(() => import('./rehearse/RehearsePage').then((part) => ({ default: part.RehearsePage }))),
  drills: lazy(() => import('./drills/DrillsPage').then((part) => ({ default: part.DrillsPage }))),
  policy: lazy(() => import('./policy/PolicyPage').then((part) => ({ default: part.PolicyPage }))),
  health: lazy(() => import('./health/HealthPage').then((part) => ({ default: part.HealthPage }))),
  mailbox: lazy(() => import('./mailbox/MailboxPage').then((part) => ({ default: part.MailboxPage }))),
  people: lazy(() => import('./people/PeoplePage').then((part) => ({ default: part.PeoplePage }))),
  rota: lazy(() => import('./rota/RotaPage').then((part) => ({ default: part.RotaPage }))),
  calendar: lazy(() => import('./calendar/CalendarPage').then((part) => ({ default: part.CalendarPage }))),
  agreements: lazy(() =>
    import('./agreements/AgreementsPage').then((part) => ({ default: part.AgreementsPage })),
  ),
  register: lazy(() => import('./register/RegisterPage').then((part) => ({ default: part.RegisterPage }))),
};

export function isSchoolPart(name: string): name is SchoolPart {
  return Object.hasOwn(SCHOOL_PAGES, name);
}
