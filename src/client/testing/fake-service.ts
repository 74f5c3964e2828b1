import type { DeclineAgreement, MineView, SignAgreement } from '../../contract/agreements';
import type { AddNote, CaseView, Classify } from '../../contract/cases';
import type { ClockWallView, RepeatsView, WallClockView } from '../../contract/duties';
import type { Problem } from '../../contract/problem';
import type { ReceiptView, SubmitReport } from '../../contract/reports';
import type { SessionView } from '../../contract/session';
import { FakeLinks } from './fake-links';
import { FakePolicy } from './fake-policy';
import { json, refuse } from './fake-answers';
import {
  agreementToSign,
  caseRow,
  caseView,
  healthView,
  learnerPreview,
  myReport,
  NOW,
  people,
  receiptFor,
  sampleConfig,
  staffPreview,
} from './sample';

const PAGE = 2;

/**
 * The service in memory, behind the same HTTP interface: tokens, idempotent reports and notes, paging, refusals.
 * `fetch` is handed to the client instead of the browser's own.
 */
export class FakeService {
  session: SessionView;
  goodToken = 'good';
  /** Reports received, by their key: once each (P1). */
  readonly reports = new Map<string, { report: SubmitReport; receipt: ReceiptView }>();
  readonly notes = new Map<string, string>();
  readonly cases = new Map<string, CaseView>();
  readonly policy = new FakePolicy();
  readonly links = new FakeLinks();
  /** What is asked of whoever is here. */
  mine: MineView = { waiting: [agreementToSign()], declined: [], signed: [], simple: true, team: [] };
  signaturesKept = false;

  /** What was put on record, in order. */
  readonly records: { verb: string; body: unknown }[] = [];
  clocks: WallClockView[] = [];
  repeats: RepeatsView = { repeats: [], maybe: [] };
  readonly myReports = [1, 2, 3].map(myReport);
  /** Every request that arrived, `METHOD /path?query`. */
  readonly log: string[] = [];
  private readonly faults: { of: RegExp; fault: 'offline' | 'lostAnswer' | Problem }[] = [];

  constructor(session: SessionView) {
    this.session = session;
    this.addCase(caseView(caseRow(42)));
    const waiting = caseRow(41, {
      group: 'waitingOnOthers',
      priority: 'medium',
      priorityLabel: 'Medium',
      status: 'inProgress',
      statusLabel: 'Being acted on',
      whoHasIt: 'Priya Raman has this',
      movesOnAt: undefined,
    });
    this.addCase({
      ...caseView(waiting),
      owner: { name: 'Priya Raman', at: NOW },
      abilities: { acknowledge: false, take: true, addNote: true, classify: true, record: true },
    });
    const quiet = caseRow(40, {
      group: 'quiet',
      lane: 'technical',
      laneLabel: 'Technical',
      kindLabel: 'A password, device or system problem',
      priority: 'low',
      priorityLabel: 'Low',
      status: 'acknowledged',
      statusLabel: 'Answered',
      movesOnAt: undefined,
      people: [],
    });
    this.addCase(caseView(quiet));
  }

  addCase(view: CaseView): void {
    this.cases.set(view.reference, view);
  }

  /** The next request that fits goes wrong: no connection, an answer lost on its way back, or a refusal. */
  failNext(of: RegExp, fault: 'offline' | 'lostAnswer' | Problem): void {
    this.faults.push({ of, fault });
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const url = new URL(String(input), 'https://lantern.example');
    const request = `${init?.method ?? 'GET'} ${url.pathname}${url.search}`;
    this.log.push(request);
    init?.signal?.throwIfAborted();
    const fault = this.takeFault(request);
    if (fault === 'offline') throw new TypeError('Failed to fetch');
    if (typeof fault === 'object') return refuse(409, fault);
    if (url.pathname === '/config.json') return json(200, sampleConfig);
    const authorization = new Headers(init?.headers).get('authorization');
    if (authorization !== `Bearer ${this.goodToken}`)
      return refuse(401, problem('notSignedIn', 'Sign in again.'));
    const answer = this.answer(
      init?.method ?? 'GET',
      url,
      typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
    );
    if (fault === 'lostAnswer') throw new TypeError('Failed to fetch');
    return answer;
  };

  private takeFault(request: string): (typeof this.faults)[number]['fault'] | undefined {
    const at = this.faults.findIndex(({ of }) => of.test(request));
    return at < 0 ? undefined : this.faults.splice(at, 1)[0]?.fault;
  }

  private answer(method: string, url: URL, body: unknown): Response {
    const [, , area, reference = '', verb = ''] = url.pathname.split('/');
    if (area === 'me') return json(200, this.session);
    if (area === 'policy') return this.policy.answer(`${method} ${reference}`, url, body);
    if (area === 'health') return json(200, healthView);
    if (area === 'agreements' && reference === 'links') return this.links.answer(verb);
    if (area === 'agreements') return this.agreements(reference, body);
    if (area === 'people') return json(200, { people: peopleNamed((body as { search: string }).search) });
    if (area === 'reports' && method === 'POST') return this.takeReport(reference, body as SubmitReport);
    if (area === 'reports') return reference ? json(200, receiptFor(reference, false)) : this.reportPage(url);
    if (area === 'cases' && reference === 'search') return this.listCases(new URLSearchParams(body as Record<string, string>));
    if (area === 'clocks') return json(200, this.wall(url.searchParams));
    if (area === 'cases' && verb === 'repeats') return json(200, this.repeats);
    if (area === 'cases' && method === 'POST') return this.change(reference, verb, body);
    if (area !== 'cases') return refuse(404, problem('notFound', 'There is no such page.'));
    const view = this.cases.get(reference);
    if (reference) return view ? json(200, view) : refuse(404, problem('notFound', 'There is no such case.'));
    return this.listCases(url.searchParams);
  }

  private agreements(what: string, body: unknown): Response {
    if (what === 'opened') return json(200, {});
    if (what === 'mine') return json(200, this.mine);
    return this.answerAgreement(body as SignAgreement & DeclineAgreement);
  }

  private answerAgreement({ number, name, reason }: SignAgreement & DeclineAgreement): Response {
    const [request] = this.mine.waiting;
    if (number !== request?.version.number) return refuse(409, problem('conflict', 'There is a newer version of this agreement.'));
    const { audience, hash, text } = request.version;
    const receipt = { title: text.title, audience, number, at: NOW, name: name ?? this.session.person.name, hash, schoolYear: '2026-27' };
    const outcome = reason === undefined ? 'signed' : 'declined';
    this.mine = { ...this.mine, waiting: [], ...(reason === undefined ? { signed: [receipt] } : { declined: [request] }) };
    return json(200, { state: this.signaturesKept ? 'kept' : 'written', outcome, receipt, sentence: 'It is on record.' });
  }

  private wall(query: URLSearchParams): ClockWallView {
    const keep = (name: 'kind' | 'state') => query.get(name)?.split(',') ?? [];
    const clocks = this.clocks.filter((clock) =>
      (['kind', 'state'] as const).every((name) => keep(name).length === 0 || keep(name).includes(clock[name])),
    );
    return { clocks, total: clocks.length, page: 1, pages: 1 };
  }

  private takeReport(step: string, report: SubmitReport): Response {
    if (step === 'preview') return json(200, report.about === 'staff' ? staffPreview : learnerPreview);
    const before = this.reports.get(report.reportKey);
    if (before) return json(200, { ...before.receipt, repeated: true });
    const receipt = receiptFor(
      `OS-2026-${String(50 + this.reports.size)}`.replace(/(\d{2})$/, '00$1'),
      report.kind === 'sexualImage',
    );
    this.reports.set(report.reportKey, { report, receipt });
    return json(201, receipt);
  }

  private reportPage(url: URL): Response {
    const start = Number(url.searchParams.get('cursor') ?? 0);
    const end = start + PAGE;
    const next = end < this.myReports.length ? { next: String(end) } : {};
    return json(200, { reports: this.myReports.slice(start, end), ...next });
  }

  private listCases(query: URLSearchParams): Response {
    const keep = (name: 'status' | 'lane' | 'priority') => query.get(name)?.split(',') ?? [];
    const search = (query.get('search') ?? '').toLowerCase();
    const found = [...this.cases.values()]
      .map(rowOf)
      .filter(
        (row) =>
          (['status', 'lane', 'priority'] as const).every(
            (name) => keep(name).length === 0 || keep(name).includes(row[name]),
          ) && [row.reference, row.kindLabel, ...row.people].join(' ').toLowerCase().includes(search),
      );
    return json(200, { cases: found, total: found.length, page: 1, pages: 1 });
  }

  private change(reference: string, verb: string, body: unknown): Response {
    const view = this.cases.get(reference);
    if (!view) return refuse(404, problem('notFound', 'There is no such case.'));
    const me = { name: this.session.person.name, at: NOW };
    if (verb === 'acknowledge')
      Object.assign(view, {
        acknowledgedBy: me,
        movesOnAt: undefined,
        abilities: { ...view.abilities, acknowledge: false },
      });
    if (/^(actions|clocks|parents|people|same|named)$/.test(verb)) this.records.push({ verb, body });
    if (verb === 'take') Object.assign(view, { owner: me });
    if (verb === 'notes') this.takeNote(view, body as AddNote, me.name);
    if (verb === 'classify')
      view.matrix = view.matrixRows.find(({ row }) => row === (body as Classify).matrixRow);
    return json(200, { reference });
  }

  private takeNote(view: CaseView, { noteKey, text }: AddNote, who: string): void {
    if (this.notes.has(noteKey)) return;
    this.notes.set(noteKey, text);
    view.chronology = [
      ...view.chronology,
      { number: view.chronology.length + 1, at: NOW, kind: 'note', who, text },
    ];
  }
}

/** A refusal as the service words it, with the lead's number first. */
export function problem(code: Problem['code'], message: string): Problem {
  const contacts = [{ label: 'Designated safeguarding lead, Daniel Whitcombe', telephone: '020 7946 0102' }];
  return { code, message, whatToDo: 'Try again in a minute.', contacts, id: 'f-1' };
}

function rowOf(view: CaseView) {
  const row = caseRow(Number(view.reference.slice(-4)));
  const { kindLabel, lane, laneLabel, priority, priorityLabel, status, statusLabel, reportedAt, movesOnAt } =
    view;
  const stored = view as CaseView & Partial<typeof row>;
  return {
    ...row,
    kindLabel,
    lane,
    laneLabel,
    priority,
    priorityLabel,
    status,
    statusLabel,
    reportedAt,
    movesOnAt,
    whoHasIt: stored.whoHasIt ?? row.whoHasIt,
    group: stored.group ?? row.group,
    // Nobody is named in the technical one.
    people: view.lane === 'technical' ? [] : row.people,
  };
}

function peopleNamed(search: string) {
  return people.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase()));
}
