import { randomUUID } from 'node:crypto';
import { acknowledgeCase } from '../../src/api/incidents/acknowledge-case';
import { addNote } from '../../src/api/incidents/add-note';
import { backgroundDone } from '../../src/api/background';
import { createCaseIndex } from '../../src/api/incidents/case-index';
import { classifyCase } from '../../src/api/incidents/classify-case';
import { listCases } from '../../src/api/incidents/list-cases';
import { listMyReports } from '../../src/api/incidents/list-my-reports';
import { openCase } from '../../src/api/incidents/open-case';
import { takeCase } from '../../src/api/incidents/take-case';
import { startTimerLoop } from '../../src/api/timer/loop';
import { oneSchool } from '../../src/api/schools/schools';
import { listCasesSchema } from '../../src/contract/cases';
import { PEOPLE, school } from '../harness/school';
import type { School } from '../harness/school';

afterEach(backgroundDone);

const ONE = 'OS-2026-0001';

describe('CAS-2 the chronology only grows', () => {
  it('says who did what and when, from the report on, and its hashes fit', async () => {
    const world = school();
    await world.report();
    world.clock.advance(60_000);
    await acknowledgeCase(world.deps, PEOPLE.dsl, ONE);
    await takeCase(world.deps, PEOPLE.deputy, ONE);
    await addNote(world.deps, PEOPLE.deputy, ONE, { noteKey: randomUUID(), text: 'Rang home.' });
    await classifyCase(world.deps, PEOPLE.dsl, ONE, { matrixRow: 'L01', riskAreas: ['contact'] });
    await backgroundDone();
    const { chronology, chronologyIntact } = await openCase(world.deps, PEOPLE.dsl, ONE);
    expect(chronology.map(({ kind, who }) => `${kind}: ${who}`)).toEqual([
      'received: Lantern',
      'alerted: Lantern',
      'acknowledged: Daniel Whitcombe',
      'taken: Priya Raman',
      'note: Priya Raman',
      'reclassified: Daniel Whitcombe',
    ]);
    expect(chronology.at(3)?.text).toBe('Took the case over from Daniel Whitcombe.');
    expect(chronologyIntact).toBe(true);
    expect(await world.incidents.chronology(world.only())).toHaveLength(6);
  });

  it('loses and doubles nothing when the chronology list does not answer for a while', async () => {
    const world = school();
    world.incidents.failNext('appendChronology', 'before', { times: 1 });
    world.incidents.failNext('appendChronology', 'after', { times: 1 });
    await world.report();
    await acknowledgeCase(world.deps, PEOPLE.dsl, ONE);
    await backgroundDone();
    const shown = await openCase(world.deps, PEOPLE.dsl, ONE);
    expect(shown.chronology.map(({ number }) => number)).toEqual([1, 2, 3]);
    await addNote(world.deps, PEOPLE.dsl, ONE, { noteKey: randomUUID(), text: 'One more.' });
    await backgroundDone();
    expect((await world.incidents.chronology(world.only())).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it('drops from the outbox what has arrived, so that a record does not grow without end', async () => {
    const world = school();
    await world.report();
    for (let count = 0; count < 5; count += 1) {
      await addNote(world.deps, PEOPLE.dsl, ONE, { noteKey: randomUUID(), text: `Note ${count}` });
      await backgroundDone();
    }
    expect(world.only().outbox).toHaveLength(1);
    expect(world.only().chronology.count).toBe(7);
  });

  it('shows when a stored entry was changed by hand (P5)', async () => {
    const world = school();
    await world.report();
    const changed = { ...world.incidents, chronology: async (incident: Parameters<typeof world.incidents.chronology>[0]) =>
      (await world.incidents.chronology(incident)).map((entry) => ({ ...entry, text: entry.text.replace('medium', 'low') })) };
    world.deps.registers = { ...world.deps.registers, incidents: changed };
    expect((await openCase(world.deps, PEOPLE.dsl, ONE)).chronologyIntact).toBe(false);
  });
});

describe('pressed twice, or by two at once', () => {
  it('only one of two acknowledges, and the other learns who', async () => {
    const world = school();
    await world.report();
    const outcomes = await Promise.all([PEOPLE.dsl, PEOPLE.deputy].map((caller) => acknowledgeCase(world.deps, caller, ONE)));
    const winner = world.only().acknowledgedBy?.name;
    expect(outcomes.filter(({ already }) => already === undefined)).toHaveLength(1);
    expect(outcomes.find(({ already }) => already)?.already?.name).toBe(winner);
    await backgroundDone();
    const { chronology } = await openCase(world.deps, PEOPLE.dsl, ONE);
    expect(chronology.filter(({ kind }) => kind === 'acknowledged')).toHaveLength(1);
  });

  it('a note sent again under its key is written once, also when the first answer was lost', async () => {
    const world = school();
    await world.report();
    const note = { noteKey: randomUUID(), text: 'Rang home.' };
    world.incidents.failNext('update', 'after');
    await expect(addNote(world.deps, PEOPLE.dsl, ONE, note)).rejects.toThrow();
    await Promise.all([addNote(world.deps, PEOPLE.dsl, ONE, note), addNote(world.deps, PEOPLE.dsl, ONE, note)]);
    await backgroundDone();
    const { chronology } = await openCase(world.deps, PEOPLE.dsl, ONE);
    expect(chronology.filter(({ kind }) => kind === 'note')).toHaveLength(1);
  });

  it('two notes at the same moment are both written', async () => {
    const world = school();
    await world.report();
    await Promise.all([PEOPLE.dsl, PEOPLE.deputy].map((caller) => addNote(world.deps, caller, ONE, { noteKey: randomUUID(), text: 'Seen.' })));
    await backgroundDone();
    const { chronology, chronologyIntact } = await openCase(world.deps, PEOPLE.dsl, ONE);
    expect(chronology.filter(({ kind }) => kind === 'note')).toHaveLength(2);
    expect(chronologyIntact).toBe(true);
  });

  it('refuses a matrix row that is not of this case', async () => {
    const world = school();
    await world.report();
    await expect(classifyCase(world.deps, PEOPLE.dsl, ONE, { matrixRow: 'S01', riskAreas: [] })).rejects.toMatchObject({ code: 'badInput' });
    await expect(classifyCase(world.deps, PEOPLE.dsl, ONE, { matrixRow: 'L99', riskAreas: [] })).rejects.toMatchObject({ code: 'badInput' });
  });
});

describe('CAS-1 one log of all incidents, searched and filtered by those who may see it', () => {
  const list = (world: School, query: object = {}) =>
    listCases(world.deps, createCaseIndex(world.deps), PEOPLE.dsl, listCasesSchema.parse(query));

  it('finds by reference, person, kind and lane, whatever the accents and capitals', async () => {
    const world = school();
    await world.report({ involved: [{ name: 'Zoë Łukasz', part: 'harmed' }] });
    await world.report({ kind: 'technical', involved: [] });
    const found = async (search: string) => (await list(world, { search })).cases.map(({ reference }) => reference);
    expect(await found('ZOE lukasz')).toEqual([ONE]);
    expect(await found('os-2026-0002')).toEqual(['OS-2026-0002']);
    expect(await found('bullying')).toEqual([ONE]);
    expect(await found('technical')).toEqual(['OS-2026-0002']);
    expect(await found('come to school')).toEqual([]);
  });

  it('puts what needs this reader first: danger, then what moves on soonest, then cases in other hands', async () => {
    const world = school();
    await world.report();
    await world.report({ kind: 'selfHarm' });
    await world.report({ childInDanger: true });
    await world.report();
    await acknowledgeCase(world.deps, PEOPLE.deputy, 'OS-2026-0004');
    const { cases } = await list(world);
    expect(cases.map(({ reference, group }) => `${reference} ${group}`)).toEqual([
      'OS-2026-0003 needsYou',
      'OS-2026-0002 needsYou',
      'OS-2026-0001 needsYou',
      'OS-2026-0004 waitingOnOthers',
    ]);
    expect((await list(world, { status: 'acknowledged' })).total).toBe(1);
    expect((await list(world, { priority: 'danger,high', sort: 'oldest' })).cases.map(({ reference }) => reference)).toEqual(['OS-2026-0002', 'OS-2026-0003']);
  });

  it('shows 25 a page, and the last page for a page that is not there', async () => {
    const world = school();
    for (let count = 0; count < 30; count += 1) await world.report();
    expect(await list(world)).toMatchObject({ total: 30, page: 1, pages: 2 });
    expect((await list(world, { page: '9' })).cases).toHaveLength(5);
  });

  it('follows changes, and starts afresh when its place in them was forgotten', async () => {
    const world = school();
    const index = createCaseIndex(world.deps);
    await world.report();
    await world.report();
    await index.refresh();
    await acknowledgeCase(world.deps, PEOPLE.dsl, ONE);
    world.incidents.remove('2');
    await index.refresh();
    expect(index.all().map(({ reference, status }) => `${reference} ${status}`)).toEqual([`${ONE} acknowledged`]);
    world.incidents.remove('1');
    world.incidents.forgetCursors();
    await world.report();
    await index.refresh();
    expect(index.all().map(({ reference }) => reference)).toEqual(['OS-2026-0003']);
    expect(JSON.stringify(index.all())).not.toContain('come to school');
  });
});

describe('My reports', () => {
  it('REP-11 shows a reporter from both registers how far each is, page by page, and never what came out', async () => {
    const world = school();
    for (let count = 0; count < 28; count += 1) {
      await world.report(count % 2 === 0 ? {} : { about: 'staff' });
      world.clock.advance(60_000);
    }
    await world.report({}, PEOPLE.otherTeacher);
    const first = await listMyReports(world.deps, PEOPLE.teacher);
    const second = await listMyReports(world.deps, PEOPLE.teacher, first.next);
    const references = [...first.reports, ...second.reports].map(({ reference }) => reference);
    expect(first.reports).toHaveLength(25);
    expect(references).toHaveLength(28);
    expect(new Set(references).size).toBe(28);
    expect(second.next).toBeUndefined();
    const times = [...first.reports, ...second.reports].map(({ reportedAt }) => reportedAt);
    expect(times).toEqual([...times].sort().reverse());

    await takeCase(world.deps, PEOPLE.dsl, ONE);
    const last = (await listMyReports(world.deps, PEOPLE.teacher, first.next)).reports.at(-1);
    expect(last).toMatchObject({ reference: ONE, statusLine: 'Daniel Whitcombe is acting on it.' });
    expect(last?.steps.map(({ done }) => done)).toEqual([true, true, true]);
  });
});

describe('the clock of the service', () => {
  it('goes round until it is stopped, and a round that fails does not end it', async () => {
    const world = school();
    world.timers.failNext('due', 'before');
    world.notifier.failNext('before', 1);
    await world.report();
    world.clock.advance(60_000);
    const loop = startTimerLoop(oneSchool(world.deps), { intervalMilliseconds: 5 });
    for (let tries = 0; tries < 200 && world.notifier.all.length === 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 5));
    await loop.stop();
    expect(world.notifier.received('dslChannel')).toHaveLength(1);
    expect(world.lines.join('')).toContain('timerRoundFailed');
    world.clock.advance(24 * 60 * 60_000);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(world.notifier.all).toHaveLength(1);
  });
});
