import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it arrived. */
export interface Arrived {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What to answer; `cut` closes the connection, `silence` never answers. */
export type Answer = { status: number; headers?: Record<string, string>; body?: unknown } | 'cut' | 'silence';

export interface PlainServer {
  origin: string;
  arrived: Arrived[];
  close(): Promise<void>;
}

/** A server that answers what it is told and keeps what it was asked, for what no well-behaved service would do. */
export async function plainServer(answer: (request: Arrived, count: number) => Answer): Promise<PlainServer> {
  const arrived: Arrived[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const one = { method, url, headers, body: Buffer.concat(chunks).toString('utf8') };
      arrived.push(one);
      const said = answer(one, arrived.length);
      if (said === 'cut') request.socket.destroy();
      else if (said !== 'silence') {
        response.writeHead(said.status, { 'Content-Type': 'application/json', ...said.headers });
        response.end(said.body === undefined ? undefined : JSON.stringify(said.body));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrived,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
