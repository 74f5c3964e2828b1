import { dayOfDate, londonInstant } from '../calendar/london';
import type { Actor } from '../incidents/types';

/** Who put a version on record, when, why, and which version they changed. */
export interface VersionOrigin {
  by: Actor;
  /** ISO instant. */
  at: string;
  reason: string;
  /** The version it was made from. No two versions follow the same one, so that nobody's change is overwritten. */
  follows: string;
}

/** One line of the list of versions; one that was entered at set-up has no origin. */
export interface VersionRecord {
  version: string;
  /** ISO instant. */
  inForceFrom: string;
  origin?: VersionOrigin;
}

export type VersionState = 'inForce' | 'planned' | 'earlier';

/** Which of these versions applies at that moment: the one whose date of force came last. Undefined before the first. */
export function versionInForce(versions: readonly VersionRecord[], now: Date): VersionRecord | undefined {
  const begun = versions.filter(({ inForceFrom }) => Date.parse(inForceFrom) <= now.getTime());
  return begun.reduce<VersionRecord | undefined>(
    (latest, one) => (latest && Date.parse(latest.inForceFrom) >= Date.parse(one.inForceFrom) ? latest : one),
    undefined,
  );
}

export function stateOfVersion(one: VersionRecord, versions: readonly VersionRecord[], now: Date): VersionState {
  if (Date.parse(one.inForceFrom) > now.getTime()) return 'planned';
  return versionInForce(versions, now)?.version === one.version ? 'inForce' : 'earlier';
}

/** The version that the next one is made from: the last on record, in force already or planned. */
export function newestVersion(versions: readonly VersionRecord[]): VersionRecord | undefined {
  return versions.at(-1);
}

/** Whether a version of that name is on record; the list does not tell capitals from small letters. */
export function isTaken(version: string, versions: readonly VersionRecord[]): boolean {
  return versions.some((one) => one.version.toLowerCase() === version.toLowerCase());
}

/** `JIG-2026-05.1` → `JIG-2026-05.2`, or the next number that is free. */
export function nextVersionName(version: string, versions: readonly VersionRecord[]): string {
  const [, stem = `${version}.`, last = '1'] = /^(.*\.)(\d{1,6})$/.exec(version) ?? [];
  let number = Number(last) + 1;
  while (isTaken(`${stem}${number}`, versions)) number += 1;
  return `${stem}${number}`;
}

/**
 * The instant from which a new version is in force: the present one without a date, else the beginning of that day in
 * London. Undefined for no such day, a moment that is over, or one before the version it is made from. Whole seconds,
 * because the list keeps no smaller ones, and later than `after`, so that of two versions one is always the later.
 */
export function momentOfForce(date: string | undefined, after: VersionRecord, now: Date): Date | undefined {
  const notBefore = Date.parse(after.inForceFrom) + 1_000;
  if (date === undefined) {
    // The second that is running: rounded up, the version would still be a planned one when its author looks.
    const second = Math.floor(now.getTime() / 1_000) * 1_000;
    const planned = Date.parse(after.inForceFrom) > now.getTime();
    return planned ? undefined : new Date(Math.max(second, Math.floor(notBefore / 1_000) * 1_000));
  }
  const day = dayOfDate(date);
  const at = day === undefined ? undefined : londonInstant(day, 0);
  return at && at.getTime() > now.getTime() && at.getTime() >= notBefore ? at : undefined;
}
