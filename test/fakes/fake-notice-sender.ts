import type { Notice, NoticeSender } from '../../src/domain/ports';

export interface FakeNoticeSender extends NoticeSender {
  readonly sent: readonly { personId: string; notice: Notice }[];
  /** What the next calls come to; sent once there is nothing left here. */
  outcomes: ('sent' | 'refused' | 'tryAgain')[];
}

/** A way to people other than a card, in memory. */
export function fakeNoticeSender(): FakeNoticeSender {
  const sent: { personId: string; notice: Notice }[] = [];
  const outcomes: FakeNoticeSender['outcomes'] = [];
  return {
    sent,
    outcomes,
    send: async (personId, notice) => {
      await Promise.resolve();
      const outcome = outcomes.shift() ?? 'sent';
      if (outcome === 'sent') sent.push({ personId, notice });
      return outcome;
    },
  };
}
