import { loadConfig, loadProvisionConfig } from './config';
import { ConfigError } from './environment-reader';

const complete = {
  TENANT_ID: 'tenant',
  CLIENT_ID: 'service',
  CLIENT_SECRET: 'hush',
  CLIENT_APP_ID: 'page',
  SCHOOL_SITE: 'school.example:/sites/lantern',
  STAFF_SITE: 'school.example:/sites/lantern-staff',
  DSL_CHANNEL: '19:abc@thread.tacv2',
};

function refusalOf(env: Record<string, string>): string {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  return '';
}

describe('settings of the service', () => {
  it('names every missing variable at once, and what it is for', () => {
    const message = refusalOf({});
    for (const name of Object.keys(complete)) expect(message).toContain(`${name}: `);
    expect(message).toContain('the id of the DSL channel in Teams');
  });

  it('needs nothing but these, and points at Microsoft 365 unless told otherwise', () => {
    const config = loadConfig(complete);
    expect(config.http).toEqual({
      port: 3978,
      publicOrigin: 'http://localhost:3978',
      extraHostOrigins: [],
      officeScript: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      trustProxy: 0,
      requestsPerMinute: 600,
    });
    expect(config.graph).toEqual({ baseUrl: 'https://graph.microsoft.com/v1.0', unitsPerMinute: 1_250 });
    expect(config.metrics.token).toBeUndefined();
    expect(config.identity.authority).toBe('https://login.microsoftonline.com');
    expect(config.api).toEqual({ clientId: 'service', clientAppId: 'page' });
    expect(config.timers.intervalMilliseconds).toBe(15_000);
    expect(config.teams.playground).toBe(false);
  });

  it('takes the slash off addresses and reduces host origins to origins', () => {
    const config = loadConfig({ ...complete, AUTHORITY: 'http://localhost:1/', EXTRA_HOST_ORIGINS: 'http://localhost:2/x, https://host.example' });
    expect(config.identity.authority).toBe('http://localhost:1');
    expect(config.http.extraHostOrigins).toEqual(['http://localhost:2', 'https://host.example']);
  });

  it.each([
    ['PORT', 'tuesday'],
    ['PORT', '70000'],
    ['GRAPH_BASE_URL', 'somewhere'],
    ['AUTHORITY', 'ftp://x.example'],
    ['EXTRA_HOST_ORIGINS', 'https://a.example,nonsense'],
    ['TIMER_INTERVAL_SECONDS', '-7'],
    ['GRAPH_UNITS_PER_MINUTE', 'plenty'],
    ['TRUST_PROXY', 'true'],
    ['REQUESTS_PER_MINUTE', '7'],
  ])('refuses %s=%s by name, without repeating the value', (name, value) => {
    const message = refusalOf({ ...complete, [name]: value });
    expect(message).toContain(name);
    expect(message).not.toContain(value);
  });

  it('signs in with the secret that is set, else with the managed identity Azure offers, else names the secret', () => {
    const azure = { ...complete, IDENTITY_ENDPOINT: 'http://localhost:42356/msi/token', IDENTITY_HEADER: 'word' };
    expect(loadConfig(azure).identity.credential).toEqual({ secret: 'hush' });
    expect(loadConfig({ ...azure, CLIENT_SECRET: '' }).identity.credential).toEqual({
      endpoint: 'http://localhost:42356/msi/token',
      header: 'word',
    });
    expect(refusalOf({ ...azure, CLIENT_SECRET: '', IDENTITY_HEADER: '' })).toContain('CLIENT_SECRET');
  });

  it('never repeats a secret', () => {
    expect(refusalOf({ ...complete, PORT: 'x', CLIENT_SECRET: 'hush-hush' })).not.toContain('hush-hush');
  });

  it('PLAYGROUND=1 works on loopback only, and then listens there only', () => {
    expect(loadConfig({ ...complete, PLAYGROUND: '1' }).http.host).toBe('127.0.0.1');
    expect(refusalOf({ ...complete, PLAYGROUND: '1', PUBLIC_ORIGIN: 'https://lantern.example' })).toContain('PLAYGROUND');
    expect(loadConfig({ ...complete, PUBLIC_ORIGIN: 'https://lantern.example' }).http.host).toBeUndefined();
  });
});

describe('settings of provisioning', () => {
  it('names the administrator credentials and the school file when they are missing', () => {
    expect(() => loadProvisionConfig(complete)).toThrow(/ADMIN_CLIENT_ID[\s\S]*ADMIN_CLIENT_SECRET[\s\S]*SCHOOL_FILE/);
  });

  it('reads them', () => {
    const env = { ...complete, ADMIN_CLIENT_ID: 'admin', ADMIN_CLIENT_SECRET: 'hush', SCHOOL_FILE: 'school.json' };
    expect(loadProvisionConfig(env)).toMatchObject({ adminClientId: 'admin', serviceClientId: 'service', schoolFile: 'school.json' });
  });

  it('a check needs the secret of the service, and the administrator only where that is at hand', () => {
    const env = { ...complete, SCHOOL_FILE: 'school.json' };
    expect(loadProvisionConfig(env, { check: true })).toMatchObject({ serviceCredential: { secret: 'hush' }, adminClientId: '' });
    expect(() => loadProvisionConfig({ ...env, CLIENT_SECRET: '' }, { check: true })).toThrow('CLIENT_SECRET');
  });
});
