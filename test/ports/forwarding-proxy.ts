import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Passes every request on as it came, and notes its address; as a recording proxy in front of Graph does. */
export async function forwardTo(
  target: string,
  seen: string[],
): Promise<{ origin: string; close(): Promise<void> }> {
  const { hostname, port } = new URL(target);
  const server = createServer((incoming, outgoing) => {
    seen.push(incoming.url ?? '');
    const headers = { ...incoming.headers, host: new URL(target).host };
    const passed = forward(
      { hostname, port, path: incoming.url, method: incoming.method, headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    passed.on('error', () => incoming.socket.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
