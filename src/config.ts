import { readFileSync } from 'node:fs';
import { MAIN_SCHOOL } from './domain/school-id';
import { EnvironmentReader } from './environment-reader';
import type { Environment } from './environment-reader';
import type { ServiceCredential, ServiceIdentity } from './store/service-token';
import { servedSchools } from './served-schools';
import type { SchoolsConfig } from './served-schools';

/** What the service is told from outside, in groups. This file is the product's only reader of the environment. */
export interface Config {
  /** Where it listens. `host` is set only where it must not be reachable from elsewhere. */
  http: {
    port: number;
    host?: string;
    publicOrigin: string;
    extraHostOrigins: readonly string[];
    /** Where the task pane takes office.js from. */
    officeScript: string;
    /** Proxies in front; 0 for none. */
    trustProxy: number;
    /** For one person, in one copy of the service. */
    requestsPerMinute: number;
  };
  /** `unitsPerMinute`: what Microsoft grants one application in a tenant of this size. */
  graph: { baseUrl: string; unitsPerMinute: number };
  identity: ServiceIdentity;
  /** Tokens of people: for whom they must be made out, and by which page they may have been asked for. */
  api: { clientId: string; clientAppId: string };
  schools: SchoolsConfig;
  teams: { appId: string; serviceUrl: string; openIdMetadataUrl: string; playground: boolean };
  /** Ways to a person after the chat, in order. Without a mailbox there is no e-mail. */
  alerts: { ways: readonly AlertWay[]; mailbox?: string };
  timers: { intervalMilliseconds: number };
  /** Who may read `/metrics`: whoever has the token, or without one only this machine. */
  metrics: { token?: string };
}

type AlertWay = (typeof ALERT_WAYS)[number];

/** What `npm run provision` is told: an administrator's registration sets the sites up once. */
export interface ProvisionConfig {
  graphBaseUrl: string;
  authority: string;
  tenantId: string;
  adminClientId: string;
  adminClientSecret: string;
  serviceClientId: string;
  /** Of the service, for a check. */
  serviceCredential: ServiceCredential;
  /** Of a single school whose file does not name them. */
  schoolSite?: string;
  staffSite?: string;
  /** Absent only in a check, which can do without. */
  schoolFile?: string;
  dslChannel?: string;
  intakeMailbox?: string;
  /** What a check looks at beside the card. */
  ways: { activityFeed: boolean; mailbox?: string };
  botServiceUrl: string;
  unitsPerMinute: number;
}

const PURPOSES = {
  TENANT_ID: "the school's tenant id in Entra ID",
  CLIENT_ID: 'the application (client) id of the service, which is also the bot',
  CLIENT_SECRET: 'the client secret of the service; not needed where Azure gives it a managed identity',
  CLIENT_APP_ID: 'the client id of the registration the tab signs in with',
  SCHOOL_SITE: 'the SharePoint site of the school, as host:/sites/name',
  STAFF_SITE: 'the SharePoint site for concerns about staff, as host:/sites/name',
  DSL_CHANNEL: 'the id of the DSL channel in Teams, 19:…@thread.tacv2',
  ADMIN_CLIENT_ID: 'the application id an administrator uses to set the sites up',
  ADMIN_CLIENT_SECRET: 'its client secret',
  SCHOOL_FILE: 'the path of the JSON file that describes the school',
  PUBLIC_ORIGIN: "where people's browsers reach Lantern, as https://host",
  OUTLOOK_ADDIN_ID: 'a GUID of its own for the add-in manifest in XML',
  PRIVACY_URL: "the address of the school's privacy notice",
  TERMS_URL: 'the address of the terms of use, such as the acceptable use policy',
} as const;

const ALERT_WAYS = ['activityFeed', 'email'] as const;
/** The official address (Office Add-ins documentation, "Referencing the Office JavaScript API library"). */
const OFFICE_SCRIPT = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const GRAPH = 'https://graph.microsoft.com/v1.0';
const AUTHORITY = 'https://login.microsoftonline.com';
const BOT_SERVICE = 'https://smba.trafficmanager.net/teams';
const BOT_METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

/** Reads the service's settings; the README has the table. Throws ConfigError. */
export function loadConfig(env: Environment = process.env): Config {
  const read = new EnvironmentReader(env, PURPOSES);
  const port = read.number('PORT', 3978, 0, 65_535);
  const publicOrigin = read.origin('PUBLIC_ORIGIN', `http://localhost:${port}`);
  const clientId = read.required('CLIENT_ID');
  const playground = read.flag('PLAYGROUND');
  if (playground && read.text('SCHOOLS_FILE') !== undefined) read.problem('PLAYGROUND: works with one school only; leave SCHOOLS_FILE out.');
  if (playground && !isLoopback(publicOrigin)) {
    read.problem('PLAYGROUND: works on this machine only, because it lets callers in without a token; PUBLIC_ORIGIN is elsewhere.');
  }
  const config: Config = {
    http: {
      port,
      publicOrigin,
      extraHostOrigins: read.origins('EXTRA_HOST_ORIGINS'),
      officeScript: read.address('OFFICE_JS', OFFICE_SCRIPT),
      trustProxy: read.number('TRUST_PROXY', 0, 0, 10),
      requestsPerMinute: read.number('REQUESTS_PER_MINUTE', 600, 60, 1_000_000),
      ...(playground ? { host: '127.0.0.1' } : {}),
    },
    graph: { baseUrl: read.address('GRAPH_BASE_URL', GRAPH), unitsPerMinute: unitsPerMinute(read) },
    identity: {
      authority: read.address('AUTHORITY', AUTHORITY),
      tenantId: read.required('TENANT_ID'),
      clientId,
      credential: serviceCredential(read),
    },
    api: { clientId: read.text('API_CLIENT_ID') ?? clientId, clientAppId: read.required('CLIENT_APP_ID') },
    schools: schoolsOf(read),
    teams: {
      appId: read.text('TEAMS_APP_ID') ?? clientId,
      serviceUrl: read.address('BOT_SERVICE_URL', BOT_SERVICE),
      openIdMetadataUrl: read.address('BOT_OPENID_METADATA', BOT_METADATA),
      playground,
    },
    alerts: { ways: alertWays(read), mailbox: read.text('ALERT_MAILBOX') },
    timers: { intervalMilliseconds: read.number('TIMER_INTERVAL_SECONDS', 15, 1, 3600) * 1000 },
    metrics: { token: read.text('METRICS_TOKEN') },
  };
  read.finish('Lantern');
  return config;
}

/**
 * Reads what setting schools up needs. A check signs in as the service, and as the administrator only where that is at
 * hand. Throws ConfigError.
 */
export function loadProvisionConfig(env: Environment = process.env, { check = false } = {}): ProvisionConfig {
  const read = new EnvironmentReader(env, PURPOSES);
  const config: ProvisionConfig = {
    graphBaseUrl: read.address('GRAPH_BASE_URL', GRAPH),
    authority: read.address('AUTHORITY', AUTHORITY),
    tenantId: read.required('TENANT_ID'),
    adminClientId: check ? (read.text('ADMIN_CLIENT_ID') ?? '') : read.required('ADMIN_CLIENT_ID'),
    adminClientSecret: check ? (read.text('ADMIN_CLIENT_SECRET') ?? '') : read.required('ADMIN_CLIENT_SECRET'),
    serviceClientId: read.required('CLIENT_ID'),
    serviceCredential: check ? serviceCredential(read) : { secret: '' },
    schoolSite: read.text('SCHOOL_SITE'),
    staffSite: read.text('STAFF_SITE'),
    schoolFile: read.text('SCHOOL_FILE') ?? read.text('SCHOOLS_FILE') ?? (check ? undefined : read.required('SCHOOL_FILE')),
    dslChannel: read.text('DSL_CHANNEL'),
    intakeMailbox: read.text('INTAKE_MAILBOX'),
    ways: { activityFeed: alertWays(read).includes('activityFeed'), mailbox: read.text('ALERT_MAILBOX') },
    botServiceUrl: read.address('BOT_SERVICE_URL', BOT_SERVICE),
    unitsPerMinute: unitsPerMinute(read),
  };
  read.finish('Provisioning');
  return config;
}

/** Reads what fills the manifests, by the names of their places. Throws ConfigError. */
export function loadPackageValues(env: Environment = process.env): Record<string, string> {
  const read = new EnvironmentReader(env, PURPOSES);
  const origin = read.required('PUBLIC_ORIGIN').replace(/\/+$/, '');
  if (origin !== '' && !(URL.canParse(origin) && new URL(origin).origin === origin && origin.startsWith('https:'))) {
    read.problem('PUBLIC_ORIGIN: must be https://host, because Microsoft 365 shows nothing else.');
  }
  const clientId = read.required('CLIENT_ID');
  const values = {
    TEAMS_APP_ID: read.text('TEAMS_APP_ID') ?? clientId,
    CLIENT_ID: clientId,
    CLIENT_APP_ID: read.required('CLIENT_APP_ID'),
    API_CLIENT_ID: read.text('API_CLIENT_ID') ?? clientId,
    OUTLOOK_ADDIN_ID: read.required('OUTLOOK_ADDIN_ID'),
    APP_VERSION: read.text('APP_VERSION') ?? '1.0.0',
    PUBLIC_ORIGIN: origin,
    PUBLIC_HOST: URL.canParse(origin) ? new URL(origin).hostname : '',
    PRIVACY_URL: read.required('PRIVACY_URL'),
    TERMS_URL: read.required('TERMS_URL'),
  };
  if (values.OUTLOOK_ADDIN_ID !== '' && values.OUTLOOK_ADDIN_ID === values.TEAMS_APP_ID) {
    read.problem('OUTLOOK_ADDIN_ID: must differ from TEAMS_APP_ID (CLIENT_ID without one), else each would hide itself.');
  }
  read.finish('Packaging');
  return values;
}

/** A secret that is set wins. Without one, Azure Container Apps and App Service say where the managed identity is. */
function serviceCredential(read: EnvironmentReader<keyof typeof PURPOSES>): ServiceCredential {
  const [endpoint, header] = [read.text('IDENTITY_ENDPOINT'), read.text('IDENTITY_HEADER')];
  const secret = read.text('CLIENT_SECRET');
  if (secret === undefined && endpoint !== undefined && header !== undefined) return { endpoint, header };
  return { secret: read.required('CLIENT_SECRET') };
}

function alertWays(read: EnvironmentReader<keyof typeof PURPOSES>): readonly AlertWay[] {
  const asked = (read.text('ALERT_WAYS') ?? ALERT_WAYS.join()).split(',').map((way) => way.trim());
  if (asked.some((way) => way !== 'none' && !ALERT_WAYS.some((one) => one === way))) {
    read.problem(`ALERT_WAYS: ${ALERT_WAYS.join(', ')}, either of them, or none.`);
  }
  return asked.flatMap((way) => ALERT_WAYS.filter((known) => known === way));
}

/** Several schools are in a file; one needs no file. */
function schoolsOf(read: EnvironmentReader<keyof typeof PURPOSES>): SchoolsConfig {
  const path = read.text('SCHOOLS_FILE');
  if (path === undefined) return onlySchool(read);
  const served = servedSchools(readText(path) ?? '');
  if (!('problems' in served)) return served;
  for (const problem of served.problems) read.problem(`SCHOOLS_FILE: ${problem}.`);
  return { timersSite: '', all: [{ id: MAIN_SCHOOL, name: '', site: '', staffSite: '', dslChannel: '' }] };
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function onlySchool(read: EnvironmentReader<keyof typeof PURPOSES>): SchoolsConfig {
  const site = read.required('SCHOOL_SITE');
  const [staffSite, dslChannel] = [read.required('STAFF_SITE'), read.required('DSL_CHANNEL')];
  const [intakeMailbox, accessGroup] = [read.text('INTAKE_MAILBOX'), read.text('ACCESS_GROUP')];
  if (accessGroup !== undefined && !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(accessGroup)) read.problem('ACCESS_GROUP must be the object id of a group.');
  const school = { id: MAIN_SCHOOL, name: '', site, staffSite, dslChannel };
  return { timersSite: site, all: [{ ...school, ...(intakeMailbox ? { intakeMailbox } : {}), ...(accessGroup ? { accessGroup } : {}) }] };
}

function unitsPerMinute(read: EnvironmentReader<keyof typeof PURPOSES>): number {
  return read.number('GRAPH_UNITS_PER_MINUTE', 1_250, 1, 1_000_000);
}

function isLoopback(origin: string): boolean {
  return URL.canParse(origin) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname);
}
