import type { AccessView, SetAccess } from '../contract/access-group';
import type {
  AgreementsView, CoverageFilter, CoveragePeopleView, CoverageView, DeclineAgreement, ExemptSigner, MineView, Opened, PublishAgreement,
  SignAgreement, SignReceiptView, VersionView,
} from '../contract/agreements';
import type { AddNote, CaseListView, CaseView, Classify, Pass, SortCase } from '../contract/cases';
import type { CalendarView, ChangeCalendar, ChangeRota, RotaView } from '../contract/duty';
import type { ChangeTelephone, EndRole, GiveRole, HandOver, RolesView } from '../contract/people';
import type {
  EvidenceListView,
  Fidelity,
  MailTextView,
  OriginalKeptView,
  OriginalsDueView,
  PicturesView,
  VerifyView,
} from '../contract/evidence';
import type { ChangeMailRules, MailRulesView, MailSampleView } from '../contract/mail-rules';
import type { MailboxView, MailReportedView } from '../contract/mailbox';
import type { MyReportsView, PreviewView, ReceiptView, ReportDraft, SubmitReport } from '../contract/reports';
import type { RemindersView, SetReminders } from '../contract/reminders';
import type { ImportRoster, RosterImportView } from '../contract/roster';
import type { HealthView } from '../contract/health';
import type { DrillsView, SetMonthlyDrill, StartDrill } from '../contract/drills';
import type { RehearsalDraft, RehearsalView } from '../contract/rehearsals';
import type { PolicyPreviewView, PolicySavedView, PolicyVersionsView, PolicyView, PreviewPolicy, SavePolicy } from '../contract/policy';
import type { RulesQuestion, RulesView } from '../contract/rules';
import type { ClockWallView, RepeatsView } from '../contract/duties';
import type { PeopleView, SessionView } from '../contract/session';
import type { Http } from './http';
import { createLinkService, type LinkService } from './link-service';

/** An e-mail as it was read, ready to be kept; the type of the bytes says what they are. */
export interface SentOriginal {
  bytes: Blob;
  fidelity: Fidelity;
  sha256: string;
}

export interface SavedFile {
  name: string;
  bytes: Blob;
}

/** Where each kind of record is put. */
export type RecordPath = 'actions' | 'clocks' | 'parents' | 'people' | 'same' | 'named' | 'named/take-back';

/** What the screens ask of the service, a method per route. Each throws ProblemError. */
export interface Service extends LinkService {
  me(): Promise<SessionView>;
  people(search: string, signal: AbortSignal): Promise<PeopleView>;
  preview(draft: ReportDraft, signal: AbortSignal): Promise<PreviewView>;
  submit(report: SubmitReport): Promise<ReceiptView>;
  myReports(cursor?: string): Promise<MyReportsView>;
  receipt(reference: string): Promise<ReceiptView>;
  originalsDue(): Promise<OriginalsDueView>;
  addOriginal(reference: string, mail: number, original: SentOriginal): Promise<OriginalKeptView>;
  evidence(reference: string): Promise<EvidenceListView>;
  readEvidence(reference: string, item: number): Promise<MailTextView>;
  showPictures(reference: string, item: number, reason: string): Promise<PicturesView>;
  verifyEvidence(reference: string, item: number): Promise<VerifyView>;
  downloadAttachment(reference: string, item: number, attachment: number): Promise<SavedFile>;
  downloadOriginal(reference: string, item: number): Promise<SavedFile>;
  /** @param address as `queryFromFilters` writes it; the text searched for is apart, and comes into no address */
  cases(address: string, search: string): Promise<CaseListView>;
  openCase(reference: string): Promise<CaseView>;
  acknowledge(reference: string): Promise<unknown>;
  take(reference: string): Promise<unknown>;
  pass(reference: string, words: Pass): Promise<unknown>;
  addNote(reference: string, note: AddNote): Promise<unknown>;
  classify(reference: string, words: Classify): Promise<unknown>;
  sort(reference: string, words: SortCase): Promise<unknown>;
  mine(): Promise<MineView>;
  openAgreement(opened: Opened): Promise<unknown>;
  sign(signature: SignAgreement): Promise<SignReceiptView>;
  decline(answer: DeclineAgreement): Promise<SignReceiptView>;
  rules(question: RulesQuestion): Promise<RulesView>;
  /** Puts something on record about a case; the bodies are in contract/duties.ts. */
  record(reference: string, what: RecordPath, body: object): Promise<unknown>;
  repeats(reference: string): Promise<RepeatsView>;
  /** @param address as `queryOfClocks` writes it */
  clocks(address: string): Promise<ClockWallView>;
  health(): Promise<HealthView>;
  rehearse(draft: RehearsalDraft): Promise<RehearsalView>;
  drills(page: number): Promise<DrillsView>;
  startDrill(drill: StartDrill): Promise<{ reference: string }>;
  setMonthlyDrill(setting: SetMonthlyDrill): Promise<unknown>;
  roles(): Promise<RolesView>;
  giveRole(given: GiveRole): Promise<RolesView>;
  /** @param line id of the line, from `RoleLineView` */
  endRole(line: string, end: EndRole): Promise<RolesView>;
  handOverRole(line: string, handed: HandOver): Promise<RolesView>;
  changeTelephone(line: string, change: ChangeTelephone): Promise<RolesView>;
  mailbox(page: number): Promise<MailboxView>;
  /** @param key of a line of the mailbox */
  reportMail(key: string): Promise<MailReportedView>;
  mailRules(): Promise<MailRulesView>;
  changeMailRules(change: ChangeMailRules): Promise<MailRulesView>;
  /** @param key of a line of the mailbox */
  mailSample(key: string): Promise<MailSampleView>;
  rota(): Promise<RotaView>;
  changeRota(change: ChangeRota): Promise<RotaView>;
  calendar(): Promise<CalendarView>;
  changeCalendar(change: ChangeCalendar): Promise<CalendarView>;
  /** One version, the one in force without a name; with what it changed since another, where that is asked. */
  policy(asked?: { version?: string; since?: string }): Promise<PolicyView>;
  policyVersions(page: number): Promise<PolicyVersionsView>;
  policyFile(version: string): Promise<object>;
  previewPolicy(wanted: PreviewPolicy, signal: AbortSignal): Promise<PolicyPreviewView>;
  savePolicy(wanted: SavePolicy): Promise<PolicySavedView>;
  agreements(): Promise<AgreementsView>;
  publishAgreement(publication: PublishAgreement): Promise<VersionView>;
  coverage(by: CoverageView['by']): Promise<CoverageView>;
  coveragePeople(filter: CoverageFilter): Promise<CoveragePeopleView>;
  coverageFile(filter: Omit<CoverageFilter, 'page'>): Promise<SavedFile>;
  /** @param subjectId as the list of names has it */
  personFile(subjectId: string): Promise<SavedFile>;
  exemptSigner(exemption: ExemptSigner): Promise<object>;
  access(): Promise<AccessView>;
  setAccess(setting: SetAccess): Promise<AccessView>;
  reminders(): Promise<RemindersView>;
  setReminders(setting: SetReminders): Promise<RemindersView>;
  importRoster(batch: ImportRoster): Promise<RosterImportView>;
}

/** The service over HTTP. References are escaped here and nowhere else. */
export function createService(http: Http): Service {
  return {
    ...createLinkService(http),
    me: () => http.get('/api/me'),
    // Searches and previews read and change nothing; they are POSTs so that no name comes into an address.
    people: (search, signal) => http.post('/api/people/search', { search }, signal),
    preview: (draft, signal) => http.post('/api/reports/preview', draft, signal),
    submit: (report) => http.post('/api/reports', report),
    myReports: (cursor) =>
      http.get(cursor ? `/api/reports?cursor=${encodeURIComponent(cursor)}` : '/api/reports'),
    receipt: (reference) => http.get(`/api/reports/${encodeURIComponent(reference)}`),
    originalsDue: () => http.get('/api/reports/originals-due'),
    addOriginal: (reference, mail, { bytes, fidelity, sha256 }) =>
      http.upload(
        `/api/reports/${encodeURIComponent(reference)}/mails/${mail}/original?fidelity=${fidelity}&sha256=${sha256}`,
        bytes,
      ),
    evidence: (reference) => http.get(`${pathOf(reference)}/evidence`),
    readEvidence: (reference, item) => http.post(`${pathOf(reference)}/evidence/${item}/text`, {}),
    showPictures: (reference, item, reason) => http.post(`${pathOf(reference)}/evidence/${item}/pictures`, { reason }),
    verifyEvidence: (reference, item) => http.post(`${pathOf(reference)}/evidence/${item}/verify`, {}),
    downloadAttachment: (reference, item, attachment) =>
      http.download(`${pathOf(reference)}/evidence/${item}/attachment`, { attachment }),
    downloadOriginal: (reference, item) => http.download(`${pathOf(reference)}/evidence/${item}/original`, {}),
    cases: (address, search) =>
      search
        ? http.post('/api/cases/search', { ...Object.fromEntries(new URLSearchParams(address)), search })
        : http.get(address ? `/api/cases?${address}` : '/api/cases'),
    openCase: (reference) => http.get(pathOf(reference)),
    acknowledge: (reference) => http.post(`${pathOf(reference)}/acknowledge`, {}),
    take: (reference) => http.post(`${pathOf(reference)}/take`, {}),
    pass: (reference, words) => http.post(`${pathOf(reference)}/pass`, words),
    addNote: (reference, note) => http.post(`${pathOf(reference)}/notes`, note),
    classify: (reference, words) => http.post(`${pathOf(reference)}/classify`, words),
    sort: (reference, words) => http.post(`${pathOf(reference)}/sort`, words),
    mine: () => http.get('/api/agreements/mine'),
    openAgreement: (opened) => http.post('/api/agreements/opened', opened),
    sign: (signature) => http.post('/api/agreements/sign', signature),
    decline: (answer) => http.post('/api/agreements/decline', answer),
    rules: ({ who, device }) => http.get(`/api/rules?${new URLSearchParams({ who, ...(device ? { device } : {}) }).toString()}`),
    record: (reference, what, body) => http.post(`${pathOf(reference)}/${what}`, body),
    repeats: (reference) => http.get(`${pathOf(reference)}/repeats`),
    clocks: (address) => http.get(address ? `/api/clocks?${address}` : '/api/clocks'),
    health: () => http.get('/api/health'),
    rehearse: (draft) => http.post('/api/rehearsals', draft),
    drills: (page) => http.get(`/api/drills?page=${page}`),
    startDrill: (drill) => http.post('/api/drills', drill),
    setMonthlyDrill: (setting) => http.post('/api/drills/monthly', setting),
    roles: () => http.get('/api/roles'),
    giveRole: (given) => http.post('/api/roles', given),
    endRole: (line, end) => http.post(`/api/roles/${encodeURIComponent(line)}/end`, end),
    handOverRole: (line, handed) => http.post(`/api/roles/${encodeURIComponent(line)}/hand-over`, handed),
    changeTelephone: (line, change) => http.post(`/api/roles/${encodeURIComponent(line)}/telephone`, change),
    mailbox: (page) => http.get(withQuery('/api/mailbox', { page: String(page) })),
    reportMail: (key) => http.post('/api/mailbox/reports', { key }),
    mailRules: () => http.get('/api/mailbox/rules'),
    changeMailRules: (change) => http.post('/api/mailbox/rules', change),
    mailSample: (key) => http.post('/api/mailbox/rules/sample', { key }),
    rota: () => http.get('/api/rota'),
    changeRota: (change) => http.post('/api/rota', change),
    calendar: () => http.get('/api/calendar'),
    changeCalendar: (change) => http.post('/api/calendar', change),
    policy: (asked = {}) => http.get(withQuery('/api/policy', { ...asked })),
    policyVersions: (page) => http.get(withQuery('/api/policy/versions', { page: String(page) })),
    policyFile: (version) => http.get(withQuery('/api/policy/file', { version })),
    previewPolicy: (wanted, signal) => http.post('/api/policy/preview', wanted, signal),
    savePolicy: (wanted) => http.post('/api/policy/versions', wanted),
    agreements: () => http.get('/api/agreements'),
    publishAgreement: (publication) => http.post('/api/agreements/versions', publication),
    coverage: (by) => http.get(withQuery('/api/agreements/coverage', { by })),
    coveragePeople: ({ page, ...filter }) =>
      http.get(withQuery('/api/agreements/coverage/people', { ...filter, page: String(page) })),
    coverageFile: (filter) => http.download('/api/agreements/coverage/file', filter),
    personFile: (subjectId) => http.download('/api/agreements/person-file', { subjectId }),
    exemptSigner: (exemption) => http.post('/api/agreements/exempt', exemption),
    access: () => http.get('/api/agreements/access'),
    setAccess: (setting) => http.post('/api/agreements/access', setting),
    reminders: () => http.get('/api/agreements/reminders'),
    setReminders: (setting) => http.post('/api/agreements/reminders', setting),
    importRoster: (batch) => http.post('/api/agreements/roster', batch),
  };
}

function withQuery(path: string, query: Record<string, string>): string {
  const text = new URLSearchParams(query).toString();
  return text ? `${path}?${text}` : path;
}

function pathOf(reference: string): string {
  return `/api/cases/${encodeURIComponent(reference)}`;
}
