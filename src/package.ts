import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadPackageValues } from './config';
import { buildPackage } from './packaging/build-package';

/** The bundle lies in `dist/`. */
const root = path.join(__dirname, '..');
const text = (...parts: string[]): string => readFileSync(path.join(root, ...parts), 'utf8');

/** `npm run package`: what is uploaded to Microsoft 365, made from the environment and checked; in `dist/package/`. */
function main(): void {
  const { zip, addIn, registration } = buildPackage({
    app: text('manifest', 'manifest.json'),
    addIn: text('manifest', 'outlook.xml'),
    registration: text('manifest', 'entra-app.json'),
    icons: Object.fromEntries(['color.png', 'outline.png'].map((name) => [name, readFileSync(path.join(root, 'assets', name))])),
    values: loadPackageValues(),
  });
  const folder = path.join(root, 'dist', 'package');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'lantern.zip'), zip);
  writeFileSync(path.join(folder, 'lantern-outlook.xml'), addIn);
  writeFileSync(path.join(folder, 'entra-app.json'), registration);
  process.stdout.write('dist/package/lantern.zip          Teams admin centre, Manage apps, Upload\n');
  process.stdout.write('dist/package/lantern-outlook.xml  Microsoft 365 admin centre, Integrated apps, for Outlook on Mac\n');
  process.stdout.write('dist/package/entra-app.json       the registration of the tab in Entra ID, with az rest; docs/deploy.md\n');
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'Packaging did not succeed.'}\n`);
  process.exitCode = 1;
}
