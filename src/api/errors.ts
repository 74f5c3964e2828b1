import type { VersionRecord } from '../domain/policies/version-history';
import type { Problem } from '../contract/problem';
import { londonTime } from '../contract/words/london-time';

const MEGABYTE = 1024 * 1024;

/** What a refusal may carry besides its sentences. */
export interface RefusalFacts {
  issues?: NonNullable<Problem['issues']>;
  retryAfterSeconds?: number;
}

/**
 * An expected "no" of a use case. The sentences are shown to the person as they are, so they never repeat what
 * somebody wrote (P7). Doors turn it into their own answer through problem-of.ts.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: Problem['code'],
    message: string,
    readonly whatToDo: string,
    readonly facts: RefusalFacts = {},
  ) {
    super(message);
  }
}

/** The caller is not known at this school, or holds no role that may do this. */
export function noRole(): Refusal {
  return new Refusal(
    'noRole',
    'Your account has no role at this school in Lantern, so you cannot do this here.',
    'If you are worried about a child, ring the school now and ask for the designated safeguarding lead.',
  );
}

/**
 * The same words for a case that does not exist and for one the caller may not know of (P3): the answer must not tell
 * somebody a concern is about that it exists.
 */
export function caseNotFound(): Refusal {
  return new Refusal(
    'notFound',
    'There is no such case, or it is not one for you to see.',
    'Check the reference. If you think you should see it, ask the person who gave it to you.',
  );
}

/** The request names a school that this Lantern does not serve, or none where it serves several. */
export function noSuchSchool(): Refusal {
  return new Refusal(
    'notFound',
    'There is no such school here.',
    'Close Lantern and open it again in Teams. If you are worried about a child, ring the school.',
  );
}

/** The case is one the caller knows of, but this step belongs to somebody else. */
export function notAllowed(): Refusal {
  return new Refusal(
    'notAllowed',
    'Your role does not let you do this.',
    'Ask the person who has the case, or the headteacher.',
  );
}

/** It would be a way out of a case without anybody else having looked at it. */
export function notYourself(): Refusal {
  return new Refusal(
    'notAllowed',
    'You cannot name yourself in a case.',
    'Pass the case on and say why. Whoever has it then names you.',
  );
}

/** The same person stands in the report with the same part. */
export function inTheReport(): Refusal {
  return new Refusal('conflict', 'The report names this person with this part already.', 'You need do nothing.');
}

/** More people than a case has room for. */
export function tooManyNamed(): Refusal {
  return new Refusal('notAllowed', 'So many people cannot be named here.', 'Put the others into a note.');
}

/** Changing the policy is for those who answer for it. */
export function notPolicyEditor(): Refusal {
  return new Refusal(
    'notAllowed',
    'Your role does not let you change the policy.',
    'Ask the headteacher or the designated safeguarding lead. You may read it and take it as a file.',
  );
}

/** No version of that name is on record. */
export function noSuchVersion(): Refusal {
  return new Refusal('notFound', 'There is no such version of the policy.', 'Look for it in the list of versions.');
}

/** Another version has been made since somebody began; theirs would undo it. */
export function policyMoved(by?: VersionRecord): Refusal {
  const name = by?.origin?.by.name ?? 'Somebody else';
  return new Refusal(
    'conflict',
    `${name} has saved ${by ? `version ${by.version}` : 'another version'} since you began, so yours was not saved.`,
    'Look at what they changed, then put your changes on top of it. What you have done so far is still here.',
  );
}

/** A report of one's own that is not there, or is somebody else's: the same words for both. */
export function reportNotFound(): Refusal {
  return new Refusal(
    'notFound',
    'There is no such report of yours.',
    'Look under My reports. If a report you sent is not there, ring the designated safeguarding lead.',
  );
}

/** The case is one the caller may open, and has no such evidence; not `notFound`, which says nothing of a case at all. */
export function evidenceNotFound(): Refusal {
  return new Refusal('badInput', 'There is no such evidence in this case.', 'Open the case again.');
}

/** Where the report withholds media nothing may follow it, whatever sends it (INV-4, P4). */
export function mediaForbidden(): Refusal {
  return new Refusal(
    'notAllowed',
    'Of this kind of concern, no message, picture or file is kept. Nothing was stored.',
    'Leave the message where it is. Do not forward, copy or delete it.',
  );
}

/** What arrived is not what was announced: cut off on its way, or changed. */
export function differentBytes(): Refusal {
  return new Refusal('tryAgain', 'The e-mail did not arrive whole, so it was not kept.', 'It is sent again by itself; keep this open.');
}

/** Somebody else changed the record again and again while this was being done. */
export function tooBusy(): Refusal {
  return new Refusal('conflict', 'Somebody else changed this at the same moment.', 'Look at it again, then try once more.');
}

/** Somebody recorded the same thing since the caller looked at it: theirs stays, and the caller is told whose it is. */
export function overtaken(by: { name: string; at: string }, now: Date): Refusal {
  return new Refusal(
    'conflict',
    `${by.name} recorded this ${londonTime(by.at, now)}, so yours was not saved.`,
    'Look at what is there now. If it needs changing, change it from there.',
  );
}

/** The report key belongs to a report of somebody else. */
export function keyTaken(): Refusal {
  return new Refusal(
    'conflict',
    'This report could not be received under its key.',
    'Reload the page and send it again. What you wrote can be copied first.',
  );
}

/** What came in does not have the agreed shape. */
export function badInput(issues: NonNullable<Problem['issues']>): Refusal {
  return new Refusal('badInput', 'Something in what was sent is missing or not right.', 'Put right what is marked, then send it again.', { issues });
}

/** No valid sign-in came with the request. Why exactly is nobody's business but the log's. */
export function notSignedIn(): Refusal {
  return new Refusal('notSignedIn', 'You are not signed in, or your sign-in has run out.', 'Close Lantern and open it again in Teams.');
}

/** The body is bigger than anything a person could have meant. `limit` is what this address takes, in bytes. */
export function tooLarge(limit: number): Refusal {
  const most = limit >= MEGABYTE ? `${Math.floor(limit / MEGABYTE)} MB` : `${Math.floor(limit / 1024)} KB`;
  return new Refusal(
    'tooLarge',
    `What was sent is too large. Lantern takes up to ${most}${limit >= MEGABYTE ? '' : ' here'}.`,
    'Shorten it and send it again. Files and pictures are not needed to report a concern.',
  );
}

/** The body does not say that it is JSON: a form on some other page, perhaps, and no screen of ours. */
export function wrongType(): Refusal {
  return new Refusal(
    'wrongType',
    'What was sent is not in the form that Lantern takes.',
    'Open Lantern again in Teams and send it from there.',
  );
}

/** More requests than any person makes; `retryAfterSeconds` is when the count begins anew. */
export function tooMany(retryAfterSeconds: number): Refusal {
  return new Refusal(
    'tooMany',
    'More was asked of Lantern in one minute than one person asks, so this was not done.',
    'Wait a minute, then try again. If a child is in danger, do not wait: ring.',
    { retryAfterSeconds },
  );
}
