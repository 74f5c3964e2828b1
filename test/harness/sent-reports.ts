import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { firstState } from '../../src/api/teams/dialog/state';
import type { ReceiptView } from '../../src/contract/reports';
import { CONCERN_KINDS } from '../../src/domain/incidents/types';
import type { ConcernKind, SubjectKind } from '../../src/domain/incidents/types';
import { APPS, SCHOOL } from '../../src/emulator/world/people';
import type { GraphSite } from '../ports/graph-site';
import { cardOf, textOf } from './dialog-cards';
import { personNamed, tokenFor } from './running-service';

/** One report that somebody means to send, with words that must turn up nowhere but in its own record. */
export interface SentReport {
  key: string;
  number: number;
  door: 'tab' | 'message';
  kind: ConcernKind;
  about: SubjectKind;
  /** Who may never see a trace of it: concerns about staff and the headteacher live in a site of their own. */
  confidential: boolean;
  reporter: string;
  words: string;
  child: string;
  /** HTML of the message, when it matters. */
  messageBody?: string;
}

const CONFIDENTIAL: readonly SubjectKind[] = ['staff', 'headteacher', 'dsl', 'governor'];
/**
 * Thirteen kinds, eleven subjects and five turns of the doors have no common factor, so that everything meets
 * everything; and no conversation gets more cards than Teams takes in half a minute.
 */
const KINDS: readonly ConcernKind[] = [...CONCERN_KINDS, 'technical', 'personalData', 'aiTool'];
const ABOUT: readonly SubjectKind[] = [
  'learner', 'staff', 'headteacher', 'learner', 'unknown', 'headteacher', 'outside', 'dsl', 'learner', 'headteacher', 'governor',
];
const REPORTERS = ['Amara Osei', 'Oliver Grantley', 'Ruth Tanaka'];

/** Longer than any outage of a run; whoever waits longer than this has found a fault. */
const PATIENCE_MS = 90_000;

/** The n-th report of a run: every kind with every subject comes up in turn, every fifth from a message in Teams. */
export function plannedReport(number: number): SentReport {
  const about = ABOUT[number % ABOUT.length] as SubjectKind;
  return {
    key: randomUUID(),
    number,
    door: number % 5 === 4 ? 'message' : 'tab',
    kind: KINDS[number % KINDS.length] as ConcernKind,
    about,
    confidential: CONFIDENTIAL.includes(about),
    reporter: REPORTERS[number % REPORTERS.length] as string,
    words: `NARRATIVE-${number}-END they wrote things that hurt`,
    child: `Zoë Quillfeather-${number}`,
  };
}

/** What the body of its message holds, and must not be found anywhere when the kind forbids media (P4). */
export const bodyMark = ({ number }: SentReport): string => `MESSAGE-BODY-${number}-END`;
export const pictureMark = ({ number }: SentReport): string => `picture-${number}-end.jpg`;

/**
 * Sends it as a person and their client do: the same key again and again until there is a receipt. Answers the
 * reference. Throws when the service says no for good, which it never should.
 */
export async function sendUntilReceived(report: SentReport, origin: () => string, site: GraphSite): Promise<string> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const reference = await (report.door === 'tab' ? byTab : byMessage)(report, origin(), site).catch(unlessRefused);
    if (reference !== undefined) return reference;
    await wait(40);
  }
  throw new Error(`Report ${report.number} (${report.kind}, ${report.about}, ${report.door}) got no receipt.`);
}

class SaidNo extends Error {}

function unlessRefused(error: unknown): undefined {
  if (error instanceof SaidNo) throw error;
}

async function byTab(report: SentReport, origin: string, site: GraphSite): Promise<string | undefined> {
  const body = {
    reportKey: report.key,
    kind: report.kind,
    childInDanger: false,
    about: report.about,
    involved: [{ name: report.child, part: 'harmed' }],
    whatHappened: report.words,
  };
  const authorization = `Bearer ${await tokenFor(site, personNamed(report.reporter))}`;
  const answer = await post(`${origin}/api/reports`, authorization, body);
  if (answer.status >= 500) return undefined;
  if (answer.status >= 300) throw new SaidNo(`Report ${report.number} was answered with ${answer.status}.`);
  return (JSON.parse(answer.text) as ReceiptView).reference;
}

/** The last card's Send, as Teams hands it on; every earlier card is in its data. */
async function byMessage(report: SentReport, origin: string, site: GraphSite): Promise<string | undefined> {
  const serviceUrl = `${site.emulator.origin}/teams`;
  const token = await site.emulator.context.tokens.botFrameworkToken({ audience: APPS.lantern.clientId, serviceUrl });
  const answer = await post(`${origin}/api/messages`, `Bearer ${token}`, submitActivity(report, serviceUrl));
  if (answer.status >= 500) return undefined;
  if (answer.status >= 300) throw new SaidNo(`Report ${report.number} was answered with ${answer.status}.`);
  return /Received: (\S+)/.exec(textOf(cardOf(JSON.parse(answer.text))))?.[1];
}

async function post(address: string, authorization: string, body: unknown): Promise<{ status: number; text: string }> {
  const headers = { 'content-type': 'application/json', authorization };
  const signal = AbortSignal.timeout(5_000);
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body), signal });
  return { status: answer.status, text: await answer.text() };
}

function submitActivity(report: SentReport, serviceUrl: string): unknown {
  const reporter = personNamed(report.reporter);
  const first = firstState(report.key);
  const draft = {
    ...first.draft,
    kind: report.kind,
    childInDanger: false,
    about: report.about,
    involved: [{ name: report.child, part: 'harmed' as const }],
    whatHappened: report.words,
  };
  return {
    type: 'invoke',
    name: 'composeExtension/submitAction',
    id: `f:${randomUUID()}`,
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: reporter.teamsId, name: reporter.displayName, aadObjectId: reporter.id },
    recipient: { id: `28:${APPS.lantern.clientId}`, name: 'Lantern' },
    conversation: { id: '19:9bscience@thread.tacv2', conversationType: 'channel', isGroup: true, tenantId: SCHOOL.tenantId },
    channelData: { tenant: { id: SCHOOL.tenantId } },
    value: {
      commandId: 'report',
      messagePayload: messagePayload(report),
      data: { lantern: { ...first, step: 'check', draft }, intent: 'send' },
    },
  };
}

function messagePayload(report: SentReport): unknown {
  const author = personNamed('Noah Okonjo');
  const picture = '<img src="https://graph.microsoft.com/v1.0/chats/1/messages/1/hostedContents/1/$value">';
  return {
    id: String(1_763_884_683_000 + report.number),
    createdDateTime: '2026-11-23T07:58:03Z',
    deleted: false,
    from: { user: { userIdentityType: 'aadUser', id: author.id, displayName: author.displayName } },
    body: { contentType: 'html', content: report.messageBody ?? `<div>${bodyMark(report)} ${picture}</div>` },
    attachments: [{ contentType: 'reference', name: pictureMark(report), contentUrl: 'https://wrenhollow.sharepoint.example/x' }],
  };
}
