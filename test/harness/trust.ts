import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { GraphSite } from '../ports/graph-site';
import { sampleSchool } from '../ports/graph-site';

/** A trust whose schools are all set up like the one that is there. */
export interface Trust {
  /** What the service is told besides. */
  settings: { SCHOOLS_FILE: string };
  /** Ids of the schools; the first is the one that was there. */
  ids: readonly string[];
  remove(): Promise<void>;
}

/** Copies the sites of the school that is set up, until there are `count` schools, and writes the file that names them. */
export async function makeTrust(site: GraphSite, count: number): Promise<Trust> {
  const copies = Array.from({ length: count - 1 }, (_, n) => n + 2);
  for (const copied of [site.schoolSite, site.staffSite]) await copy(site, copied, copies.map((n) => suffixed(copied, n)));
  const { school } = await sampleSchool();
  const schools = [undefined, ...copies].map((n) => ({
    id: n === undefined ? 'main' : `school-${n}`,
    school: { ...school, name: n === undefined ? school.name : `${school.name} ${n}` },
    sites: { school: suffixed(site.schoolSite, n), staff: suffixed(site.staffSite, n) },
    dslChannel: n === undefined ? String((site.world as unknown as Record<string, unknown>).dslChannel) : `19:school-${n}@thread.tacv2`,
  }));
  const folder = await mkdtemp(path.join(tmpdir(), 'lantern-trust-'));
  const file = path.join(folder, 'schools.json');
  await writeFile(file, JSON.stringify({ schools }));
  return { settings: { SCHOOLS_FILE: file }, ids: schools.map(({ id }) => id), remove: () => rm(folder, { recursive: true }) };
}

function suffixed(address: string, n: number | undefined): string {
  return n === undefined ? address : `${address}-${n}`;
}

async function copy(site: GraphSite, from: string, to: string[]): Promise<void> {
  const pathOf = (address: string): string => address.slice(address.indexOf(':') + 1);
  const body = JSON.stringify({ copyOf: pathOf(from), paths: to.map(pathOf) });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${site.emulator.origin}/_emulator/sites`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(await answer.text());
}
