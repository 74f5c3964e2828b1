import { agreementWords as words } from '../../contract/words/agreements-en-gb';
import { newEntry } from '../../domain/agreements/entry';
import { linkIdOf } from '../../domain/agreements/links';
import { idOf } from '../../domain/agreements/roster';
import type { SignatureEntry } from '../../domain/agreements/types';
import type { Request } from '../../domain/agreements/requests';
import type { OpenLink } from './open-link';

type Given = Pick<SignatureEntry, 'kind' | 'name' | 'answers' | 'reason' | 'group'>;

/** What was done with a link about one request. */
export function linkEntry({ link, holder, known, situation }: OpenLink, request: Request, given: Given): SignatureEntry {
  const { version, part, subjectId, subject } = request;
  return newEntry({
    group: [subject.year, subject.className].filter(Boolean).join(', ') || words.audiences[version.audience],
    ...given,
    version,
    part,
    subjectId,
    signerId: idOf(holder),
    schoolYear: known.schoolYear,
    how: 'link',
    link: linkIdOf(link),
    now: situation.now,
  });
}
