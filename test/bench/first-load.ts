import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import type { Browser, Frame, Page } from 'playwright-core';
import { personNamed } from '../harness/running-service';
import { freePort, serviceProcess } from '../harness/service-process';
import { startProvisionedSite } from '../ports/graph-site';
import { median } from './bench';
import type { Bench, Figure } from './bench';

const CLIENT = path.join('dist', 'client');
const KB = 1024;
const AIM_KB = 160;
/** A weak laptop behind a school's line. */
const SLOW = { processor: 4, bytesPerSecond: (1.6 * 1_000_000) / 8, latencyMs: 150 };
const TIMES = 3;
/** The tab's frame beside the page around it, or what slows the one down would leave the other alone. */
const ONE_PROCESS = ['--disable-site-isolation-trials', '--disable-features=OriginKeyedProcessesByDefault,IsolateOrigins,site-per-process'];

/** What somebody loads, and how long they wait, until they can report: in the tab, measured in a browser. */
export const firstLoad: Bench = {
  name: 'first load',
  run: async () => {
    const port = await freePort();
    const site = await startProvisionedSite(`http://localhost:${port}`);
    const service = await serviceProcess(site, { PORT: String(port), EXTRA_HOST_ORIGINS: site.emulator.origin });
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox', ...ONE_PROCESS] });
    try {
      await service.start();
      const workbench = `${site.emulator.origin}/#/as/${personNamed('Amara Osei').id}/chat`;
      const runs: Load[] = [];
      for (let n = 0; n < TIMES; n += 1) runs.push(await load(browser, workbench, port));
      const of = (pick: (run: Load) => number): number => median(runs.map(pick));
      return [
        ...sizes('tab', of(({ bytes }) => bytes)),
        { what: 'Skeleton painted, tab', value: of(({ painted }) => painted) / 1000, unit: 's', aim: { atMost: 0.5 } },
        { what: 'Form ready, tab', value: of(({ ready }) => ready) / 1000, unit: 's', aim: { atMost: 2 } },
        ...panes(),
      ];
    } finally {
      await browser.close();
      service.kill();
      await service.dead();
      await site.close();
    }
  },
};

interface Load {
  bytes: number;
  /** Milliseconds since the tab's own navigation began. */
  painted: number;
  ready: number;
}

/** Notes in the tab's own frame when somebody could begin to answer. */
const NOTE_READY = () => {
  const look = (): void => {
    if (document.querySelector('main input[type="radio"]')) document.documentElement.dataset.ready = String(performance.now());
    else requestAnimationFrame(look);
  };
  if (window !== window.top) look();
};

/** Opens the tab once, with nothing kept from before, on a slow machine and a slow line. */
async function load(browser: Browser, workbench: string, port: number): Promise<Load> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript(NOTE_READY);
    await page.goto(workbench);
    const files = new Set<string>();
    page.on('response', (answer) => {
      const { port: from, pathname } = new URL(answer.url());
      if (Number(from) === port) files.add(pathname);
    });
    const way = page.getByRole('link', { name: 'Lantern', exact: true }).first();
    await way.waitFor();
    await slowDown(page);
    await way.click();
    const frame = await tabFrame(page);
    await frame.waitForSelector('html[data-ready]', { timeout: 60_000, state: 'attached' });
    const [ready, painted] = await frame.evaluate(() => [
      Number(document.documentElement.dataset.ready),
      performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    ]);
    return { bytes: gzipped(files), painted: painted ?? Number.NaN, ready: ready ?? Number.NaN };
  } finally {
    await context.close();
  }
}

async function slowDown(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const { processor, bytesPerSecond, latencyMs } = SLOW;
  await devTools.send('Network.enable');
  await devTools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: processor });
}

async function tabFrame(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe[title="Lantern"]')).contentFrame();
  if (!frame) throw new Error('The tab has no frame.');
  return frame;
}

/** Bytes of the built files among these addresses, packed as the service packs them. */
function gzipped(addresses: Iterable<string>): number {
  const built = new Set(readdirSync(CLIENT));
  const names = [...addresses].map((address) => path.basename(address)).filter((name) => built.has(name));
  return names.reduce((sum, name) => sum + gzipSync(readFileSync(path.join(CLIENT, name))).length, 0);
}

/** Other pages, such as Outlook's task pane: what their HTML asks for, and the sign-in that all of them need. */
function panes(): Figure[] {
  const built = readdirSync(CLIENT);
  return built
    .filter((name) => name.endsWith('.html') && name !== 'tab.html')
    .flatMap((name) => {
      const html = readFileSync(path.join(CLIENT, name), 'utf8');
      const scripts = [...html.matchAll(/<script[^>]+src="?([^"\s>]+)/g)].map(([, address = '']) => address);
      return sizes(name.replace('.html', ''), gzipped([name, ...scripts, ...signIn()]));
    });
}

/** The aim is for the page itself; the sign-in is a file of its own, fetched beside it and needed after it. */
function sizes(page: string, whole: number): Figure[] {
  return [
    { what: `First load of the report page, ${page}`, value: (whole - gzipped(signIn())) / KB, unit: 'KB gzip', aim: { atMost: AIM_KB } },
    { what: '  and with the sign-in', value: whole / KB, unit: 'KB gzip' },
  ];
}

/** Where MSAL ended up: it names itself in what it sends. */
function signIn(): string[] {
  return readdirSync(CLIENT).filter((name) => name.endsWith('.js') && readFileSync(path.join(CLIENT, name), 'utf8').includes('msal.js.browser'));
}
