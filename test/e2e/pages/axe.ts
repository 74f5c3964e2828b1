import type { Frame, Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from './test';

const SOURCE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Fluent's focus sentinels: nobody sees or hears them, they hand the focus on at the ends of a menu or dialog. */
const SENTINELS = '[data-tabster-dummy]';

/** Longer than Fluent's longest fade. */
const FADED_MS = 800;

declare global {
  interface Window {
    axe: { run(context: unknown, options: unknown): Promise<AxeResults> };
  }
}

interface How {
  /** A rule that cannot hold here. */
  but?: string;
  /** Leaves out the workbench around the tab: it is the same as when it was last looked at. */
  tabOnly?: boolean;
}

/**
 * Holds what is on screen, the tab's frame included, to WCAG 2.0 to 2.2 A and AA and axe's best practice. Any impact
 * counts. The frame is looked at by itself, because it is a page of its own origin.
 */
export async function expectAccessible(page: Page, where: string, { but, tabOnly }: How = {}): Promise<void> {
  const frames = page.frames().filter((frame) => !tabOnly || frame !== page.mainFrame());
  expect(frames, `${where}: something to look at`).not.toEqual([]);
  for (const frame of frames) {
    const look = async () => (await violationsOf(frame)).filter((one) => but === undefined || !one.startsWith(`${but} `));
    let found = await look();
    // A notice that is just fading in or out is nobody's colour either: what is wrong in earnest is still wrong then.
    if (found.length > 0) {
      await page.waitForTimeout(FADED_MS);
      found = await look();
    }
    expect.soft(found, `${where}, ${frame === page.mainFrame() ? 'workbench' : 'tab'}`).toEqual([]);
  }
}

async function violationsOf(frame: Frame): Promise<string[]> {
  await frame.evaluate(settle);
  // Through the debugger, not a script element: the pages allow no inline script.
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(SOURCE);
  const results = await frame.evaluate(
    ([tags, sentinels]) =>
      window.axe.run(
        { exclude: [sentinels] },
        { runOnly: { type: 'tag', values: tags }, iframes: false, resultTypes: ['violations'] },
      ),
    [TAGS, SENTINELS] as const,
  );
  return results.violations.flatMap(({ id, impact, nodes }) =>
    nodes.map((node) => `${id} (${impact ?? 'unrated'}): ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  );
}

/** Colours in the middle of a fade are nobody's colours. What goes on and on, such as a spinner, is not waited for. */
async function settle(): Promise<void> {
  const short = document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().endTime ?? 0) <= 1_000);
  const ended = short.map((one) => one.finished.catch(() => undefined));
  await Promise.race([Promise.all(ended), new Promise((resolve) => setTimeout(resolve, 1_000))]);
}
