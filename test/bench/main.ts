import { isMissed, tableOf } from './bench';
import type { Bench, Figure } from './bench';
import { fetchTask } from './fetch-task';
import { firstLoad } from './first-load';
import { idle } from './idle';
import { reportTime } from './report-time';
import { storm } from './storm';
import { units } from './units';

/** In the order of the table. What takes long comes last, so that something is seen early. */
const BENCHES: readonly Bench[] = [units, reportTime, fetchTask, firstLoad, idle, storm];

/** `npm run bench`: one table of everything, or of those whose name holds a word that is given. */
async function main(words: readonly string[]): Promise<void> {
  const figures: Figure[] = [];
  const stopped: string[] = [];
  const chosen = BENCHES.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  for (const { name, run } of chosen) {
    process.stderr.write(`Measuring: ${name} …\n`);
    // One that cannot be measured takes nothing from the others, some of which took minutes.
    const measured = await run().catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : 'The measuring stopped.'}\n`);
      stopped.push(name);
      return [];
    });
    figures.push(...measured);
  }
  process.stdout.write(`\n${tableOf(figures)}\n\n`);
  const missed = figures.filter(isMissed).map(({ what }) => what);
  process.stdout.write(missed.length + stopped.length === 0 ? 'Every aim is met.\n' : `Missed: ${[...missed, ...stopped].join('; ')}.\n`);
  if (stopped.length > 0) process.exitCode = 1;
}

main(process.argv.slice(2)).then(
  () => process.exit(),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : 'The measuring stopped.'}\n`);
    process.exit(1);
  },
);
