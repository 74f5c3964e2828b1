import { changing } from './incident-store/changing';
import { chronology } from './incident-store/chronology';
import { creating } from './incident-store/creating';
import { finding } from './incident-store/finding';
import type { MakeIncidentStore } from './incident-store/under-test';

/** What every IncidentStore promises. */
export function incidentStoreSuite(name: string, make: MakeIncidentStore): void {
  describe(`IncidentStore, ${name}`, () => {
    describe('creating', () => creating(make));
    describe('reading and changing', () => changing(make));
    describe('finding', () => finding(make));
    describe('chronology', () => chronology(make));
  });
}
