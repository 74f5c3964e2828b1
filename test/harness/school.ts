import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createAgreementParts } from '../../src/api/agreements/parts';
import { backgroundDone } from '../../src/api/background';
import type { Caller, Deps } from '../../src/api/deps';
import { jsonLog } from '../../src/api/json-log';
import { reportConcern } from '../../src/api/incidents/report-concern';
import { runDueTimers } from '../../src/api/timer/run-due-timers';
import { runTimer } from '../../src/api/timer/run-timer';
import type { Incident, Report } from '../../src/domain/incidents/types';
import { jigsawPolicy } from '../../src/domain/policies/jigsaw';
import { holdingsOf, parseSchoolFile } from '../../src/store/provision/school-file';
import { fakeAccessLog } from '../fakes/fake-access-log';
import { fakeAgreementStores } from '../fakes/fake-agreement-stores';
import { fakeDirectory } from '../fakes/fake-directory';
import { fakeEvidenceStore } from '../fakes/fake-evidence-store';
import { fakeIncidentStore } from '../fakes/fake-incident-store';
import { fakeIntakeMailbox } from '../fakes/fake-intake-mailbox';
import { fakeMailBook } from '../fakes/fake-mail-book';
import { fakeOutsideLetters } from '../fakes/fake-outside-letters';
import { fakeNotifier } from '../fakes/fake-notifier';
import { fakeProbe } from '../fakes/fake-probe';
import { fakeSchoolStore } from '../fakes/fake-school-store';
import { fakeSettingsStore } from '../fakes/fake-settings-store';
import { fakeTimerStore } from '../fakes/fake-timer-store';
import { fixedClock } from '../fakes/fixed-clock';
import { sha256Hasher } from '../fakes/sha256-hasher';

const file = parseSchoolFile(readFileSync(path.join(__dirname, '../../src/tools/sample-school.json'), 'utf8'));

/** People of the made-up school by their part in it. */
export const PEOPLE = {
  teacher: person('Amara Osei'),
  dsl: person('Daniel Whitcombe'),
  deputy: person('Priya Raman'),
  otherDeputy: person('Tomasz Zielinski'),
  head: person('Helen Marchetti'),
  chair: person('Gordon Achebe'),
  onlineSafetyLead: person('Ruth Tanaka'),
  technician: person('Callum Byrne'),
  governor: person('Farida Haddad'),
  otherTeacher: person('Oliver Grantley'),
  /** Known to the directory, holds no role. */
  pupil: { id: '00000000-0000-4000-8000-000000000011', name: 'Jack Pemberton' },
} satisfies Record<string, Caller>;

/** A Monday in term, during the school day. */
export const MONDAY = '2026-11-23T10:00:00.000Z';

/** A school in memory with everything that a use case may touch, and everybody at hand. */
export function school(options: { now?: string } = {}) {
  const clock = fixedClock(options.now ?? MONDAY);
  const policy = jigsawPolicy(file.school);
  const holdings = holdingsOf(file);
  const incidents = fakeIncidentStore('incidents');
  const staffConcerns = fakeIncidentStore('staffConcerns');
  const evidence = { incidents: fakeEvidenceStore(), staffConcerns: fakeEvidenceStore() };
  const accessLogs = { incidents: fakeAccessLog(), staffConcerns: fakeAccessLog() };
  const timers = fakeTimerStore();
  const schoolStore = fakeSchoolStore({ roles: holdings, policy });
  const directory = fakeDirectory([...file.people, PEOPLE.pupil].map(({ id, name }) => ({ id, name })));
  const notifier = fakeNotifier();
  const probe = fakeProbe();
  const lines: string[] = [];
  const log = jsonLog((line) => lines.push(line));
  const agreements = fakeAgreementStores();
  const letters = fakeOutsideLetters();
  const mailbox = fakeIntakeMailbox(() => clock.now());
  const mailBook = fakeMailBook();
  const deps: Deps = {
    clock,
    registers: { incidents, staffConcerns },
    evidence,
    accessLogs,
    timers,
    school: schoolStore,
    roleBook: schoolStore.roleBook,
    timesBook: schoolStore.timesBook,
    settings: fakeSettingsStore(),
    directory,
    notifier,
    hasher: sha256Hasher,
    probe,
    intake: { mailbox, book: mailBook, newsAddress: 'https://lantern.example/mail/main' },
    agreements: createAgreementParts(agreements, { clock, log, letters, gatherMs: 5, pauseMs: 5 }),
    log,
  };
  const all = (): readonly Incident[] => [...incidents.all, ...staffConcerns.all];
  return {
    deps, evidence, accessLogs, clock, policy, holdings, incidents, staffConcerns, timers, schoolStore, directory, notifier, probe, lines, agreements, letters, mailbox, mailBook,
    /** Every incident in both registers. */
    all,
    only: (): Incident => {
      const [one, ...others] = all();
      if (!one || others.length > 0) throw new Error(`There are ${all().length} incidents.`);
      return one;
    },
    /** Reports as a door does: answer, then alert. */
    report: async (change: Partial<Report> = {}, caller: Caller = PEOPLE.teacher) => {
      const reported = await reportConcern(deps, caller, aReport(change));
      await runTimer(deps, reported.timer);
      return reported;
    },
    /** Time goes by, and the clock's rounds with it, half a minute apart. */
    wait: async (minutes: number) => {
      for (let half = 0; half < minutes * 2; half += 1) {
        clock.advance(30_000);
        await runDueTimers(deps);
      }
      await backgroundDone();
    },
  };
}
export type School = ReturnType<typeof school>;

/** A report about a pupil's messages, unless told otherwise. */
export function aReport(change: Partial<Report> = {}): Report {
  return {
    reportKey: randomUUID(),
    kind: 'bullying',
    childInDanger: false,
    about: 'learner',
    involved: [{ name: 'Mia Lindqvist', part: 'harmed' }],
    whatHappened: 'Several pupils wrote that she should not come to school.',
    outsideSchool: false,
    nameVisibility: 'readers',
    toldInPerson: false,
    source: 'tab',
    ...change,
  };
}

/** The roles of the made-up school with one person's roles replaced. */
export function withRoles(world: School, caller: Caller, roles: School['holdings'][number]['role'][]): School['holdings'] {
  const others = world.holdings.filter(({ personId }) => personId !== caller.id);
  return [...others, ...roles.map((role) => ({ personId: caller.id, name: caller.name, role }))];
}

function person(name: string): Caller {
  const found = file.people.find((entry) => entry.name === name);
  if (!found) throw new Error(`${name} is not in the sample school.`);
  return { id: found.id, name: found.name };
}
