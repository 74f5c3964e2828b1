import type { PolicyEffectView, PolicyPreviewView, PreviewPolicy } from '../../contract/policy';
import { EFFECTS_PER_PAGE } from '../../contract/limits';
import { serviceWords } from '../../contract/words/service-en-gb';
import { words } from '../../contract/words/en-gb';
import { mayOpenCase, readsRegister } from '../../domain/incidents/access';
import { isDrill } from '../../domain/incidents/drill';
import type { Incident } from '../../domain/incidents/types';
import type { Policy } from '../../domain/policies/types';
import type { Caller, Deps } from '../deps';
import type { CaseIndex } from '../incidents/case-index';
import { withSchoolsDays } from '../situation';
import { draftOf } from './draft-of';
import { pageOf } from './page-of';
import { atPolicy, versionNamed, type AtPolicy } from './policy-door';
import { changesInWords } from './say-changes';
import { differencesInWords } from './say-differences';

/** Twelve months back, in days; a leap year has one more and nobody misses it. */
const YEAR_MS = 365 * 86_400_000;

/**
 * What a change would mean before anybody saves it: the changes in words, and which cases of the last twelve months
 * would have gone differently. Only cases that the caller may open are looked at, so that not even a number tells of
 * another (P3). Throws Refusal (noRole, notAllowed, notFound), NotSetUp, StoreUnavailable.
 *
 * Graph: one delta query per register, and the list of versions.
 */
export async function previewPolicy(
  deps: Deps,
  index: CaseIndex,
  caller: Caller,
  { base, change, page }: PreviewPolicy,
): Promise<PolicyPreviewView> {
  const at = await atPolicy(deps, caller, 'edit');
  const before = await deps.school.policyVersion(versionNamed(at, base).version);
  const draft = draftOf(before, change, at.versions);
  if ('problems' in draft) return { problems: [...draft.problems], changes: [] };
  const changes = changesInWords(before, draft.value);
  const [was = before, is = draft.value] = await withSchoolsDays(deps, [before, draft.value]);
  return {
    problems: [],
    version: draft.value.version,
    changes,
    effects: await effectsOf(index, at, { before: was, after: is, page }),
  };
}

async function effectsOf(
  index: CaseIndex,
  at: AtPolicy,
  { before, after, page }: { before: Policy; after: Policy; page: number },
): Promise<NonNullable<PolicyPreviewView['effects']>> {
  const unread = await index.refresh();
  const since = at.now.getTime() - YEAR_MS;
  const theirs = index
    .all()
    .filter((incident) => !isDrill(incident) && Date.parse(incident.reportedAt) >= since)
    .filter((incident) => mayOpenCase(at.person, incident, at.holdings, at.now));
  const cases = theirs
    .map((incident) => effectOn(incident, before, after, at))
    .filter(({ differences }) => differences.length > 0)
    .sort((a, b) => b.reportedAt.localeCompare(a.reportedAt));
  const { items, ...rest } = pageOf(cases, page, EFFECTS_PER_PAGE);
  const missing = unread.some((register) => readsRegister(at.person, register));
  return {
    looked: theirs.length,
    ...rest,
    cases: [...items],
    ...(missing ? { incomplete: serviceWords.incomplete } : {}),
  };
}

function effectOn(incident: Incident, before: Policy, after: Policy, { holdings }: AtPolicy): PolicyEffectView {
  const { reference, reportedAt, report } = incident;
  const differences = differencesInWords(incident, before, after, holdings);
  return { reference, reportedAt, kindLabel: words.kinds[report.kind], differences };
}
