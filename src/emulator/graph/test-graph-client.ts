import { HTTPMessageHandler, type Context, type Middleware } from '@microsoft/microsoft-graph-client';

/** The official client attaches tokens over https only, so tests bring a middleware that does it over http. */
export class WithToken implements Middleware {
  private next: Middleware = new HTTPMessageHandler();
  constructor(private readonly token: string) {}
  async execute(context: Context): Promise<void> {
    const headers = new Headers(context.options?.headers as HeadersInit);
    headers.set('Authorization', `Bearer ${this.token}`);
    context.options = { ...context.options, headers };
    await this.next.execute(context);
  }
  setNext(next: Middleware): void {
    this.next = next;
  }
}
