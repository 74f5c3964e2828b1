import { linkWords } from '../../../contract/words/links-en-gb';
import { firstName } from '../../../domain/agreements/links';
import type { AgreementText } from '../../../domain/agreements/types';
import type { LinkAnswer, LinkGroup } from '../answer-link';
import { html } from './html';
import type { Html } from './html';
import { page } from './layout';
import { problemBox, titled } from './pages';
import type { FieldProblem } from './pages';

const words = linkWords.agreement;

/** One agreement to read and answer. */
export interface AgreementFacts {
  group: LinkGroup;
  /** In the order of the group: how the form names them, and the child it is about. */
  whom: readonly { handle: string; child?: string }[];
  /** The name of a child as it was typed to open the link; every form carries it on. */
  child: string;
  /** Whether the school knows nothing of the signer, who then says where they are from. */
  visitor: boolean;
  given?: LinkAnswer;
  problems?: readonly FieldProblem[];
  superseded?: boolean;
}

/** The words, a yes or no to each permission, the name. */
export function agreementPage(facts: AgreementFacts): string {
  const { version } = facts.group;
  const { problems = [], given } = facts;
  const children = facts.whom.flatMap(({ child }) => (child ? firstName(child) : []));
  return page(titled(version.text.title, problems), html`<h1>${version.text.title}</h1>
<p>${children.length > 0 ? `${words.forChildren(children.join(', '))} · ` : ''}${words.version(version.number)}</p>
${facts.superseded ? html`<div class="box wrong" role="alert"><p>${words.newer}</p></div>` : undefined}
${problemBox(problems)}
${wordsOf(version.text)}
<form method="post" novalidate>${carried(facts)}
${facts.whom.length > 1 ? whomField(facts) : undefined}
${permissionFields(facts)}
<label class="text" for="name">${words.name}<span class="help">${words.nameHelp}</span></label>
<input type="text" id="name" name="name" maxlength="120" autocomplete="name" value="${given?.name ?? ''}"${invalid(problems, 'name')}>
${facts.visitor ? organisationField(given) : undefined}
<button class="first" name="step" value="sign">${words.sign}</button>
<button name="step" value="refuse">${words.decline}</button></form>`);
}

/** No, and why. */
export function declinePage(facts: AgreementFacts): string {
  const { problems = [], given } = facts;
  return page(titled(words.declineTitle, problems), html`<h1>${words.declineTitle}</h1>
<p>${facts.group.version.text.title}</p>
${problemBox(problems)}
<form method="post" novalidate>${carried(facts)}<input type="hidden" name="name" value="${given?.name ?? ''}">
${facts.whom.length > 1 ? whomField(facts) : undefined}
<label class="text" for="reason">${words.reason}<span class="help">${words.declineHelp}</span></label>
<textarea id="reason" name="reason" rows="5" maxlength="1000"${invalid(problems, 'reason')}>${given?.reason ?? ''}</textarea>
<button class="first" name="step" value="decline">${words.send}</button>
<button name="step" value="open">${words.back}</button></form>`);
}

function carried({ group: { version }, child, whom }: AgreementFacts): Html {
  const only = whom.length === 1 ? whom[0] : undefined;
  return html`<input type="hidden" name="child" value="${child}"><input type="hidden" name="audience" value="${version.audience}"><input type="hidden" name="number" value="${version.number}">${only ? html`<input type="hidden" name="for" value="${only.handle}">` : undefined}`;
}

function wordsOf({ intro, sections }: AgreementText): Html {
  const parts = sections.map(
    ({ title, statements }) => html`<h2>${title}</h2><ul>${statements.map(({ text }) => html`<li>${text}</li>`)}</ul>`,
  );
  return html`<p>${intro}</p>
${parts}`;
}

/** Everybody is ticked at first, because that is why the family is here; whoever is not stays for afterwards. */
function whomField({ whom, given }: AgreementFacts): Html {
  const boxes = whom.map(({ handle, child = '' }, place) => {
    const ticked = !given || given.whom.includes(handle);
    return html`<label class="choice"><input type="checkbox" name="for" value="${handle}"${place === 0 ? html` id="whom"` : undefined}${ticked ? html` checked` : undefined}>${firstName(child)}</label>`;
  });
  return html`<fieldset><legend>${words.whom}</legend><span class="help">${words.whomHelp}</span>${boxes}</fieldset>`;
}

/** Nothing is ticked beforehand. */
function permissionFields({ group: { version }, whom, given, problems = [] }: AgreementFacts): Html | undefined {
  const { permissions } = version.text;
  if (permissions.length === 0) return undefined;
  const fields = whom.flatMap(({ handle, child }) =>
    permissions.map(({ id, question, detail }) => {
      const field = `a.${handle}.${id}`;
      const asked = whom.length > 1 && child ? words.about(question, firstName(child)) : question;
      const answer = given?.answers[handle]?.[id];
      const box = (value: 'yes' | 'no', on: boolean) =>
        html`<label class="choice"><input type="radio" name="${field}" value="${value}"${value === 'yes' ? html` id="${field}"` : undefined}${on ? html` checked` : undefined}${invalid(problems, field)}>${words[value]}</label>`;
      return html`<fieldset><legend>${asked}</legend>${detail ? html`<span class="help">${detail}</span>` : undefined}${box('yes', answer === true)}${box('no', answer === false)}</fieldset>`;
    }),
  );
  return html`<h2>${words.permissions}</h2><p>${words.permissionsHelp}</p>
${fields}`;
}

function organisationField(given: LinkAnswer | undefined): Html {
  return html`<label class="text" for="organisation">${words.organisation}</label>
<input type="text" id="organisation" name="organisation" maxlength="120" autocomplete="organization" value="${given?.organisation ?? ''}">`;
}

function invalid(problems: readonly FieldProblem[], field: string): Html | undefined {
  return problems.some((one) => one.field === field) ? html` aria-invalid="true"` : undefined;
}
