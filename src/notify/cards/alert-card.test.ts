import fc from 'fast-check';
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { AlertMessage } from '../../domain/escalation/alert-message';
import { CONCERN_KINDS, LANES, PRIORITIES } from '../../domain/incidents/types';
import { words } from '../../contract/words/en-gb';
import { alertCard } from './alert-card';
import { alertSummary } from './alert-summary';

const now = new Date('2026-11-23T10:36:00Z');
const tab = { appId: '9d2c7f1e-0000-4000-8000-000000000001', entityId: 'home' };
const show = (message: AlertMessage) => alertCard(message, { now, tab });

const first: AlertMessage = {
  reference: 'OS-2026-0042',
  lane: 'learner',
  confidential: false,
  kind: 'bullying',
  priority: 'high',
  reportedAt: '2026-11-23T10:31:00Z',
  cause: 'first',
  repeat: false,
  state: { kind: 'waiting', movesOnAt: '2026-11-23T11:31:00Z', movesOnTo: 'the deputy safeguarding leads' },
  told: [{ who: 'the DSL channel', at: '2026-11-23T10:31:00Z' }],
};

/** Everything a person could read on the card, in order. */
function textOf(card: IAdaptiveCard): string {
  return JSON.stringify(card);
}

function actionsOf(card: IAdaptiveCard): string[] {
  return (card.actions ?? []).map((action) => ('verb' in action && action.verb) || action.type);
}

describe('the alert card', () => {
  test('ESC-1 it carries reference, kind, priority, clock, who has it and when it moves on', () => {
    const text = textOf(show(first));
    expect(text).toContain('OS-2026-0042');
    expect(text).toContain(words.kinds.bullying);
    expect(text).toContain('▲ Priority: High');
    expect(text).toContain('today 10:31 (5 minutes ago)');
    expect(text).toContain('Nobody yet');
    expect(text).toContain('today 11:31, to the deputy safeguarding leads');
  });

  test('priority is a word, a shape and a colour together, and no two priorities share any of them', () => {
    const seen = PRIORITIES.map(
      (priority) => (show({ ...first, priority }).body ?? [])[1] as { text: string; color: string },
    );
    expect(new Set(seen.map((block) => block.color)).size).toBe(PRIORITIES.length);
    expect(new Set(seen.map((block) => block.text.split(' ')[0])).size).toBe(PRIORITIES.length);
    expect(seen.map((block) => block.text.split(': ')[1])).toEqual(
      PRIORITIES.map((priority) => words.priorities[priority]),
    );
  });

  test('Acknowledge comes first, then Open, which leads to the case in the tab', () => {
    const card = show(first);
    expect(actionsOf(card)).toEqual(['acknowledge', 'Action.OpenUrl']);
    const open = card.actions?.[1] as { url: string };
    const link = new URL(open.url);
    expect(link.pathname).toBe(`/l/entity/${tab.appId}/home`);
    expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({
      subEntityId: '/cases/OS-2026-0042',
    });
  });

  test('once acknowledged it says who has it since when, offers Take over, and warns no more', () => {
    const card = show({
      ...first,
      repeat: true,
      state: { kind: 'acknowledged', by: 'Daniel Whitcombe', at: '2026-11-23T10:33:00Z' },
    });
    expect((card.body?.[0] as { text: string }).text).toBe('Daniel Whitcombe has this, today 10:33');
    expect(actionsOf(card)).toEqual(['take', 'Action.OpenUrl']);
    expect(textOf(card)).not.toContain('unless somebody acknowledges');
    expect(textOf(card)).not.toContain('You may have had this alert before');
  });

  test('ESC-9 a card that moved on says from whom, and shows the steps climbed in order', () => {
    const text = textOf(
      show({
        ...first,
        cause: 'movedOn',
        movedOnFrom: 'the DSL channel',
        told: [...first.told, { who: 'Priya Raman and Tomasz Zielinski', at: '2026-11-23T10:36:00Z' }],
      }),
    );
    expect(text).toContain('no answer from the DSL channel');
    expect(text.indexOf('Step 1: the DSL channel, today 10:31')).toBeLessThan(
      text.indexOf('Step 2: Priya Raman and Tomasz Zielinski, today 10:36'),
    );
    expect(text).toContain('Step 2');
  });

  test('P2 a repeat says that it may have come before', () => {
    expect(textOf(show({ ...first, repeat: true }))).toContain('You may have had this alert before');
    expect(textOf(show(first))).not.toContain('You may have had this alert before');
  });

  test('the alarm says that nobody answered and whom to ring, and offers no way into the case', () => {
    const card = show({ ...first, cause: 'nobodyLeft', state: { kind: 'lastStep' } });
    expect(actionsOf(card)).toEqual(['acknowledge']);
    expect(textOf(card)).toContain('Ring one of the people below now');
    expect(textOf(card)).toContain('the DSL channel');
    expect(textOf(card)).toContain('sounds again');
  });

  test('the alarm carries the numbers of the roles, each ready to be rung', () => {
    const ring = [{ who: 'headteacher', telephone: '01632 960100' }];
    const text = textOf(show({ ...first, cause: 'nobodyLeft', state: { kind: 'lastStep' }, ring }));
    expect(text).toContain('headteacher: [01632 960100](tel:01632960100)');
  });

  test('a fire drill says TEST first on the card and on the lock screen, and sends nobody to ring 999', () => {
    for (const cause of ['first', 'movedOn', 'nobodyLeft'] as const) {
      const message: AlertMessage = { ...first, cause, priority: 'danger', drill: true };
      expect((show(message).body?.[0] as { text: string }).text).toMatch(/^TEST: /);
      expect(alertSummary(message)).toMatch(/^TEST, fire drill/);
      expect(textOf(show(message))).not.toContain('999');
    }
  });

  test('ESC-2 ESC-3 a confidential card never says the kind, not even when it is handed one', () => {
    const text = textOf(show({ ...first, lane: 'staff', confidential: true }));
    expect(text).toContain('A confidential concern needs you');
    expect(text).not.toContain(words.kinds.bullying);
  });

  test('a name with Markdown in it stays a name', () => {
    const card = show({
      ...first,
      state: { kind: 'acknowledged', by: '[Dan](https://x.example) *W*', at: '2026-11-23T10:33:00Z' },
    });
    expect((card.body?.[0] as { text: string }).text).toContain('\\[Dan\\](https://x.example) \\*W\\*');
  });
});

describe('the line on a lock screen', () => {
  test('P7 it never names the kind', () => {
    for (const kind of CONCERN_KINDS) {
      const line = alertSummary({ ...first, kind });
      expect(line).toContain('OS-2026-0042');
      expect(line).not.toContain(words.kinds[kind]);
      expect(show({ ...first, kind }).fallbackText).toBe(line);
    }
  });

  test('it says who has it once somebody does', () => {
    expect(
      alertSummary({ ...first, state: { kind: 'taken', by: 'Priya Raman', at: first.reportedAt } }),
    ).toBe('OS-2026-0042: Priya Raman has this.');
  });
});

const anyName = fc.constantFrom('Daniel Whitcombe', 'the DSL channel', 'Priya Raman and Tomasz Zielinski');
const anyTime = fc.constantFrom('2026-11-23T10:00:00Z', '2026-03-29T00:59:00Z', '2025-12-31T23:59:00Z');
const anyState: fc.Arbitrary<AlertMessage['state']> = fc.oneof(
  fc.record({ kind: fc.constant('waiting' as const), movesOnAt: anyTime, movesOnTo: anyName }),
  fc.constant({ kind: 'lastStep' as const }),
  fc.record({ kind: fc.constant('acknowledged' as const), by: anyName, at: anyTime }),
  fc.record({ kind: fc.constant('taken' as const), by: anyName, at: anyTime }),
);
const anyMessage: fc.Arbitrary<AlertMessage> = fc.record({
  reference: fc.constantFrom('OS-2026-0042', 'SC-2026-0007'),
  lane: fc.constantFrom(...LANES),
  confidential: fc.boolean(),
  kind: fc.option(fc.constantFrom(...CONCERN_KINDS), { nil: undefined }),
  priority: fc.constantFrom(...PRIORITIES),
  reportedAt: anyTime,
  cause: fc.constantFrom('first' as const, 'movedOn' as const, 'nobodyLeft' as const),
  movedOnFrom: fc.option(anyName, { nil: undefined }),
  repeat: fc.boolean(),
  state: anyState,
  told: fc.array(fc.record({ who: anyName, at: anyTime }), { maxLength: 12 }),
}) as fc.Arbitrary<AlertMessage>;

describe('whatever the alert', () => {
  test('P7 nothing of a report gets onto the card, even when a whole incident is handed in as the message', () => {
    const secret = 'ZQX-narrative-of-a-child';
    fc.assert(
      fc.property(anyMessage, (message) => {
        const leaky = {
          ...message,
          report: { whatHappened: secret, message: { body: secret } },
          reporter: { name: secret },
          title: secret,
        };
        return !JSON.stringify([show(leaky), alertSummary(leaky)]).includes(secret);
      }),
    );
  });

  test('the card keeps the rules of Adaptive Card 1.5 in Teams and stays under 28 KB', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const card = show(message);
        expect(card.version).toBe('1.5');
        expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024);
        for (const action of card.actions ?? []) {
          if (action.type !== 'Action.Execute') continue;
          expect(action.verb).toMatch(/^(acknowledge|take)$/);
          expect(action.data).toEqual({ reference: message.reference });
        }
      }),
    );
  });
});
