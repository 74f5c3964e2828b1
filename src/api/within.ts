/** Says that something did not finish in time. It goes on all the same. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
}

/** The result of `work` if it comes within the time, else OutOfTime; a later failure of the work is not left unhandled. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new OutOfTime()), milliseconds);
  });
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
