import schema from '@microsoft/app-manifest/build/json-schemas/teams/v1.29/MicrosoftTeams.schema.json';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

/** Microsoft's schema of this manifest version, as its own package carries it: nothing is fetched. */
const validate = addFormats(new Ajv({ allErrors: true, strict: false })).compile(schema);

interface App {
  icons: Record<string, string>;
  validDomains?: string[];
  composeExtensions?: { commands?: { id: string; type?: string; fetchTask?: boolean; parameters?: unknown[] }[] }[];
}

/**
 * What is wrong with an app manifest (`files` are the names beside it in the package); empty when nothing is. The schema
 * first, then what Microsoft says in words only: a domain is a bare host, every address is https at one of them, the
 * icons are in the package, an action opens something.
 */
export function problemsOfApp(manifest: object, files: readonly string[]): string[] {
  const valid: boolean = validate(manifest);
  if (!valid) {
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message ?? 'is not right'}`);
  }
  const app = manifest as object as App;
  return [...problemsOfIcons(app, files), ...problemsOfDomains(app), ...problemsOfCommands(app), ...problemsOfAddresses(app)];
}

function problemsOfIcons({ icons }: App, files: readonly string[]): string[] {
  return Object.values(icons).filter((icon) => !files.includes(icon)).map((icon) => `/icons names ${icon}, which is not in the package`);
}

function problemsOfDomains({ validDomains = [] }: App): string[] {
  return validDomains
    .filter((host) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(host))
    .map((host) => `/validDomains has ${host}, which is not the bare name of a host`);
}

function problemsOfCommands({ composeExtensions = [] }: App): string[] {
  return composeExtensions
    .flatMap(({ commands = [] }) => commands)
    .filter(({ type, fetchTask, parameters }) => type === 'action' && !fetchTask && !parameters?.length)
    .map(({ id }) => `/composeExtensions: the command ${id} would do nothing`);
}

/** Pages, icons and code: everything that a Microsoft 365 client loads from the service. */
function problemsOfAddresses(app: App): string[] {
  return addressesIn(app).flatMap(({ at, address }) => {
    const { protocol, hostname } = new URL(address);
    if (protocol !== 'https:') return [`${at} is not https`];
    const known = /^\/developer\//.test(at) || app.validDomains?.includes(hostname);
    return known ? [] : [`${at} leads to ${hostname}, which is not among validDomains`];
  });
}

function addressesIn(value: unknown, at = ''): { at: string; address: string }[] {
  if (typeof value === 'string') return /^https?:\/\//.test(value) && at !== '/$schema' ? [{ at, address: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => addressesIn(child, `${at}/${key}`));
}
