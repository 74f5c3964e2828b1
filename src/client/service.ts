import type { AddNote, CaseListView, CaseView, Classify } from '../contract/cases';
import type { MyReportsView, PreviewView, ReceiptView, ReportDraft, SubmitReport } from '../contract/reports';
import type { PeopleView, SessionView } from '../contract/session';
import type { Http } from './http';

/** What the screens ask of the service, a method per route. Each throws ProblemError. */
export interface Service {
  me(): Promise<SessionView>;
  people(search: string, signal: AbortSignal): Promise<PeopleView>;
  preview(draft: ReportDraft, signal: AbortSignal): Promise<PreviewView>;
  submit(report: SubmitReport): Promise<ReceiptView>;
  myReports(cursor?: string): Promise<MyReportsView>;
  receipt(reference: string): Promise<ReceiptView>;
  /** @param query as `caseQuery` writes it */
  cases(query: string): Promise<CaseListView>;
  openCase(reference: string): Promise<CaseView>;
  acknowledge(reference: string): Promise<unknown>;
  take(reference: string): Promise<unknown>;
  addNote(reference: string, note: AddNote): Promise<unknown>;
  classify(reference: string, words: Classify): Promise<unknown>;
}

/** The service over HTTP. References and searches are escaped here and nowhere else. */
export function createService(http: Http): Service {
  return {
    me: () => http.get('/api/me'),
    people: (search, signal) => http.get(`/api/people?search=${encodeURIComponent(search)}`, signal),
    // A preview reads and changes nothing; it is a POST so that no name comes into an address.
    preview: (draft, signal) => http.post('/api/reports/preview', draft, signal),
    submit: (report) => http.post('/api/reports', report),
    myReports: (cursor) =>
      http.get(cursor ? `/api/reports?cursor=${encodeURIComponent(cursor)}` : '/api/reports'),
    receipt: (reference) => http.get(`/api/reports/${encodeURIComponent(reference)}`),
    cases: (query) => http.get(query ? `/api/cases?${query}` : '/api/cases'),
    openCase: (reference) => http.get(pathOf(reference)),
    acknowledge: (reference) => http.post(`${pathOf(reference)}/acknowledge`, {}),
    take: (reference) => http.post(`${pathOf(reference)}/take`, {}),
    addNote: (reference, note) => http.post(`${pathOf(reference)}/notes`, note),
    classify: (reference, words) => http.post(`${pathOf(reference)}/classify`, words),
  };
}

function pathOf(reference: string): string {
  return `/api/cases/${encodeURIComponent(reference)}`;
}
