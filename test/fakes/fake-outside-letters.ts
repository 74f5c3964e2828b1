import type { OutsideLetter, OutsideLetterSender } from '../../src/domain/agreements/ports';

/** Letters in memory, and what a test looks at. */
export interface FakeOutsideLetters extends OutsideLetterSender {
  readonly sent: readonly OutsideLetter[];
  /** What becomes of the next letters; then they are sent again. */
  next(...outcomes: ('refused' | 'tryAgain')[]): void;
  /** The address of the link in the latest letter to somebody, as a path. */
  linkFor(address: string): string;
}

export function fakeOutsideLetters(): FakeOutsideLetters {
  const sent: OutsideLetter[] = [];
  const coming: ('refused' | 'tryAgain')[] = [];
  return {
    sent,
    next: (...outcomes) => void coming.push(...outcomes),
    send: async (letter) => {
      const outcome = coming.shift() ?? (/^[^\s@]+@[^\s@]+$/.test(letter.address) ? 'sent' : 'refused');
      if (outcome === 'sent') sent.push(letter);
      return outcome;
    },
    linkFor: (address) => {
      const letter = sent.findLast((one) => one.address === address && one.text.includes('/sign/'));
      return /\/sign\/\S+/.exec(letter?.text ?? '')?.[0] ?? '';
    },
  };
}
