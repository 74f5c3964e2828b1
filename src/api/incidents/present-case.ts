import type { CaseView } from '../../contract/cases';
import { serviceWords } from '../../contract/words/service-en-gb';
import { words } from '../../contract/words/en-gb';
import { abilitiesOf, mayOpenEvidence } from '../../domain/incidents/access';
import { isUnsorted } from '../../domain/incidents/sorting';
import type { ChronologyEntry, Incident } from '../../domain/incidents/types';
import { presentClocks, presentParents, presentPeople } from '../duties/present-duties';
import type { LoadedCase } from './load-case';
import { presentLabelFacts } from './present-label-facts';
import { presentClimb } from './present-climb';
import { presentMails } from './present-mails';
import { presentMessage } from './present-message';
import { presentNamed } from './present-named';
import { presentPolicyParts } from './present-policy-parts';
import { presentPassTo, presentReaders } from './present-readers';

/** A case as one reader may see it; what they may not learn is not in it at all. */
export function presentCase(
  loaded: LoadedCase,
  record: { chronology: readonly ChronologyEntry[]; intact: boolean },
): CaseView {
  const { incident, person, situation } = loaded;
  const { holdings, now } = situation;
  const abilities = abilitiesOf(person, incident, holdings, now);
  const { acknowledge, take, addNote, classify, record: mayRecord } = abilities;
  const mails = presentMails(loaded);
  return {
    ...facts(incident),
    ...(abilities.seeReporter ? { reporter: incident.reporter.name } : {}),
    ...whatWasReported(incident),
    named: presentNamed(incident, situation),
    ...(mails ? { mails } : {}),
    ...presentMailbox(incident),
    openEvidence: mails !== undefined && mayOpenEvidence(person, incident, holdings, now),
    ...presentPolicyParts(incident, situation),
    clocks: presentClocks(incident, situation),
    parents: presentParents(incident, situation),
    namedPeople: presentPeople(incident),
    ...progress(incident),
    climb: presentClimb(incident, situation),
    readers: presentReaders(incident, situation),
    passTo: presentPassTo(loaded),
    chronology: record.chronology.map(({ number, at, kind, actor, text }) => {
      return { number, at, kind, who: actor?.name ?? serviceWords.lantern, text };
    }),
    chronologyIntact: record.intact,
    abilities: { acknowledge, take, addNote, classify, record: mayRecord },
  };
}

function facts(incident: Incident) {
  return {
    ...presentLabelFacts(incident),
    kind: incident.report.kind,
    riskAreas: incident.riskAreas.map((id) => ({ id, label: words.riskAreas[id] })),
  };
}

function whatWasReported({ report }: Incident) {
  const { aboutPerson, message } = report;
  return {
    childInDanger: report.childInDanger,
    toldInPerson: report.toldInPerson,
    outsideSchool: report.outsideSchool,
    about: { label: words.subjects[report.about], ...(aboutPerson ? { name: aboutPerson.name } : {}) },
    involved: report.involved.map(({ name, part }) => ({ name, part, partLabel: words.parts[part] })),
    whatHappened: report.whatHappened,
    ...(message ? { message: presentMessage(message) } : {}),
  };
}

/** Whoever deals with it must know where the message lies, for it is not here. */
function presentMailbox(incident: Incident): Pick<CaseView, 'mailbox'> {
  const { mailbox, monitoring } = incident.report;
  if (mailbox === undefined) return {};
  const { address, receivedAt, subject } = mailbox;
  const system = monitoring ? { system: monitoring.system } : {};
  return { mailbox: { address, receivedAt, subject, sorted: !isUnsorted(incident), ...system } };
}

function progress({ acknowledgedBy, owner, alert }: Incident) {
  return {
    ...(acknowledgedBy ? { acknowledgedBy: { name: acknowledgedBy.name, at: acknowledgedBy.at } } : {}),
    ...(owner ? { owner: { name: owner.name, at: owner.at } } : {}),
    ...(alert.movesOnAt ? { movesOnAt: alert.movesOnAt } : {}),
  };
}
