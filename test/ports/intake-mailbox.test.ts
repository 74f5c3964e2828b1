import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CursorTooOld, MailboxRefused, SubscriptionRefused } from '../../src/domain/intake/ports';
import type { IntakeMailbox, MailBook } from '../../src/domain/intake/ports';
import { EtagConflict } from '../../src/domain/ports';
import { graphMailBook } from '../../src/store/intake/mail-book';
import { graphMailbox } from '../../src/store/intake/mailbox';
import { fakeIntakeMailbox } from '../fakes/fake-intake-mailbox';
import { fakeMailBook } from '../fakes/fake-mail-book';
import { startProvisionedSite } from './graph-site';
import type { GraphSite } from './graph-site';

const ADDRESS = 'online.safety@wrenhollow.example';
const SINCE = '2020-01-01T00:00:00Z';

let site: GraphSite;
const told: string[] = [];
/** Answers Graph's question whether anybody is there, and notes what it is told. */
const listener = createServer((request, response) => {
  const token = new URL(request.url ?? '', 'http://x').searchParams.get('validationToken');
  let body = '';
  request.on('data', (piece: Buffer) => (body += piece.toString()));
  request.on('end', () => {
    if (token === null) told.push(body);
    response.writeHead(200, { 'Content-Type': 'text/plain' }).end(token ?? '');
  });
});
let listening = '';
beforeAll(async () => {
  site = await startProvisionedSite();
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  listening = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
});
afterAll(async () => {
  listener.closeAllConnections();
  listener.close();
  await site.close();
});

interface World {
  mailbox: IntakeMailbox;
  arrive(mail: { from: string; subject: string; headers?: Record<string, string> }): Promise<void>;
  forgetCursors(): Promise<void>;
}

const worlds: [string, () => World][] = [
  [
    'in memory',
    () => {
      const mailbox = fakeIntakeMailbox(() => new Date(), ADDRESS);
      return { mailbox, arrive: async (mail) => void (await Promise.resolve(mailbox.arrive(mail))), forgetCursors: async () => mailbox.forgetCursors() };
    },
  ],
  [
    'in Exchange',
    () => ({
      mailbox: graphMailbox(site.client(), ADDRESS),
      arrive: async ({ from, subject, headers = {} }) => {
        const body = { to: ADDRESS, from: { name: '', address: from }, subject, text: 'words', headers: Object.entries(headers).map(([name, value]) => ({ name, value })) };
        const answer = await fetch(`${site.emulator.origin}/_outlook/send`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
        expect(answer.status).toBe(204);
      },
      forgetCursors: async () => void (await Promise.resolve(site.emulator.reset())),
    }),
  ],
];

describe.each(worlds)('the intake mailbox %s', (_where, open) => {
  it('tells what came since, page by page, and each once', async () => {
    const { mailbox, arrive } = open();
    const start = await last(mailbox, SINCE);
    for (let n = 0; n < 21; n += 1) await arrive({ from: 'parent@home.example', subject: `Mail ${n}` });
    const first = await mailbox.changes({ cursor: start, since: SINCE });
    expect([first.messages.length, first.more]).toEqual([20, true]);
    const second = await mailbox.changes({ cursor: first.cursor, since: SINCE });
    expect([second.messages.length, second.more]).toEqual([1, false]);
    expect((await mailbox.changes({ cursor: second.cursor, since: SINCE })).messages).toEqual([]);
    expect(first.messages[0]).toMatchObject({ internetMessageId: expect.stringContaining('@'), receivedAt: expect.stringMatching(/^20/) });
  });

  it('begins at a moment, and says when a cursor has become too old', async () => {
    const { mailbox, arrive, forgetCursors } = open();
    await arrive({ from: 'a@b.example', subject: 'Now' });
    expect((await mailbox.changes({ since: '2099-01-01T00:00:00Z' })).messages).toEqual([]);
    const cursor = await last(mailbox, SINCE);
    await forgetCursors();
    await expect(mailbox.changes({ cursor, since: SINCE })).rejects.toThrow(CursorTooOld);
  });

  it('shows who wrote, with every header, and the message as it travels', async () => {
    const { mailbox, arrive } = open();
    const cursor = await last(mailbox, SINCE);
    await arrive({ from: 'robot@home.example', subject: 'Away', headers: { 'Auto-Submitted': 'auto-replied' } });
    const id = (await mailbox.changes({ cursor, since: SINCE })).messages[0]?.id ?? '';
    const facts = await mailbox.facts(id);
    expect(facts).toMatchObject({ id, subject: 'Away', from: { address: 'robot@home.example' }, isCalendar: false });
    expect(facts?.headers).toContainEqual({ name: 'Auto-Submitted', value: 'auto-replied' });
    expect(Buffer.from((await mailbox.mime(id)) ?? []).toString()).toContain('Subject: Away');
    expect(await mailbox.facts('AAMkNothing=')).toBeUndefined();
    expect(await mailbox.mime('AAMkNothing=')).toBeUndefined();
  });

  it('sends a receipt, and is told of news until the end that was asked for', async () => {
    const { mailbox } = open();
    expect(await mailbox.send('a.osei@wrenhollow.example', { subject: 'Received', text: 'OS-2026-0001' })).toBe('sent');
    const until = new Date(Date.now() + 3_600_000);
    const addresses = { notificationUrl: `${listening}/news`, lifecycleUrl: `${listening}/lifecycle` };
    const { id, expiresAt } = await mailbox.subscribe({ ...addresses, clientState: 'secret', until });
    expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now());
    expect(await mailbox.renew(id, new Date(until.getTime() + 3_600_000))).toMatchObject({ expiresAt: expect.any(String) });
    expect(await mailbox.renew('00000000-0000-4000-8000-000000000000', until)).toBe('gone');
  });
});

describe('Exchange', () => {
  it('marks every receipt, so that no program answers it, and tells of mail with the secret', async () => {
    const mailbox = graphMailbox(site.client(), ADDRESS);
    site.emulator.reset();
    await mailbox.subscribe({ notificationUrl: `${listening}/news`, lifecycleUrl: `${listening}/life`, clientState: 'secret-9', until: new Date(Date.now() + 3_600_000) });
    await mailbox.send(ADDRESS, { subject: 'Received', text: 'x' });
    for (let tries = 0; tries < 100 && told.length === 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told.join()).toContain('secret-9');
    const [mail] = (await mailbox.changes({ since: new Date(Date.now() - 60_000).toISOString() })).messages;
    const facts = await mailbox.facts(mail?.id ?? '');
    expect(facts?.headers).toEqual(expect.arrayContaining([{ name: 'X-Lantern', value: 'receipt' }, { name: 'X-Auto-Response-Suppress', value: 'All' }]));
  });

  it('refuses another mailbox, and an address where nobody answers', async () => {
    await expect(graphMailbox(site.client(), 'a.osei@wrenhollow.example').changes({ since: SINCE })).rejects.toThrow(MailboxRefused);
    await expect(graphMailbox(site.client(), 'nobody@wrenhollow.example').changes({ since: SINCE })).rejects.toThrow(MailboxRefused);
    const nowhere = { notificationUrl: 'http://elsewhere.example/news', lifecycleUrl: 'http://elsewhere.example/life', clientState: 'x', until: new Date(Date.now() + 3_600_000) };
    await expect(graphMailbox(site.client(), ADDRESS).subscribe(nowhere)).rejects.toThrow(SubscriptionRefused);
  });
});

describe.each<[string, () => MailBook]>([
  ['in memory', fakeMailBook],
  ['in SharePoint', () => graphMailBook({ graph: site.client(), site: site.schoolSite })],
])('the book of mail %s', (_where, open) => {
  it('enters each once, changes it under its ETag, and finds what came since', async () => {
    site.emulator.reset();
    const book = open();
    const entry = { key: 'ab'.repeat(32), receivedAt: '2026-11-23T10:00:00Z', outcome: 'outside' as const, messageId: 'AAMk1', from: 'x@y.example', subject: 'Hi' };
    const first = await book.enter(entry);
    expect(first).toMatchObject({ value: entry, created: true });
    expect(await book.enter({ ...entry, outcome: 'spam' })).toMatchObject({ value: entry, created: false });
    await book.change(first, { ...entry, outcome: 'report', reportKey: 'k' });
    await expect(book.change(first, entry)).rejects.toThrow(EtagConflict);
    expect(await book.find(entry.key)).toMatchObject({ value: { outcome: 'report', reportKey: 'k' } });
    expect(await book.since(new Date('2026-11-23T00:00:00Z'))).toHaveLength(1);
    expect(await book.since(new Date('2026-11-24T00:00:00Z'))).toEqual([]);
  });

  it('keeps how far the mailbox was read, and the second of two writers is told', async () => {
    site.emulator.reset();
    const book = open();
    expect(await book.readState()).toBeUndefined();
    const first = await book.writeState({ since: SINCE }, undefined);
    await expect(book.writeState({ since: SINCE }, undefined)).rejects.toThrow(EtagConflict);
    await book.writeState({ since: SINCE, cursor: '/users/x/delta?token=1' }, first);
    await expect(book.writeState({ since: SINCE }, first)).rejects.toThrow(EtagConflict);
    expect((await book.readState())?.value.cursor).toBe('/users/x/delta?token=1');
    expect(await book.since(new Date('2020-01-01T00:00:00Z'))).toEqual([]);
  });
});

async function last(mailbox: IntakeMailbox, since: string): Promise<string> {
  let page = await mailbox.changes({ since });
  while (page.more) page = await mailbox.changes({ cursor: page.cursor, since });
  return page.cursor;
}
