import type { OpenMail } from '../mail-view';
import { createItem } from './item';
import type { HostState, ToAddin, ToHost } from './protocol';

type Listener = (event: { type: string }) => void;
type Callback = (result: { status: string; value?: unknown }) => void;
type BridgeListener = (message: { data: string }) => void;

/**
 * A stand-in for office.js where there is no Outlook: as much of it as a task pane on a read message needs (Office
 * JavaScript documentation, Outlook requirement sets). What lies above the chosen ceiling is missing, as in a real
 * client. The window around the frame is the mail program.
 */
let state: HostState | undefined;
let item: ReturnType<typeof createItem> | null = null;
const handlers = new Map<string, Listener[]>();
const bridge: BridgeListener[] = [];
let opened: () => void = () => undefined;
const ready = new Promise<void>((resolve) => (opened = resolve));

const EVENTS = { ItemChanged: 'olkItemSelectedChanged', OfficeThemeChanged: 'officeThemeChanged' } as const;

function tell(message: ToHost): void {
  // The stub holds nothing that is secret; answers are taken from the parent only.
  window.parent.postMessage(message, '*');
}

function supports(set: string, version = '1.1'): boolean {
  if (set === 'NestedAppAuth') return true;
  return set.toLowerCase() === 'mailbox' && number(version) <= number(state?.ceiling ?? '1.1');
}

/** 1.14 is more than 1.8. */
function number(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 1_000 + minor;
}

window.addEventListener('message', (event: MessageEvent<ToAddin>) => {
  if (event.source !== window.parent || event.data?.office === undefined) return;
  if (event.data.office === 'naa') return bridge.forEach((listener) => listener({ data: (event.data as { envelope: string }).envelope }));
  take(event.data.state);
});

function take(next: HostState): void {
  const before = state;
  state = next;
  const changed = before?.item?.id !== next.item?.id;
  if (before === undefined || changed) item = itemOf(next.item);
  opened();
  if (before && changed) fire(EVENTS.ItemChanged);
  if (before && before.theme !== next.theme) fire(EVENTS.OfficeThemeChanged);
}

function itemOf(mail: OpenMail | undefined): ReturnType<typeof createItem> | null {
  return mail ? createItem(mail, (version) => supports('Mailbox', version)) : null;
}

function fire(type: string): void {
  for (const handler of handlers.get(type) ?? []) handler({ type });
}

const COLOURS = {
  default: { bodyBackgroundColor: '#ffffff', bodyForegroundColor: '#242424' },
  dark: { bodyBackgroundColor: '#292929', bodyForegroundColor: '#ffffff' },
  contrast: { bodyBackgroundColor: '#000000', bodyForegroundColor: '#ffffff' },
} as const;

const mailbox = {
  get item() {
    return item;
  },
  get userProfile() {
    return state?.user;
  },
  addHandlerAsync(type: string, handler: Listener, done?: Callback) {
    handlers.set(type, [...(handlers.get(type) ?? []), handler]);
    done?.({ status: 'succeeded' });
  },
  convertToRestId: (id: string) => id,
};

const office = {
  EventType: EVENTS,
  CoercionType: { Html: 'html', Text: 'text' },
  AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
  MailboxEnums: { RestVersion: { v2_0: 'v2.0' } },
  onReady: async () => {
    await ready;
    return { host: 'Outlook', platform: 'OfficeOnline' };
  },
  context: {
    displayLanguage: 'en-GB',
    requirements: { isSetSupported: supports },
    mailbox,
    get officeTheme() {
      return COLOURS[state?.theme ?? 'default'];
    },
    ui: { openBrowserWindow: (address: string) => void window.open(address, '_blank', 'noopener') },
  },
};

/** What MSAL looks for (platform: nested app authentication on the wire). */
const nestedAppAuthBridge = {
  addEventListener: (_event: string, listener: BridgeListener) => void bridge.push(listener),
  removeEventListener: (_event: string, listener: BridgeListener) => {
    const at = bridge.indexOf(listener);
    if (at >= 0) bridge.splice(at, 1);
  },
  postMessage: (envelope: string) => tell({ office: 'naa', envelope }),
};

Object.assign(window, { Office: office, nestedAppAuthBridge });
// As the real one does, which is why a page that needs them keeps its own references.
Object.assign(window.history, { pushState: null, replaceState: null });
tell({ office: 'hello' });
