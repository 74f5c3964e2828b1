import { createHash } from 'node:crypto';
import {
  CHAIR,
  HEAD,
  GOVERNOR,
  MORNING,
  POLICY,
  sampleIncident,
  sampleReport,
  TEACHER,
} from '../testing/sample';
import { verifyChronology } from './chronology';
import { judge } from './judge';
import { newIncident } from './new-incident';
import type { Report } from './types';

const hasher = { sha256: (text: string) => createHash('sha256').update(text).digest('hex') };
const picture: Report['message'] = {
  messageId: 'm1',
  conversationId: 'c1',
  author: { directoryId: 'pupil-2', name: 'Zed Unseen' },
  sentAt: '2026-11-24T09:00:00.000Z',
  body: '<img src="hidden">',
  attachments: [{ name: 'hidden.jpg' }],
  hash: 'abc',
  bodyState: 'whole',
  mediaDropped: 0,
};

describe('a new incident', () => {
  it('P2 waits for its promised alert, with a chronology that verifies', () => {
    const incident = sampleIncident(hasher);
    expect(incident).toMatchObject({
      register: 'incidents',
      status: 'new',
      alert: { stepsTold: 0, outcome: 'promised' },
      matrixRow: 'L04',
    });
    expect(verifyChronology(incident.outbox, hasher, incident.chronology)).toEqual({ intact: true });
    expect(incident.outbox[0]).toEqual(
      expect.objectContaining({ kind: 'received', number: 1, at: MORNING.toISOString() }),
    );
  });

  it('says why it was judged so, with clauses', () => {
    expect(sampleIncident(hasher).outbox[0]?.text).toBe(
      'Received, reported on a Teams message. Handled as a concern about a learner (JIG Designated Safeguarding Lead). ' +
        'Priority: medium (default). Proposed matrix row: L04. First told: the DSL channel. ' +
        'Policy version JIG-2026-05.1.',
    );
  });

  it('REP-12 keeps the reporter’s name out of the chronology', () => {
    const [received] = sampleIncident(hasher, sampleReport({ nameVisibility: 'mustAct' })).outbox;
    expect(JSON.stringify(received)).not.toContain('Tess');
    expect(JSON.stringify(received)).not.toContain(TEACHER);
  });

  it('ESC-2 a confidential concern goes into the register of its own', () => {
    const about = sampleIncident(hasher, sampleReport({ about: 'staff', aboutPerson: undefined }));
    expect(about).toMatchObject({ register: 'staffConcerns', reference: 'SC-2026-0042', lane: 'staff' });
  });

  it('P4 nothing that could be an image goes on, whatever came in', () => {
    const incident = sampleIncident(hasher, sampleReport({ kind: 'sexualImage', message: picture }));
    expect(incident.report.message).toMatchObject({
      attachments: [],
      bodyState: 'withheld',
      mediaDropped: 2,
      hash: 'abc',
    });
    expect(JSON.stringify(incident)).not.toContain('hidden');
    expect(JSON.stringify(sampleIncident(hasher, sampleReport({ message: picture })))).toContain('hidden');
  });

  it('says when there is nobody who may be told', () => {
    const report = sampleReport({
      involved: [CHAIR, GOVERNOR].map((directoryId) => ({
        directoryId,
        name: 'N',
        part: 'alleged' as const,
      })),
    });
    const input = {
      report,
      reporterId: TEACHER,
      policy: POLICY,
      holdings: [{ personId: CHAIR, name: 'C', role: 'chairOfGovernors' as const }],
      now: MORNING,
    };
    const incident = newIncident({
      ...input,
      judgement: judge(input),
      reporter: { id: HEAD, name: 'H' },
      hasher,
    });
    expect(incident.outbox[0]?.text).toContain('Nobody in the chain may be told.');
  });
});
