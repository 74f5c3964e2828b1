import type { EvidenceItemView, EvidenceListView, ExposureView } from '../../contract/evidence';
import { serviceWords } from '../../contract/words/service-en-gb';
import { EXPOSURE_DAYS, exposureOf, leadsReviewers } from '../../domain/evidence/exposure';
import type { AccessEntry, EvidenceItem } from '../../domain/evidence/types';
import { mayOpenEvidence } from '../../domain/incidents/access';
import { REGISTERS } from '../../domain/incidents/types';
import type { Person } from '../../domain/people/types';
import type { Caller, Deps } from '../deps';
import { loadCase } from '../incidents/load-case';

/**
 * The evidence of a case, who opened each item, and what this reader has been exposed to (INV-6). Nothing is opened by
 * listing. Throws Refusal (notFound, notAllowed), StoreUnavailable.
 *
 * Graph: reads the incident, its access log, and both access logs since a moment by the indexed time.
 */
export async function listEvidence(deps: Deps, caller: Caller, reference: string): Promise<EvidenceListView> {
  const { incident, person } = await loadCase(deps, caller, reference, mayOpenEvidence);
  const { evidence = [], report } = incident;
  const [log, exposure] = await Promise.all([
    deps.accessLogs[incident.register].of(report.reportKey),
    exposureFor(deps, person),
  ]);
  return { items: evidence.map((item) => present(item, evidence, log)), exposure };
}

function present(item: EvidenceItem, all: readonly EvidenceItem[], log: readonly AccessEntry[]): EvidenceItemView {
  const { number, mail, fidelity, size, sha256, addedBy, addedAt, corrects } = item;
  const correctedBy = all.find((other) => other.corrects === number)?.number;
  return {
    number,
    mail,
    source: serviceWords.evidence.sources[fidelity],
    size,
    sha256,
    addedBy: addedBy.name,
    addedAt,
    ...(corrects === undefined ? {} : { corrects }),
    ...(correctedBy === undefined ? {} : { correctedBy }),
    opened: log
      .filter(({ evidence }) => evidence === number)
      .map(({ person, at, step, reason }) => ({ name: person.name, at, step, ...(reason ? { reason } : {}) }))
      .reverse(),
  };
}

/** One's own count is over both registers; others' only over the school's own (P3). */
async function exposureFor(deps: Deps, person: Person): Promise<ExposureView> {
  const since = new Date(deps.clock.now().getTime() - EXPOSURE_DAYS * 86_400_000);
  const logs = await Promise.all(REGISTERS.map((register) => deps.accessLogs[register].since(since)));
  const mine = exposureOf(logs.flat()).get(person.id)?.count ?? 0;
  const school = logs[REGISTERS.indexOf('incidents')] ?? [];
  const others = [...exposureOf(school)].filter(([id]) => id !== person.id).map(([, one]) => one);
  return {
    days: EXPOSURE_DAYS,
    mine,
    ...(leadsReviewers(person) ? { others: others.sort((a, b) => b.count - a.count) } : {}),
  };
}
