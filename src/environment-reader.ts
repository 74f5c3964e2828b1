/** Variables by name, as process.env has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Something in the environment is missing or cannot be used; the message names every variable and what it is for. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads variable by variable and keeps what is wrong, so that all of it can be said at once. Values are never repeated. */
export class EnvironmentReader<Name extends string> {
  private readonly problems: string[] = [];

  constructor(
    private readonly env: Environment,
    /** What each required variable is for. */
    private readonly purposes: Readonly<Record<Name, string>>,
  ) {}

  text(name: string): string | undefined {
    return this.env[name]?.trim() || undefined;
  }

  required(name: Name): string {
    const value = this.text(name);
    if (value === undefined) this.problem(`${name}: ${this.purposes[name]}.`);
    return value ?? '';
  }

  number(name: string, otherwise: number, least: number, most: number): number {
    const value = Number(this.text(name) ?? otherwise);
    if (!Number.isInteger(value) || value < least || value > most) {
      this.problem(`${name}: must be a whole number from ${least} to ${most}.`);
      return otherwise;
    }
    return value;
  }

  address(name: string, otherwise: string): string {
    const value = this.text(name) ?? otherwise;
    if (!isWebAddress(value)) this.problem(`${name}: must be an address such as ${otherwise}.`);
    return value.replace(/\/+$/, '');
  }

  origin(name: string, otherwise: string): string {
    const value = this.address(name, otherwise);
    return isWebAddress(value) ? new URL(value).origin : value;
  }

  origins(name: string): readonly string[] {
    const values = (this.text(name) ?? '').split(',').map((value) => value.trim()).filter(Boolean);
    if (!values.every(isWebAddress)) this.problem(`${name}: must be addresses such as https://host.example, with commas between.`);
    return values.filter(isWebAddress).map((value) => new URL(value).origin);
  }

  flag(name: string): boolean {
    return ['1', 'true', 'yes'].includes(this.text(name)?.toLowerCase() ?? '');
  }

  problem(sentence: string): void {
    this.problems.push(sentence);
  }

  finish(what: string): void {
    if (this.problems.length === 0) return;
    throw new ConfigError(`${what} cannot start. Set in the environment:\n${this.problems.map((line) => `  ${line}`).join('\n')}`);
  }
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol);
}
