import { readFile } from 'node:fs/promises';
import { loadProvisionConfig } from './config';
import { createGraphClient } from './store/graph-client';
import { provision } from './store/provision/provision';
import { parseSchoolFile } from './store/provision/school-file';
import { clientCredentialsToken } from './store/token';

/** `npm run provision`: sets a school's sites up, and may be run again at any time. */
async function main(): Promise<void> {
  const config = loadProvisionConfig();
  const school = parseSchoolFile(await readFile(config.schoolFile, 'utf8'));
  const graph = createGraphClient({
    baseUrl: config.graphBaseUrl,
    token: clientCredentialsToken({
      authority: config.authority,
      tenantId: config.tenantId,
      clientId: config.adminClientId,
      clientSecret: config.adminClientSecret,
      scope: 'https://graph.microsoft.com/.default',
    }),
    // Nobody waits in front of a screen: rather slow down than stop half-way.
    retry: { patienceMs: 10 * 60_000, maxAttempts: 8 },
  });
  const steps = await provision({
    graph,
    schoolSite: config.schoolSite,
    staffSite: config.staffSite,
    serviceClientId: config.serviceClientId,
    school,
    onStep: (words) => process.stdout.write(`${words}\n`),
  });
  process.stdout.write(steps === 0 ? 'Everything was there already.\n' : `Done: ${steps} steps.\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'Setting up did not succeed.'}\n`);
  process.exitCode = 1;
});
