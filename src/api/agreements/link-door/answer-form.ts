import { agreementWords } from '../../../contract/words/agreements-en-gb';
import { linkWords } from '../../../contract/words/links-en-gb';
import { knowsOneOf } from '../../../domain/agreements/links';
import type { SignedView } from '../../../contract/agreements';
import type { Deps } from '../../deps';
import { declineByLink, groupsOf, signByLink } from '../answer-link';
import type { Answered, LinkGroup } from '../answer-link';
import { handleOf, noteOpened } from '../open-link';
import type { FoundLink, OpenLink, UsedLink } from '../open-link';
import { presentSigned } from '../present-agreement';
import { agreementPage, declinePage } from './agreement-page';
import type { AgreementFacts } from './agreement-page';
import type { LinkForm } from './form';
import { donePage, landingPage, refusedPage } from './pages';

export interface LinkPage {
  status: number;
  body: string;
}

/** The first page of a link that may be signed with. */
export function landing(open: OpenLink, wrong = false): LinkPage {
  const { name } = open.situation.policy.school;
  return { status: wrong ? 422 : 200, body: landingPage({ school: name, family: isFamily(open), wrong }) };
}

/** The page of a link that cannot be used, with the status of an address that leads nowhere. */
export function refused(now: Date, found: Exclude<FoundLink, OpenLink> | undefined): LinkPage {
  const switchboard = found?.situation.policy.school.switchboard;
  return { status: 404, body: refusedPage({ switchboard, now, ...(found?.state === 'used' ? { used: receiptsOf(found) } : {}) }) };
}

/**
 * Answers a form: the family is known by the name of one of its children, every time, because nothing is kept between
 * two pages. `wrongName` counts a name that was wrong, and throws Refusal (tooMany). Throws StoreUnavailable.
 */
export async function answerForm(deps: Deps, open: OpenLink, form: LinkForm, wrongName: () => Promise<void>): Promise<LinkPage> {
  if (isFamily(open) && !knowsOneOf(form.child, open.children)) {
    await wrongName();
    return landing(open, form.child !== '');
  }
  if (form.step === 'open') {
    noteOpened(deps, open);
    return nextPage(deps, open, form);
  }
  const group = groupsOf(open).find(({ version }) => version.audience === form.audience);
  if (form.step === 'refuse' && group) return { status: 200, body: declinePage(factsOf(deps, open, group, form)) };
  const answered = await (form.step === 'sign' ? signByLink : declineByLink)(deps, open, form);
  return answeredPage(deps, open, form, answered);
}

async function answeredPage(deps: Deps, open: OpenLink, form: LinkForm, answered: Answered): Promise<LinkPage> {
  if (answered.outcome === 'nothing') return nextPage(deps, open, form);
  if (answered.outcome === 'again') {
    const { group, missing } = answered;
    const facts = { ...factsOf(deps, open, group, form), problems: missing, superseded: answered.why === 'superseded' };
    return { status: 422, body: form.step === 'decline' && !facts.superseded ? declinePage(facts) : agreementPage(facts) };
  }
  const { outcome, state, receipts } = answered;
  const mailed = deps.agreements.letters !== undefined && open.holder.email !== undefined;
  const more = open.waiting.length - receipts.length;
  const sentence = more > 0 ? linkWords.done.soFar[state] : sentenceOf(outcome, state);
  const { now } = open.situation;
  return { status: 200, body: donePage({ outcome, sentence, receipts, mailed, more, child: form.child, now }) };
}

function sentenceOf(outcome: 'signed' | 'declined', state: 'written' | 'kept'): string {
  const { sentence } = agreementWords;
  if (outcome === 'signed') return sentence[state];
  return state === 'kept' ? sentence.declinedKept : sentence.declined;
}

function nextPage(deps: Deps, open: OpenLink, form: LinkForm): LinkPage {
  const [group] = groupsOf(open);
  if (!group) return landing(open);
  const given = group.version.audience === form.audience ? form : undefined;
  return { status: 200, body: agreementPage(factsOf(deps, open, group, given, form.child)) };
}

function factsOf(deps: Deps, open: OpenLink, group: LinkGroup, given: LinkForm | undefined, child = given?.child ?? ''): AgreementFacts {
  const whom = group.requests.map((request) => ({
    handle: handleOf(deps, open.link, request),
    ...(request.part === 'parent' ? { child: request.subject.name } : {}),
  }));
  return { group, whom, child, visitor: open.link.holder === 'desk', ...(given ? { given } : {}) };
}

function isFamily({ waiting }: OpenLink): boolean {
  return waiting.some(({ part }) => part === 'parent');
}

/** What was done with a link, for whoever holds it: the words and the time, and nobody's name. */
function receiptsOf({ answers, known }: UsedLink): SignedView[] {
  return answers.map((entry) => {
    const version = known.versions.get(entry.audience)?.find(({ number }) => number === entry.number);
    return { ...presentSigned(entry, version?.text.title ?? ''), name: '' };
  });
}
