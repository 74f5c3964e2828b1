/** What the emulator is told from outside. This is its only reader of the environment. */
export interface EmulatorConfig {
  port: number;
  /** Where the product serves its pages and its messaging endpoint, without a slash at the end. */
  serviceOrigin: string;
  /** When set, every Graph exchange is written to this file, one JSON line each. */
  recordFile?: string;
}

/**
 * Reads EMULATOR_PORT, SERVICE_ORIGIN and EMULATOR_RECORD. Throws an Error that names the variable when a value
 * cannot be used.
 */
export function readEmulatorConfig(environment: NodeJS.ProcessEnv = process.env): EmulatorConfig {
  const port = Number(environment.EMULATOR_PORT || '3979');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error('EMULATOR_PORT must be a port number between 0 and 65535.');
  }
  const serviceOrigin = environment.SERVICE_ORIGIN || 'http://localhost:3978';
  if (!URL.canParse(serviceOrigin))
    throw new Error('SERVICE_ORIGIN must be an address such as http://localhost:3978.');
  return {
    port,
    serviceOrigin: new URL(serviceOrigin).origin,
    ...(environment.EMULATOR_RECORD ? { recordFile: environment.EMULATOR_RECORD } : {}),
  };
}
