import { randomUUID } from 'node:crypto';
import type { AgreementStore, LinkStore, RosterStore, SignatureOutbox, SignatureStore } from '../../src/domain/agreements/ports';
import type { SignLink } from '../../src/domain/agreements/links';
import type { SignatureEntry } from '../../src/domain/agreements/types';
import { ADULT, aVersion, CHILD } from '../../src/domain/testing/agreements';
import { EtagConflict, StoreUnavailable } from '../../src/domain/ports';

export interface AgreementStoresUnderTest {
  versions: AgreementStore;
  signatures: SignatureStore;
  outbox: SignatureOutbox;
  roster: RosterStore;
  links: LinkStore;
  /** The next signature is written, its answer is lost. */
  loseNextAdd(): Promise<void>;
  outdateCursors(): Promise<void>;
}

const UNTIL = new Date('2026-11-23T09:15:00.000Z');

function anEntry(change: Partial<SignatureEntry> = {}): SignatureEntry {
  return {
    entryKey: `staffAndVolunteers/1/2026-27/adult/${randomUUID()}/self/signed`,
    kind: 'signed', audience: 'staffAndVolunteers', number: 1, hash: 'h', part: 'adult', subjectId: 'a', signerId: 'a',
    at: '2026-11-23T09:00:00.123Z', schoolYear: '2026-27', how: 'account', name: ' Zoë “Q” O’Hara ', answers: { images: false },
    ...change,
  };
}

/** What the stores of agreements promise. */
export function agreementStoresSuite(name: string, make: () => Promise<AgreementStoresUnderTest>): void {
  describe(`agreement stores, ${name}`, () => {
    describe('AgreementStore', () => publishing(make));
    describe('SignatureStore', () => signing(make));
    describe('SignatureOutbox', () => keeping(make));
    describe('RosterStore', () => shelving(make));
    describe('LinkStore', () => linking(make));
  });
}

type Make = () => Promise<AgreementStoresUnderTest>;

function publishing(make: Make): void {
  it('P5 keeps a version as it is; another with its number is refused and changes nothing', async () => {
    const { versions } = await make();
    const version = aVersion('parents');
    expect(await versions.publish(version)).toBe(true);
    expect(await versions.publish(version)).toBe(true);
    expect(await versions.publish({ ...aVersion('parents', { intro: 'Other words.' }), hash: 'other' })).toBe(false);
    expect((await versions.changes()).items).toEqual([version]);
  });
}

function signing(make: Make): void {
  it('AUA-2 AUA-4 two devices at once make one signature, and both are told which one stands', async () => {
    const { signatures } = await make();
    const entry = anEntry();
    const made = await Promise.all([signatures.add(entry), signatures.add({ ...entry, at: '2026-11-23T09:00:01.000Z' })]);
    expect(made.filter(({ created }) => created)).toHaveLength(1);
    const { items } = await signatures.changes();
    expect(items).toHaveLength(1);
    expect(made.map(({ entry: stands }) => stands)).toEqual([items[0], items[0]]);
  });

  it('P5 a signature whose answer was lost is there once after it was sent again', async () => {
    const { signatures, loseNextAdd } = await make();
    const entry = anEntry();
    await loseNextAdd();
    await signatures.add(entry).catch((error: unknown) => {
      if (!(error instanceof StoreUnavailable)) throw error;
    });
    await signatures.add(entry);
    expect((await signatures.changes()).items).toEqual([entry]);
  });

  it('writes many at once, each once for its key', async () => {
    const { signatures } = await make();
    const entries = Array.from({ length: 25 }, () => anEntry());
    await signatures.add(entries[3]!);
    expect(await signatures.addMany(entries)).toEqual(entries.map(() => true));
    const { items } = await signatures.changes();
    expect(items.map(({ entryKey }) => entryKey).sort()).toEqual(entries.map(({ entryKey }) => entryKey).sort());
  });

  it('AUA-5 tells what is new since a cursor, and everything when the cursor is too old', async () => {
    const { signatures, outdateCursors } = await make();
    const [first, second] = [anEntry(), anEntry()];
    await signatures.add(first);
    const { cursor } = await signatures.changes();
    await signatures.add(second);
    expect(await signatures.changes(cursor)).toMatchObject({ items: [second], reset: false });
    await outdateCursors();
    const again = await signatures.changes(cursor);
    expect(again.reset).toBe(true);
    expect(again.items).toHaveLength(2);
  });
}

function keeping(make: Make): void {
  it('P1 keeps a parcel once for its key until it is done', async () => {
    const { outbox } = await make();
    const entries = Array.from({ length: 100 }, () => anEntry());
    const parcel = await outbox.keep('parcel-1', entries, UNTIL);
    await outbox.keep('parcel-1', entries, UNTIL);
    expect((await outbox.all()).map((one) => [one.entries, Date.parse(one.claimedUntil)])).toEqual([[entries, UNTIL.getTime()]]);
    await outbox.done(parcel);
    await outbox.done(parcel);
    expect(await outbox.all()).toEqual([]);
  });

  it('of two copies of the service one gets a parcel, and the other cannot end it', async () => {
    const { outbox } = await make();
    const parcel = await outbox.keep('parcel-2', [anEntry()], UNTIL);
    const claims = await Promise.all([outbox.claim(parcel, UNTIL), outbox.claim(parcel, UNTIL)]);
    expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1);
    await outbox.done(parcel);
    expect(await outbox.all()).toHaveLength(1);
  });
}

function shelving(make: Make): void {
  it('keeps people, and refuses an editor who did not see the last change', async () => {
    const { roster } = await make();
    const saved = await roster.save({ shelfKey: 's01', people: [ADULT] });
    const next = await roster.save({ ...saved, people: [ADULT, CHILD] });
    await expect(roster.save({ ...saved, people: [] })).rejects.toBeInstanceOf(EtagConflict);
    await expect(roster.save({ shelfKey: 's01', people: [] })).rejects.toBeInstanceOf(EtagConflict);
    expect((await roster.changes()).items).toMatchObject([{ shelfKey: 's01', people: [ADULT, CHILD], item: next.item }]);
  });
}

function linking(make: Make): void {
  it('keeps links with every detail, and refuses whoever did not see the last change', async () => {
    const { links } = await make();
    const link: SignLink = {
      hash: 'a'.repeat(64), holder: 'person', key: 'P1', madeAt: '2026-11-23T10:00:00.123Z', until: '2026-12-21T00:00:00.000Z',
      madeBy: { id: 'lead-1', name: 'Lena Orme' }, mailing: true,
    };
    const saved = await links.save({ shelfKey: 's01', links: [link] });
    const next = await links.save({ ...saved, links: [link, { ...link, hash: 'b'.repeat(64), key: 'P2' }] });
    await expect(links.save({ ...saved, links: [] })).rejects.toBeInstanceOf(EtagConflict);
    await expect(links.save({ shelfKey: 's01', links: [] })).rejects.toBeInstanceOf(EtagConflict);
    expect((await links.changes()).items).toEqual([next]);
  });
}
