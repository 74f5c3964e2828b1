import { randomUUID } from 'node:crypto';
import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { setHeader } from './call';

/** Hands out an access token, from memory while it lasts. `forget` drops one that Graph did not accept. */
export interface TokenSource {
  getToken(): Promise<string>;
  forget?(): void;
}

/** How Microsoft asks in-house apps to name themselves, so that their calls are the last to be throttled. */
export const USER_AGENT = 'NONISV|Lantern|Lantern/0.1.0';

/**
 * Adds the token. The official middleware sends none over http, without a word, so that nothing could be tried on one
 * machine; this one asks only whether the request goes to the origin it was told.
 */
export class Authorise implements Middleware {
  private next?: Middleware;

  constructor(
    private readonly origin: string,
    private readonly token: TokenSource,
  ) {}

  setNext(next: Middleware): void {
    this.next = next;
  }

  async execute(context: Context): Promise<void> {
    const address = typeof context.request === 'string' ? context.request : context.request.url;
    if (new URL(address).origin !== this.origin)
      throw new TypeError('A Graph call was meant for another address.');
    setHeader(context, 'User-Agent', USER_AGENT);
    setHeader(context, 'SdkVersion', USER_AGENT);
    setHeader(context, 'client-request-id', randomUUID());
    await this.send(context);
    if (context.response?.status !== 401) return;
    // A token can be withdrawn before its time. A fresh one gets one chance; more would only hide a real refusal.
    this.token.forget?.();
    await this.send(context);
  }

  private async send(context: Context): Promise<void> {
    setHeader(context, 'Authorization', `Bearer ${await this.token.getToken()}`);
    await this.next?.execute(context);
  }
}
