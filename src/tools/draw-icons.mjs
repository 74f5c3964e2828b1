import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './browser.mjs';
import { fail, root, say } from './lib.mjs';

/** Draws the icons of the manifests anew from their SVG files; for whoever changes a drawing: `node src/tools/draw-icons.mjs`. */
const ICONS = [
  { svg: 'color.svg', png: 'color.png', size: 192 },
  { svg: 'outline.svg', png: 'outline.png', size: 32 },
  { svg: 'outlook-small.svg', png: 'outlook-16.png', size: 16 },
  { svg: 'outlook-small.svg', png: 'outlook-32.png', size: 32 },
  { svg: 'outlook.svg', png: 'outlook-64.png', size: 64 },
  { svg: 'outlook.svg', png: 'outlook-80.png', size: 80 },
  { svg: 'outlook.svg', png: 'outlook-128.png', size: 128 },
];

async function main() {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
  try {
    for (const icon of ICONS) await draw(browser, icon);
  } finally {
    await browser.close();
  }
}

async function draw(browser, { svg, png, size }) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const source = readFileSync(path.join(root, 'assets', svg)).toString('base64');
  await page.setContent(
    `<style>*{margin:0}</style><img width="${size}" height="${size}" style="display:block" src="data:image/svg+xml;base64,${source}">`,
  );
  await page.screenshot({ path: path.join(root, 'assets', png), omitBackground: true });
  await page.close();
  say(`assets/${png}`);
}

main().catch(fail);
