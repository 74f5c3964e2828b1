import { randomUUID } from 'node:crypto';
import { EMPTY_CHRONOLOGY, appendEntries } from '../../src/domain/incidents/chronology';
import type { NewEntry } from '../../src/domain/incidents/chronology';
import type { ChronologyEntry, NewIncident, Register, Report } from '../../src/domain/incidents/types';
import { sha256Hasher } from '../fakes/sha256-hasher';

export const AMARA = { id: '00000000-0000-4000-8000-000000000001', name: 'Amara Osei' };
export const DANIEL = { id: '00000000-0000-4000-8000-000000000002', name: 'Daniel Whitcombe' };
export const PRIYA = { id: '00000000-0000-4000-8000-000000000003', name: 'Priya Raman' };

/** An incident as the domain hands it to a store: exact times, blanks at the ends, characters outside ASCII. */
export function sampleIncident(
  register: Register = 'incidents',
  change: Partial<Omit<NewIncident, 'report'>> & { report?: Partial<Report> } = {},
): NewIncident {
  const report: Report = { ...sampleReport(), ...change.report };
  const [received] = sampleEntries(report.reportKey, 1);
  return {
    register,
    reportedAt: '2026-11-23T09:15:27.345Z',
    reporter: AMARA,
    lane: register === 'incidents' ? 'learner' : 'staff',
    priority: 'high',
    policyVersion: 'JIG-2026-05.1',
    matrixRow: 'bullying',
    riskAreas: ['conduct', 'contact'],
    status: 'new',
    alert: { stepsTold: 0, outcome: 'promised' },
    deliveries: [],
    chronology: { count: 1, hash: received?.hash ?? '' },
    outbox: received ? [received] : [],
    ...change,
    report,
  };
}

function sampleReport(): Report {
  return {
    reportKey: randomUUID(),
    kind: 'bullying',
    childInDanger: false,
    about: 'learner',
    involved: [{ name: "Mia O'Brien-Łukasz", part: 'harmed' }],
    whatHappened: '  First line\r\nsecond line with "quotes", 50 % & <b>angle</b> brackets 🦉 and an end \n',
    outsideSchool: true,
    nameVisibility: 'mustAct',
    toldInPerson: false,
    source: 'teamsMessage',
    message: {
      messageId: '1795423123456',
      conversationId: '19:abc@thread.v2',
      author: { directoryId: '00000000-0000-4000-8000-000000000011', name: 'Jack Pemberton' },
      sentAt: '2026-11-23T08:58:01.007Z',
      body: '<p>Nobody wants you here &amp; you know it</p>',
      attachments: [{ name: 'screen shot.png', contentType: 'image/png' }],
      hash: 'ab'.repeat(32),
      bodyState: 'whole',
      mediaDropped: 0,
    },
  };
}

/** The first entries of a chronology, numbered and chained by the domain. */
export function sampleEntries(reportKey: string, count: number): readonly ChronologyEntry[] {
  const entries = Array.from({ length: count }, (_, n): NewEntry => ({
    at: `2026-11-23T09:15:${String(27 + n).padStart(2, '0')}.345Z`,
    kind: n === 0 ? 'received' : 'note',
    ...(n === 0 ? {} : { actor: DANIEL }),
    text: n === 0 ? 'Received.' : ` Note ${n + 1}: spoke to the tutor ✔ `,
  }));
  const owner = { register: 'incidents' as const, reportKey, chronology: EMPTY_CHRONOLOGY, outbox: [] };
  return appendEntries(owner, entries, sha256Hasher).added;
}
