import type { SignedView } from '../../../contract/agreements';
import { linkWords as words } from '../../../contract/words/links-en-gb';
import { londonTime } from '../../../contract/words/london-time';
import { firstName } from '../../../domain/agreements/links';
import { html } from './html';
import type { Html } from './html';
import { page } from './layout';

/** A problem beside the field it belongs to; `field` is the id of that field. */
export interface FieldProblem {
  field: string;
  message: string;
}

/** The first page: who asks, and nothing of whom. Only a button leads on, so that a program that follows links opens nothing. */
export function landingPage(facts: { school: string; family: boolean; wrong?: boolean }): string {
  const { title, lead, forFamily, child, wrongChild, open } = words.landing;
  const problem = facts.wrong ? [{ field: 'child', message: wrongChild }] : [];
  const name = html`<p>${forFamily}</p>
<label class="text" for="child">${child}</label>
<input type="text" id="child" name="child" maxlength="120" autocomplete="off" required>`;
  return page(titled(title, problem), html`<h1>${title}</h1>
<p>${lead(facts.school)}</p>
${problemBox(problem)}
<form method="post"><input type="hidden" name="step" value="open">
${facts.family ? name : undefined}
<button class="first">${open}</button></form>`);
}

/** What has become of the answer, with the receipt, and the way on. */
export function donePage(facts: {
  outcome: 'signed' | 'declined';
  sentence: string;
  receipts: readonly SignedView[];
  mailed: boolean;
  /** How many more wait, and what the next page has to be told. */
  more: number;
  child: string;
  now: Date;
}): string {
  const { done } = words;
  const title = done[facts.outcome];
  const next = html`<p>${done.more(facts.more)}</p>
<form method="post"><input type="hidden" name="step" value="open"><input type="hidden" name="child" value="${facts.child}">
<button class="first">${done.next}</button></form>`;
  return page(title, html`<h1>${title}</h1>
<p role="status">${facts.sentence}</p>
${facts.receipts.map((receipt) => receiptOf(receipt, facts.now))}
<p>${facts.mailed ? done.mailed : done.keep}</p>
${facts.more > 0 ? next : html`<p>${done.all}</p>`}`);
}

/** The same page for a link that never was, has run out, or was replaced. Only whoever holds a used one is told that it was used. */
export function refusedPage(facts: { switchboard?: string; used?: readonly SignedView[]; now: Date }): string {
  const { title, gone, used, whatToDo, whatToDoUnknown } = words.refused;
  return page(title, html`<h1>${title}</h1>
<p>${facts.used ? used : gone}</p>
${facts.used?.map((receipt) => receiptOf(receipt, facts.now))}
<p>${facts.switchboard ? whatToDo(facts.switchboard) : whatToDoUnknown}</p>`);
}

/** Something that has nothing to do with the link: too many tries, or Microsoft 365 is away. */
export function troublePage(kind: 'tooMany' | 'away'): string {
  const [title, help] = kind === 'tooMany' ? [words.refused.tooMany, words.refused.tooManyHelp] : [words.refused.away, words.refused.awayHelp];
  return page(title, html`<h1>${title}</h1>
<p>${help}</p>`);
}

/** What is wrong, each line leading to its field. */
export function problemBox(problems: readonly FieldProblem[]): Html | undefined {
  if (problems.length === 0) return undefined;
  const lines = problems.map(({ field, message }) => html`<li><a href="#${field}">${message}</a></li>`);
  return html`<div class="box wrong" role="alert"><h2>${words.agreement.problems}</h2><ul>${lines}</ul></div>`;
}

/** A screen reader says the title first. */
export function titled(title: string, problems: readonly FieldProblem[]): string {
  return problems.length > 0 ? `${words.agreement.problems}: ${title}` : title;
}

function receiptOf({ title, number, about, name, at, hash }: SignedView, now: Date): Html {
  const { done } = words;
  const fact = (term: string, value: string) => html`<dt>${term}</dt><dd>${value}</dd>`;
  return html`<div class="box"><dl>
<dt>${title}</dt><dd>${words.agreement.version(number)}</dd>
${about ? fact(done.forChild, firstName(about)) : undefined}
${name ? fact(done.name, name) : undefined}
${fact(done.at, londonTime(at, now))}
<dt>${done.hash}</dt><dd class="hash">${hash}</dd></dl></div>`;
}
