import { Refusal } from '../errors';

/** Nothing of this kind is asked of the caller: the same words whether the agreement, the child or neither is there. */
export function nothingToSign(): Refusal {
  return new Refusal(
    'notFound',
    'There is no such agreement for you to sign.',
    'Look under To sign. If something is missing there, ask the school office.',
  );
}

/** Somebody published meanwhile: what was read is no longer what is signed. */
export function superseded(): Refusal {
  return new Refusal(
    'conflict',
    'There is a newer version of this agreement, so this was not signed.',
    'Read what changed, then sign the new version. Your answers are kept.',
  );
}

/** Somebody else published since the editor opened. */
export function publishedMeanwhile(by: string): Refusal {
  return new Refusal(
    'conflict',
    `${by} has published a newer version meanwhile, so yours was not published.`,
    'Nothing of yours is lost. Look at the newer version, bring your changes together, then publish.',
  );
}

export function nothingChanged(): Refusal {
  return new Refusal('badInput', 'These are the words that are in force already.', 'Change something first, or leave it as it is.');
}

/** What was to be excused is no longer waited for: it was answered, or the agreement changed. */
export function answeredMeanwhile(): Refusal {
  return new Refusal('conflict', 'This signature is no longer waited for, so nothing was changed.', 'Look at the list again.');
}

/** Whether or not there is such a person: nobody finds out who is on the roster. */
export function noSuchFile(): Refusal {
  return new Refusal('notFound', 'There is nobody here of whom you can have this file.', 'Look at the list again.');
}
