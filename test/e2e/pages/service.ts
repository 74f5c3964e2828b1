import type { APIRequestContext } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import type { School, Who } from './school';

interface Case {
  reference: string;
  movesOnAt?: string;
  statusLabel: string;
  whoHasIt: string;
}

/** Lantern's own API, called as a person: for arranging what a spec is not about. */
export class Service {
  private readonly tokens = new Map<Who, string>();
  private readonly origin: string;

  constructor(
    private readonly request: APIRequestContext,
    private readonly school: School,
  ) {
    this.origin = new URL(school.world.tabAddress).origin;
  }

  /** Sends a report as the tab would, and answers its reference. */
  async report(as: Who, given: Record<string, unknown> = {}): Promise<string> {
    const data = {
      kind: 'bullying',
      childInDanger: false,
      about: 'learner',
      whatHappened: 'Unkind words in the corridor at 10:40.',
      ...given,
      reportKey: randomUUID(),
    };
    const answer = await this.request.post(`${this.origin}/api/reports`, { data, headers: await this.headers(as) });
    if (!answer.ok()) throw new Error(`The report was not taken: ${answer.status()} ${await answer.text()}`);
    return ((await answer.json()) as { reference: string }).reference;
  }

  async cases(as: Who): Promise<Case[]> {
    const answer = await this.request.get(`${this.origin}/api/cases`, { headers: await this.headers(as) });
    if (!answer.ok()) throw new Error(`No list of cases: ${answer.status()}`);
    return ((await answer.json()) as { cases: Case[] }).cases;
  }

  async case(as: Who, reference: string): Promise<Case> {
    const answer = await this.request.get(`${this.origin}/api/cases/${reference}`, { headers: await this.headers(as) });
    if (!answer.ok()) throw new Error(`No case ${reference}: ${answer.status()}`);
    return (await answer.json()) as Case;
  }

  /** Saves a version of the policy in which one cell is different, made from the one in force. */
  async changeCell(as: Who, cell: object): Promise<void> {
    const headers = await this.headers(as);
    const asked = await this.request.get(`${this.origin}/api/policy`, { headers });
    const { newest } = (await asked.json()) as { newest: { version: string } };
    const data = { base: newest.version, change: { kind: 'cells', cells: [cell] }, reason: 'Agreed on Monday.' };
    const answer = await this.request.post(`${this.origin}/api/policy/versions`, { data, headers });
    if (!answer.ok()) throw new Error(`The policy was not saved: ${answer.status()} ${await answer.text()}`);
  }

  /** Ruth Tanaka puts the words to start from in force. */
  async publishAgreement(audience: string): Promise<void> {
    const headers = await this.headers('ruth');
    const answer = await this.request.get(`${this.origin}/api/agreements`, { headers });
    const { agreements } = (await answer.json()) as { agreements: { audience: string; versions: unknown[]; text: unknown }[] };
    const text = agreements.find((one) => one.audience === audience)?.text;
    await this.request.post(`${this.origin}/api/agreements/versions`, { data: { audience, text, basedOn: 0 }, headers, failOnStatusCode: true });
  }

  async putOnRoster(rows: Record<string, unknown>[]): Promise<void> {
    const headers = await this.headers('ruth');
    await this.request.post(`${this.origin}/api/agreements/roster`, { data: { rows }, headers, failOnStatusCode: true });
  }

  private async headers(as: Who): Promise<Record<string, string>> {
    const token = this.tokens.get(as) ?? (await this.tokenOf(as));
    this.tokens.set(as, token);
    return { Authorization: `Bearer ${token}` };
  }

  private async tokenOf(who: Who): Promise<string> {
    const config = (await (await this.request.get(`${this.origin}/config.json`)).json()) as { clientId: string; scope: string };
    const data = { personId: this.school.idOf(who), clientId: config.clientId, scope: config.scope };
    const answer = await this.request.post('/_teams/naa-token', { data, failOnStatusCode: true });
    return ((await answer.json()) as { accessToken: string }).accessToken;
  }
}
