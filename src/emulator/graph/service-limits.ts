import { SCHOOL } from '../world/people';
import type { Caller, Route } from './call';
import { errors } from './errors';
import { SharePointBudget } from './sharepoint-budget';
import { DIRECTORY_UNITS, Throttle, UNITS_PER_MINUTE } from './throttle';

/** One operation that is to be paid for. */
export interface Charged {
  caller: Caller;
  route: Route;
  params: Readonly<Record<string, string>>;
  units: number;
  /** Length of the body. */
  bytes: number;
}

/** Outlook (GDC concepts/throttling-limits.md): requests in ten minutes and bytes in five, of one application in one mailbox. */
const MAIL_REQUESTS = 10_000;
const MAIL_UPLOAD = 150_000_000;
/** Requests of one application that Outlook works on at the same time, whatever the mailbox. */
export const MAIL_AT_ONCE = 4;
/** Requests a second of one application for one team or channel. */
const ONE_TEAM = 4;
/** Seconds over which "a second" is measured, which Microsoft does not say: a short burst goes through. */
const TEAMS_WINDOW = 10;

/** What each service behind Graph lets an application ask for, and how it refuses more. */
export class ServiceLimits {
  readonly sharePoint = new SharePointBudget();
  private readonly directory = new Throttle({ limit: DIRECTORY_UNITS, windowMilliseconds: 10_000 });
  private readonly mailRequests = new Throttle({ limit: MAIL_REQUESTS, windowMilliseconds: 600_000 });
  private readonly mailUpload = new Throttle({ limit: MAIL_UPLOAD, windowMilliseconds: 300_000 });
  private readonly teams = new Map<number, Throttle>();
  private readonly inOutlook = new Map<string, number>();
  private perTeam = ONE_TEAM;

  /** Limits that can be moved; those of Teams move in proportion to that of one team. */
  read(): { unitsPerMinute: number; mailRequestsInTenMinutes: number; requestsPerSecondOfATeam: number } {
    return {
      unitsPerMinute: this.sharePoint.limit,
      mailRequestsInTenMinutes: this.mailRequests.limit,
      requestsPerSecondOfATeam: this.perTeam,
    };
  }

  /** Sets what is given, and begins every window anew. */
  set(limits: Partial<ReturnType<ServiceLimits['read']>>): void {
    this.sharePoint.setLimit(limits.unitsPerMinute ?? this.sharePoint.limit);
    this.mailRequests.setLimit(limits.mailRequestsInTenMinutes ?? this.mailRequests.limit);
    this.perTeam = limits.requestsPerSecondOfATeam ?? this.perTeam;
    this.teams.clear();
    for (const each of [this.sharePoint, this.directory, this.mailRequests, this.mailUpload]) each.reset();
  }

  reset(): void {
    this.set({
      unitsPerMinute: UNITS_PER_MINUTE,
      mailRequestsInTenMinutes: MAIL_REQUESTS,
      requestsPerSecondOfATeam: ONE_TEAM,
    });
  }

  /** Headers that the answer carries; throws the 429 of the service when it was too much. */
  charge(call: Charged): Record<string, string> {
    switch (call.route.budget) {
      case 'none':
        return {};
      case 'directory':
        return this.chargeDirectory(call);
      case 'outlook':
        return this.chargeOutlook(call);
      case 'teams':
        return this.chargeTeams(call);
      default: {
        const { throttled, headers } = this.sharePoint.charge(call.caller.appId, call.units);
        if (throttled) throw errors.throttled(headers);
        return headers;
      }
    }
  }

  /** Takes one of the places Outlook has for an application; the way to give it back. Throws 429 when there is none. */
  enterOutlook(appId: string): () => void {
    const underWay = this.inOutlook.get(appId) ?? 0;
    if (underWay >= MAIL_AT_ONCE) throw errors.mailboxThrottled('MailboxConcurrency', '1');
    this.inOutlook.set(appId, underWay + 1);
    return () => void this.inOutlook.set(appId, (this.inOutlook.get(appId) ?? 1) - 1);
  }

  /** Only SharePoint sends RateLimit headers; the directory says what a call cost, and from 80 % on how much is used. */
  private chargeDirectory({ caller: { appId }, units }: Charged): Record<string, string> {
    const { throttled, headers } = this.directory.charge(appId, units);
    const used = 1 - Number(headers['RateLimit-Remaining'] ?? DIRECTORY_UNITS) / DIRECTORY_UNITS;
    if (throttled)
      throw errors.tooManyRequests({
        'Retry-After': headers['Retry-After'] ?? '10',
        'x-ms-throttle-scope': `Tenant_Application/ReadWrite/${appId}/${SCHOOL.tenantId}`,
        'x-ms-throttle-information': 'ResourceUnitLimitExceeded',
      });
    const cost = { 'x-ms-resource-unit': String(units) };
    return used < 0.8 ? cost : { ...cost, 'x-ms-throttle-limit-percentage': used.toFixed(2) };
  }

  private chargeOutlook({ caller: { appId }, params, bytes, route }: Charged): Record<string, string> {
    const key = `${appId} ${params.user?.toLowerCase()}`;
    const requests = this.mailRequests.charge(key, 1);
    const upload = this.mailUpload.charge(key, route.method === 'GET' ? 0 : bytes);
    if (requests.throttled) throw errors.mailboxThrottled('request', requests.headers['Retry-After'] ?? '600');
    if (upload.throttled) throw errors.mailboxThrottled('upload', upload.headers['Retry-After'] ?? '300');
    return {};
  }

  private chargeTeams({ caller: { appId }, params, route }: Charged): Record<string, string> {
    const rate = ratePerSecond(route);
    const asked = [this.teamsLimit(rate).charge(`${appId} ${route.method}`, 1)];
    if (params.team !== undefined) asked.push(this.teamsLimit(ONE_TEAM).charge(`${appId} ${params.team}`, 1));
    const over = asked.find((each) => each.throttled);
    if (over) throw errors.tooManyRequests({ 'Retry-After': over.headers['Retry-After'] ?? '1' });
    return {};
  }

  private teamsLimit(perSecond: number): Throttle {
    const limit = (perSecond * TEAMS_WINDOW * this.perTeam) / ONE_TEAM;
    const known = this.teams.get(perSecond) ?? new Throttle({ limit, windowMilliseconds: TEAMS_WINDOW * 1_000 });
    this.teams.set(perSecond, known);
    return known;
  }
}

/** Requests a second of one application in one tenant, by kind (GDC concepts/throttling-limits.md, Microsoft Teams). */
function ratePerSecond({ method, template }: Route): number {
  if (template.endsWith('/sendActivityNotification')) return 5;
  if (method === 'DELETE') return 15;
  if (method === 'POST' && template.endsWith('/messages')) return 50;
  return method === 'GET' && /\/teams\/.*\/(members|channels)$/.test(template) ? 60 : 30;
}

/** Whether an address is Outlook's to answer. */
export function isOutlook(url: string): boolean {
  return /^\/?(users\/[^/]+|users\('[^']+'\)|me)\/(messages|mailFolders|sendMail)\b/i.test(url);
}
