import type { GraphReply } from './call';

/** Runs so many at a time, the others after them in order. */
export function inTurns(most: number): (work: () => Promise<GraphReply>) => Promise<GraphReply> {
  const waiting: (() => void)[] = [];
  let underWay = 0;
  return async (work) => {
    while (underWay >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    underWay += 1;
    try {
      return await work();
    } finally {
      underWay -= 1;
      waiting.shift()?.();
    }
  };
}
