import { randomUUID } from 'node:crypto';
import { backgroundDone } from '../../src/api/background';
import type { CaseListView, CaseView } from '../../src/contract/cases';
import type { Problem } from '../../src/contract/problem';
import type { MyReportsView, PreviewView, ReceiptView } from '../../src/contract/reports';
import type { PeopleView, SessionView } from '../../src/contract/session';
import { startService } from '../harness/running-service';
import type { RunningService } from '../harness/running-service';

let service: RunningService;
beforeAll(async () => {
  service = await startService();
}, 60_000);
afterAll(() => service.close());

const report = (change: object = {}) => ({
  reportKey: randomUUID(),
  kind: 'selfHarm',
  childInDanger: false,
  about: 'learner',
  involved: [{ name: 'Zoë Łukasz', part: 'harmed' }],
  whatHappened: 'She wrote that she did not want to be here any more.',
  ...change,
});

describe('the whole service over SharePoint lists, from report to acknowledgement', () => {
  it('says who is here and what they may do', async () => {
    const teacher = await service.ask<SessionView>('Amara Osei', '/api/me');
    expect(teacher.body).toMatchObject({ abilities: { report: true, listCases: false }, school: { name: 'Wren Hollow School' } });
    const pupil = await service.ask<SessionView>('Jack Pemberton', '/api/me');
    expect(pupil.body.abilities).toEqual({ report: false, listCases: false, sign: false, school: [] });
    expect(pupil.body.noAccess?.contacts.length).toBeGreaterThan(0);
  });

  it('finds people of the directory by the beginning of a name', async () => {
    const { body } = await service.ask<PeopleView>('Amara Osei', '/api/people/search', { search: 'dan' });
    expect(body.people.map(({ name }) => name)).toContain('Daniel Whitcombe');
  });

  it('says before sending who will read it and who will not', async () => {
    const { reportKey: _, ...draft } = report({ about: 'headteacher' });
    const { body } = await service.ask<PreviewView>('Amara Osei', '/api/reports/preview', draft);
    expect(body.confidential).toBe(true);
    expect(body.willRead.map(({ name }) => name)).toContain('Gordon Achebe');
    expect(body.willNot.map(({ name }) => name)).toEqual(expect.arrayContaining(['Helen Marchetti', 'Daniel Whitcombe']));
  });

  it('P1 REP-10 receives, alerts, shows, lets the DSL acknowledge, and tells the reporter', async () => {
    const sent = report();
    const first = await service.ask<ReceiptView>('Amara Osei', '/api/reports', sent);
    expect(first).toMatchObject({ status: 201, body: { reference: expect.stringMatching(/^OS-2\d{3}-\d{4}$/), repeated: false } });
    const again = await service.ask<ReceiptView>('Amara Osei', '/api/reports', sent);
    expect(again).toMatchObject({ status: 200, body: { reference: first.body.reference, repeated: true } });
    await backgroundDone();

    const { reference } = first.body;
    const list = await service.ask<CaseListView>('Daniel Whitcombe', '/api/cases/search', { search: 'zoe lukasz' });
    expect(list.body.cases.map((row) => row.reference)).toEqual([reference]);
    const open = await service.ask<CaseView>('Daniel Whitcombe', `/api/cases/${reference}`);
    expect(open.body).toMatchObject({ reporter: 'Amara Osei', chronologyIntact: true, abilities: { acknowledge: true } });
    expect(open.body.chronology.map(({ kind }) => kind)).toEqual(['received', 'alerted']);

    expect(await service.ask('Daniel Whitcombe', `/api/cases/${reference}/acknowledge`, {})).toMatchObject({ status: 200, body: { status: 'acknowledged' } });
    const second = await service.ask<{ problem: Problem }>('Priya Raman', `/api/cases/${reference}/acknowledge`, {});
    expect(second).toMatchObject({ status: 409, body: { problem: { code: 'alreadyDone' } } });
    expect(second.body.problem.message).toContain('Daniel Whitcombe');

    const mine = await service.ask<MyReportsView>('Amara Osei', '/api/reports');
    expect(mine.body.reports[0]).toMatchObject({ reference, statusLine: 'Daniel Whitcombe has read it.' });
  });

  it('ESC-2 P3 keeps a concern about a member of staff from the DSL and from the person, even as a number', async () => {
    const before = await service.ask<CaseListView>('Daniel Whitcombe', '/api/cases');
    const about = { directoryId: '00000000-0000-4000-8000-000000000002', name: 'Daniel Whitcombe' };
    const { body } = await service.ask<ReceiptView>('Amara Osei', '/api/reports', report({ about: 'staff', aboutPerson: about }));
    expect(body.reference).toMatch(/^SC-/);
    await backgroundDone();
    const after = await service.ask<CaseListView>('Daniel Whitcombe', '/api/cases');
    expect(after.body.total).toBe(before.body.total);
    const hidden = await service.ask<{ problem: Problem }>('Daniel Whitcombe', `/api/cases/${body.reference}`);
    const missing = await service.ask<{ problem: Problem }>('Daniel Whitcombe', '/api/cases/SC-2026-9999');
    expect(hidden.status).toBe(404);
    expect({ ...hidden.body.problem, id: '' }).toEqual({ ...missing.body.problem, id: '' });
    const head = await service.ask<CaseListView>('Helen Marchetti', '/api/cases?lane=staff');
    expect(head.body.cases.map((row) => row.reference)).toContain(body.reference);
  });

  it('adds a note once, and classifies', async () => {
    const { body } = await service.ask<ReceiptView>('Amara Osei', '/api/reports', report({ kind: 'bullying' }));
    await backgroundDone();
    const note = { noteKey: randomUUID(), text: 'Spoke to the tutor.' };
    for (const status of [200, 200]) {
      expect((await service.ask('Daniel Whitcombe', `/api/cases/${body.reference}/notes`, note)).status).toBe(status);
    }
    const chosen = { matrixRow: 'L05', riskAreas: ['conduct'] };
    expect((await service.ask('Daniel Whitcombe', `/api/cases/${body.reference}/classify`, chosen)).status).toBe(200);
    await backgroundDone();
    const open = await service.ask<CaseView>('Daniel Whitcombe', `/api/cases/${body.reference}`);
    expect(open.body.chronology.filter(({ kind }) => kind === 'note')).toHaveLength(1);
    expect(open.body).toMatchObject({ matrix: { row: 'L05' }, chronologyIntact: true });
  });

  it('shows the card in the DSL channel of Teams and logs, without a name or a word of the account (P7)', async () => {
    const state = (await (await fetch(`${service.site.emulator.origin}/_emulator/state`)).json()) as { conversations: unknown };
    const cards = JSON.stringify(state.conversations);
    expect(cards).toContain('OS-20');
    expect(cards).not.toMatch(/Zoë|did not want to be here/);
    const lines = service.lines.join('');
    expect(lines).toContain('"route":"/api/cases/:reference"');
    expect(lines).not.toMatch(/Zo[ëe]|Łukasz|lukasz|did not want|Amara|eyJ/);
  });
});
