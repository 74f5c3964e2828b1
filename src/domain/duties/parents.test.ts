import { createHash } from 'node:crypto';
import type { Report } from '../incidents/types';
import { COLLEAGUE, HOLDINGS, MORNING, PUPIL, sampleIncident, sampleReport, TEACHER } from '../testing/sample';
import { casePeople } from './case-people';
import { parentsLeft, parentsLines } from './parents';

const hasher = { sha256: (text: string) => createHash('sha256').update(text).digest('hex') };
const caseOf = (report: Partial<Report>) => sampleIncident(hasher, sampleReport(report));
const JO = { directoryId: PUPIL, name: 'Jo Quill' };
const message = (author: { directoryId?: string; name: string }) => ({
  messageId: '1',
  conversationId: '19:a@thread.v2',
  author,
  sentAt: MORNING.toISOString(),
  attachments: [],
  hash: 'ab',
  bodyState: 'whole' as const,
  mediaDropped: 0,
});
const names = (report: Partial<Report>) =>
  parentsLines(caseOf(report), HOLDINGS, MORNING).map(({ person }) => `${person.key} ${person.name}`);

describe('ESC-11 whose parents are told', () => {
  it.each<[string, Partial<Report>, string[]]>([
    ['the learner it is about', { aboutPerson: JO }, ['about Jo Quill']],
    ['everybody involved, each once', { aboutPerson: JO, involved: [{ name: 'jo quill ', part: 'alleged' }, { name: 'Mia Lind', part: 'harmed' }] }, ['about Jo Quill', 'involved1 Mia Lind']],
    ['no colleague, and not the reporter', { aboutPerson: JO, involved: [{ directoryId: COLLEAGUE, name: 'Colin Wake', part: 'sawIt' }, { directoryId: TEACHER, name: 'Tess Arden', part: 'harmed' }] }, ['about Jo Quill']],
    ['no adult whom it is about, but the child harmed', { about: 'staff', aboutPerson: { name: 'Somebody' }, involved: [{ name: 'Mia Lind', part: 'harmed' }] }, ['involved0 Mia Lind']],
    ['the pupil who wrote the message', { aboutPerson: undefined, message: message({ directoryId: PUPIL, name: 'Jo Quill' }) }, ['author Jo Quill']],
    ['nobody where nobody is named', { aboutPerson: undefined }, []],
  ])('%s', (_what, report, expected) => {
    expect(names(report)).toEqual(expected);
  });

  it('counts the lines nobody has recorded anything on apart from those not told yet', () => {
    const incident = caseOf({ aboutPerson: JO, involved: [{ name: 'Mia Lind', part: 'harmed' }, { name: 'Ada Bell', part: 'sawIt' }] });
    const by = { id: 'a', name: 'Ann Reed', at: MORNING.toISOString() };
    const parents = [
      { person: 'about', state: 'told' as const, by },
      { person: 'involved0', state: 'notYet' as const, by },
    ];
    const lines = parentsLines({ ...incident, work: { parents } }, HOLDINGS, MORNING);
    expect(parentsLeft(lines)).toEqual({ open: 1, notYet: 1 });
  });
});

describe('who is said to have done it', () => {
  const actors = (report: Partial<Report>) => casePeople(caseOf(report)).flatMap(({ actor, key }) => (actor ? [key] : []));
  it.each<[string, Partial<Report>, string[]]>([
    ['whom the report is about', { aboutPerson: JO }, ['about']],
    ['not when that is the one harmed', { aboutPerson: JO, involved: [{ ...JO, part: 'harmed' }] }, []],
    ['those alleged and not sure', { aboutPerson: undefined, involved: [{ name: 'A B', part: 'alleged' }, { name: 'C D', part: 'notSure' }, { name: 'E F', part: 'sawIt' }] }, ['involved0', 'involved1']],
    ['with nobody else, the author of the message', { aboutPerson: undefined, message: message(JO) }, ['author']],
    ['but not an author who was harmed', { aboutPerson: undefined, involved: [{ ...JO, part: 'harmed' }], message: message(JO) }, []],
  ])('%s', (_what, report, expected) => {
    expect(actors(report)).toEqual(expected);
  });
});
