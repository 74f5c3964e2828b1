import type { CodesView, DeskCode, DeskCodeView, LinksMailedView, LinksQuestion, LinksView, MailLinks, PrintLinks, VisitorsView } from '../contract/links';
import type { RecordedView, RecordSignatures, RegisterSheetsView, RegisterView } from '../contract/register';
import type { Http } from './http';

/** Signing without an account, and what is entered for others; a method per route. Each throws ProblemError. */
export interface LinkService {
  links(question: LinksQuestion): Promise<LinksView>;
  mailLinks(wanted: MailLinks): Promise<LinksMailedView>;
  printLinks(wanted: PrintLinks): Promise<CodesView>;
  visitors(): Promise<VisitorsView>;
  deskCode(wanted: DeskCode): Promise<DeskCodeView>;
  register(): Promise<RegisterView>;
  registerOf(className: string): Promise<RegisterSheetsView>;
  findSigner(search: string): Promise<RegisterSheetsView>;
  recordSignatures(signatures: RecordSignatures): Promise<RecordedView>;
}

export function createLinkService(http: Http): LinkService {
  return {
    links: ({ audience = 'parents', className, page = 1 }) =>
      http.get(`/api/agreements/links?${new URLSearchParams({ audience, ...(className ? { className } : {}), page: String(page) }).toString()}`),
    mailLinks: (wanted) => http.post('/api/agreements/links/mail', wanted),
    printLinks: (wanted) => http.post('/api/agreements/links/print', wanted),
    visitors: () => http.get('/api/agreements/links/desk'),
    deskCode: (wanted) => http.post('/api/agreements/links/desk', wanted),
    register: () => http.get('/api/agreements/register'),
    registerOf: (className) => http.get(`/api/agreements/register/class?${new URLSearchParams({ className }).toString()}`),
    findSigner: (search) => http.post('/api/agreements/register/find', { search }),
    recordSignatures: (signatures) => http.post('/api/agreements/register', signatures),
  };
}
