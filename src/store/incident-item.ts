import type { EvidenceItem, MailRecord } from '../domain/evidence/types';
import { referenceOf } from '../domain/incidents/reference';
import { INCIDENT_STATUSES, LANES, PRIORITIES, RISK_AREAS } from '../domain/incidents/types';
import type {
  Actor,
  Incident,
  IncidentChange,
  MessageRecord,
  NewIncident,
  Register,
  Report,
} from '../domain/incidents/types';
import { DamagedItem, jsonFields, jsonValue } from './json-column';
import type { Fields } from './json-column';
import type { ListItem } from './list-item';
import type { ListDefinition } from './lists/definition';

/** What the `Report` column holds: all that never changes, exactly. */
interface ReportPart {
  reportedAt: string;
  reporter: Actor;
  report: Omit<Report, 'message' | 'mails'>;
}

/** Column values of a new incident. `Title` is left empty: SharePoint shows it in searches and notices (P7). */
export function fieldsOfNew(list: ListDefinition, incident: NewIncident): Fields {
  const { message, mails, ...report } = incident.report;
  const part: ReportPart = { reportedAt: incident.reportedAt, reporter: incident.reporter, report };
  return {
    ReportKey: report.reportKey,
    ReportedAt: wholeSeconds(incident.reportedAt),
    ReporterId: incident.reporter.id,
    Lane: incident.lane,
    ConcernKind: report.kind,
    PolicyVersion: incident.policyVersion,
    ...jsonFields(list, 'Report', part),
    ...jsonFields(list, 'Message', message),
    ...jsonFields(list, 'Mails', mails),
    ...fieldsOfChange(list, {
      status: incident.status,
      priority: incident.priority,
      matrixRow: incident.matrixRow,
      riskAreas: incident.riskAreas,
      alert: incident.alert,
      acknowledgedBy: incident.acknowledgedBy,
      owner: incident.owner,
      deliveries: incident.deliveries,
      chronology: incident.chronology,
      outbox: incident.outbox,
      work: incident.work,
    }),
  };
}

/** Column values of what a change names; what it does not name stays as it is. */
export function fieldsOfChange(list: ListDefinition, change: IncidentChange): Fields {
  const json = (column: string, value: unknown): Fields => jsonFields(list, column, value);
  const has = (key: keyof IncidentChange): boolean => Object.hasOwn(change, key);
  return {
    ...(has('status') ? { CaseStatus: change.status } : {}),
    ...(has('priority') ? { Priority: change.priority } : {}),
    ...(has('matrixRow') ? { MatrixRow: change.matrixRow ?? null } : {}),
    ...(has('riskAreas') ? { RiskAreas: change.riskAreas?.join(' ') || null } : {}),
    ...(change.chronology
      ? { ChronologyCount: change.chronology.count, ChronologyHash: change.chronology.hash || null }
      : {}),
    ...(has('alert') ? json('AlertState', change.alert) : {}),
    ...(has('acknowledgedBy') ? json('AcknowledgedBy', change.acknowledgedBy) : {}),
    ...(has('owner') ? json('CaseOwner', change.owner) : {}),
    ...(has('deliveries') ? json('Deliveries', orNone(change.deliveries)) : {}),
    ...(has('work') ? json('CaseWork', change.work) : {}),
    ...(has('evidence') ? json('Evidence', orNone(change.evidence)) : {}),
    ...(has('outbox') ? json('Outbox', orNone(change.outbox)) : {}),
  };
}

/** The incident in an item; throws DamagedItem when it was changed by hand, undefined when it is no incident. */
export function incidentOf(list: ListDefinition, register: Register, item: ListItem): Incident | undefined {
  const { fields } = item;
  const part = jsonValue<ReportPart>(list, 'Report', fields);
  if (!part) return undefined;
  const message = jsonValue<MessageRecord>(list, 'Message', fields);
  const mails = jsonValue<MailRecord[]>(list, 'Mails', fields);
  return {
    register,
    itemId: item.id,
    etag: item.etag,
    reference: referenceOf(register, item.id, part.reportedAt),
    reportedAt: part.reportedAt,
    reporter: part.reporter,
    report: { ...part.report, ...(message ? { message } : {}), ...(mails ? { mails } : {}) },
    ...judgedPart(list, fields),
    ...workedPart(list, fields),
  };
}

type Judged = Pick<Incident, 'lane' | 'priority' | 'policyVersion' | 'matrixRow' | 'riskAreas' | 'status'>;

function judgedPart(list: ListDefinition, fields: Fields): Judged {
  const text = (name: string): string | undefined =>
    typeof fields[name] === 'string' ? fields[name] : undefined;
  const matrixRow = text('MatrixRow');
  const areas = text('RiskAreas')?.split(' ') ?? [];
  return {
    lane: oneOf(LANES, text('Lane'), `${list.name}.Lane`),
    priority: oneOf(PRIORITIES, text('Priority'), `${list.name}.Priority`),
    policyVersion: text('PolicyVersion') ?? '',
    ...(matrixRow === undefined ? {} : { matrixRow }),
    riskAreas: areas.map((area) => oneOf(RISK_AREAS, area, `${list.name}.RiskAreas`)),
    status: oneOf(INCIDENT_STATUSES, text('CaseStatus'), `${list.name}.CaseStatus`),
  };
}

/** The lane decides who may read: a word that is none of ours must not pass for one. */
function oneOf<T extends string>(words: readonly T[], value: string | undefined, where: string): T {
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw new DamagedItem(where);
  return word;
}

type Worked = Pick<
  Incident,
  'acknowledgedBy' | 'owner' | 'alert' | 'deliveries' | 'work' | 'evidence' | 'chronology' | 'outbox'
>;

function workedPart(list: ListDefinition, fields: Fields): Worked {
  const acknowledgedBy = jsonValue<NonNullable<Worked['acknowledgedBy']>>(list, 'AcknowledgedBy', fields);
  const owner = jsonValue<NonNullable<Worked['owner']>>(list, 'CaseOwner', fields);
  const work = jsonValue<NonNullable<Worked['work']>>(list, 'CaseWork', fields);
  const evidence = jsonValue<EvidenceItem[]>(list, 'Evidence', fields);
  return {
    ...(evidence ? { evidence } : {}),
    ...(acknowledgedBy ? { acknowledgedBy } : {}),
    ...(owner ? { owner } : {}),
    ...(work ? { work } : {}),
    alert: jsonValue<Worked['alert']>(list, 'AlertState', fields) ?? { stepsTold: 0, outcome: 'promised' },
    deliveries: jsonValue<Worked['deliveries']>(list, 'Deliveries', fields) ?? [],
    chronology: { count: Number(fields.ChronologyCount ?? 0), hash: String(fields.ChronologyHash ?? '') },
    outbox: jsonValue<Worked['outbox']>(list, 'Outbox', fields) ?? [],
  };
}

/** Date columns keep whole seconds; exact times are in the JSON. */
function wholeSeconds(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19)}Z`;
}

function orNone<T>(values: readonly T[] | undefined): readonly T[] | undefined {
  return values && values.length > 0 ? values : undefined;
}
