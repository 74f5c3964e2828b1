/** What the task pane needs of office.js (Office JavaScript documentation, Outlook; requirement sets in brackets). */
export interface Office {
  onReady(): Promise<unknown>;
  EventType: { ItemChanged: string; OfficeThemeChanged?: string };
  context: {
    displayLanguage: string;
    requirements: { isSetSupported(set: string, version: string): boolean };
    officeTheme?: { bodyBackgroundColor?: string };
    ui?: { openBrowserWindow?(address: string): void };
    mailbox: {
      item: OfficeItem | null;
      userProfile?: { emailAddress?: string };
      addHandlerAsync(event: string, handler: () => void): void;
      convertToRestId?(id: string, version: string): string;
    };
  };
}

export interface OfficeItem {
  itemId: string;
  subject: string;
  internetMessageId: string;
  dateTimeCreated: Date;
  from?: OfficePerson;
  to?: OfficePerson[];
  cc?: OfficePerson[];
  attachments?: { id: string; name: string; contentType: string; size: number; isInline: boolean }[];
  body: { getAsync(type: string, done: (result: OfficeResult<string>) => void): void };
  /** 1.8 */
  getAllInternetHeadersAsync?(done: (result: OfficeResult<string>) => void): void;
  /** 1.14: Base64 */
  getAsFileAsync?(done: (result: OfficeResult<string>) => void): void;
}

interface OfficePerson {
  displayName?: string;
  emailAddress?: string;
}

interface OfficeResult<T> {
  status: string;
  value?: T;
}

const TIMEOUT_MS = 20_000;

/** The Outlook around the page; undefined when there is none, or it does not answer. */
export async function readyOffice(page: Window & { Office?: Office }): Promise<Office | undefined> {
  const office = page.Office;
  if (office === undefined) return undefined;
  try {
    await within(office.onReady());
    return office.context.mailbox ? office : undefined;
  } catch {
    return undefined;
  }
}

/** One of Outlook's calls with a callback, as a promise. Rejects when Outlook refuses or never answers. */
export function asked<T>(ask: (done: (result: OfficeResult<T>) => void) => void): Promise<T> {
  return within(
    new Promise<T>((resolve, reject) => {
      ask(({ status, value }) =>
        status === 'succeeded' && value !== undefined ? resolve(value) : reject(new Error('Outlook said no.')),
      );
    }),
  );
}

function within<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Outlook did not answer.')), TIMEOUT_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
