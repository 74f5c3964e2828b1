import type { SignedView, ToSignView, VersionView } from '../../contract/agreements';
import { agreementWords as words } from '../../contract/words/agreements-en-gb';
import { changesBetween } from '../../domain/agreements/changes';
import type { Request } from '../../domain/agreements/requests';
import type { AgreementVersion, RosterPerson, SignatureEntry } from '../../domain/agreements/types';

export function presentVersion({ publishedBy, ...version }: AgreementVersion): VersionView {
  return { ...version, audienceLabel: words.audiences[version.audience], publishedBy: publishedBy.name };
}

/** `before`: the version that was signed last, where there is one. */
export function presentToSign(request: Request, signer: RosterPerson, before: AgreementVersion | undefined): ToSignView {
  const { version, part, subjectId, subject, state } = request;
  const self = subject.key === signer.key;
  const changes = before && before.number < version.number ? changesBetween(before.text, version.text) : undefined;
  return {
    version: presentVersion(version),
    part,
    subjectId,
    self,
    ...(self ? {} : { about: subject.name }),
    state,
    stateLabel: words.states[state],
    ...(changes ? { changes } : {}),
  };
}

export function presentSigned(entry: SignatureEntry, title: string, about?: string): SignedView {
  const { audience, number, at, name = '', hash, schoolYear } = entry;
  return { title, audience, number, at, name, hash, schoolYear, ...(about ? { about } : {}) };
}
