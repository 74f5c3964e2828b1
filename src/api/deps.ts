import type {
  AccessLog,
  Clock,
  Directory,
  EvidenceStore,
  IncidentStore,
  Notifier,
  RoleBook,
  PieceHasher,
  SchoolProbe,
  SchoolStore,
  SchoolTimesBook,
  SettingsStore,
  TimerStore,
} from '../domain/ports';
import type { IntakeMailbox, MailBook } from '../domain/intake/ports';
import type { Register } from '../domain/incidents/types';
import type { AgreementParts } from './agreements/parts';

/** Everything a use case may touch. Wired once in server.ts; tests hand in fakes. */
export interface Deps {
  clock: Clock;
  registers: Record<Register, IncidentStore>;
  evidence: Record<Register, EvidenceStore>;
  accessLogs: Record<Register, AccessLog>;
  timers: TimerStore;
  school: SchoolStore;
  roleBook: RoleBook;
  timesBook: SchoolTimesBook;
  settings: SettingsStore;
  directory: Directory;
  notifier: Notifier;
  hasher: PieceHasher;
  probe: SchoolProbe;
  agreements: AgreementParts;
  /** The mailbox that staff forward to; absent where the school has none. */
  intake?: Intake;
  log: Log;
}

export interface Intake {
  mailbox: IntakeMailbox;
  book: MailBook;
  /** Where Graph says that something came: `https://host/mail/school`; the kind of news is put behind it. */
  newsAddress: string;
}

/** One line per event, as JSON. Never a name, a narrative, a message or a token (P7): references and ids only. */
export interface Log {
  info(event: string, facts?: Record<string, string | number | boolean>): void;
  warn(event: string, facts?: Record<string, string | number | boolean>): void;
  error(event: string, facts?: Record<string, string | number | boolean>): void;
}

/** Who is at the door, proven by a token or a validated activity. Roles are looked up by the use case. */
export interface Caller {
  /** Entra object id. */
  id: string;
  name: string;
}
