import type { Answer, OpenDoor } from './door';

/** Somebody with a link and a browser without script: opens pages, fills in the form that is there, presses a button. */
export class LinkVisit {
  private page = '';

  constructor(
    private readonly door: OpenDoor,
    readonly path: string,
  ) {}

  /** By what the form names those for whom it can be signed. */
  get handles(): string[] {
    return [...this.page.matchAll(/name="for" value="([0-9a-f]+)"/g)].flatMap(([, handle]) => handle ?? []);
  }

  open(): Promise<Answer> {
    return this.door.ask(`GET ${this.path}`);
  }

  async send(fields: Record<string, string> | [string, string][]): Promise<Answer> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await this.door.ask(`POST ${this.path}`, { raw: new URLSearchParams(fields).toString(), headers });
    this.page = answer.text;
    return answer;
  }

  /** Fills in the form that was shown last and presses a button, Sign unless told. Every permission gets the same answer. */
  fill(given: { step?: string; answer?: 'yes' | 'no'; whom?: readonly string[]; [field: string]: string | readonly string[] | undefined }): Promise<Answer> {
    const { step = 'sign', answer, whom = this.handles, ...fields } = given;
    const hidden = [...this.page.matchAll(/<input type="hidden" name="(child|audience|number|name)" value="([^"]*)"/g)];
    const radios = new Set([...this.page.matchAll(/type="radio" name="([^"]+)"/g)].map(([, name]) => name ?? ''));
    return this.send([
      ['step', step],
      ...hidden.map(([, name = '', value = '']): [string, string] => [name, value]),
      ...whom.map((handle): [string, string] => ['for', handle]),
      ...(answer ? [...radios].map((name): [string, string] => [name, answer]) : []),
      ...Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]),
    ]);
  }
}
