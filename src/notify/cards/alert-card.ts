import type { ActionArray, CardElementArray, IAdaptiveCard, ITextBlock } from '@microsoft/teams.cards';
import { cardWords } from '../../contract/words/cards-en-gb';
import { words } from '../../contract/words/en-gb';
import { londonTime } from '../../contract/words/london-time';
import type { AlertMessage } from '../../domain/escalation/alert-message';
import type { Priority } from '../../domain/incidents/types';
import { alertFacts } from './alert-facts';
import { alertSummary } from './alert-summary';
import { caseLink, type TabAddress } from './case-link';
import { plain } from '../../contract/words/plain';

const said = cardWords.alert;
const COLOURS = { danger: 'Attention', high: 'Warning', medium: 'Accent', low: 'Default' } satisfies Record<
  Priority,
  NonNullable<ITextBlock['color']>
>;

export interface AlertCardOptions {
  now: Date;
  tab: TabAddress;
}

/**
 * The card that a channel or a person gets, and gets again when something changed. Adaptive Card 1.5, the highest
 * version whose universal actions Teams honours ("Universal Actions for Adaptive Cards"). `lang` and the heading style
 * are for screen readers; priority is a word, a shape and a colour together.
 */
export function alertCard(message: AlertMessage, options: AlertCardOptions): IAdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'en-GB',
    fallbackText: alertSummary(message),
    speak: alertSummary(message),
    body: [...heading(message, options.now), ...body(message, options.now)],
    actions: actions(message, options.tab),
  };
}

function heading(message: AlertMessage, now: Date): CardElementArray {
  const priority = words.priorities[message.priority];
  return [
    {
      type: 'TextBlock',
      text: message.drill ? said.drillTitle(title(message, now)) : title(message, now),
      size: 'Large',
      weight: 'Bolder',
      style: 'heading',
      wrap: true,
    },
    {
      type: 'TextBlock',
      text: `${cardWords.priorityIcons[message.priority]} ${said.priority}: ${priority}`,
      color: COLOURS[message.priority],
      weight: 'Bolder',
      spacing: 'Small',
      wrap: true,
    },
  ];
}

function title(message: AlertMessage, now: Date): string {
  const { state } = message;
  if (message.clock) return said.clockTitles[message.clock.what];
  if (state.kind === 'acknowledged' || state.kind === 'taken')
    return said.has(plain(state.by), londonTime(state.at, now));
  if (message.cause === 'nobodyLeft') return said.alarmTitle;
  if (message.confidential) return said.confidentialTitle;
  return message.cause === 'movedOn' ? said.movedTitle : said.title;
}

function body(message: AlertMessage, now: Date): CardElementArray {
  const answered = isAnswered(message);
  if (message.clock) {
    const advice = paragraph(said.clockAdvice[message.clock.what], 'Attention');
    return [advice, { type: 'FactSet', facts: alertFacts(message, now) }];
  }
  const lines: CardElementArray = [];
  if (message.drill) lines.push(paragraph(said.drill, 'Accent'));
  if (!answered && !message.drill && message.cause === 'nobodyLeft') {
    lines.push(paragraph(said.alarmAdvice, 'Attention'));
  }
  if (!answered && !message.drill && message.priority === 'danger' && message.cause !== 'nobodyLeft') {
    lines.push(paragraph(said.dangerAdvice, 'Attention'));
  }
  if (!answered && message.movedOnFrom) lines.push(paragraph(said.movedOnFrom(message.movedOnFrom)));
  if (!answered && message.repeat) lines.push(paragraph(said.repeat));
  lines.push({ type: 'FactSet', facts: alertFacts(message, now) });
  return [...lines, ...numbers(message), ...steps(message, now)];
}

/** Whom to ring, each number a link that a telephone understands. */
function numbers({ ring = [] }: AlertMessage): CardElementArray {
  return ring.map(({ who, telephone }): ITextBlock => ({
    type: 'TextBlock',
    text: `${plain(who)}: [${plain(telephone)}](tel:${telephone.replace(/[^\d+]/g, '')})`,
    spacing: 'Small',
    wrap: true,
  }));
}

/** The climb so far, oldest first, so that whoever is told now knows who was told before. */
function steps(message: AlertMessage, now: Date): CardElementArray {
  if (message.told.length === 0) return [];
  return [
    { type: 'TextBlock', text: said.told, weight: 'Bolder', separator: true, wrap: true },
    ...message.told.map((step, index): ITextBlock => ({
      type: 'TextBlock',
      text: said.toldLine(index + 1, plain(step.who), londonTime(step.at, now)),
      spacing: 'Small',
      wrap: true,
    })),
  ];
}

/** Those whom only the alarm reached may acknowledge but not open the case, so the alarm has no Open. */
function actions(message: AlertMessage, tab: TabAddress): ActionArray {
  const open: ActionArray = [
    { type: 'Action.OpenUrl', title: said.open, url: caseLink(tab, message.reference) },
  ];
  // There is nothing to answer: what stops a clock is recorded in the case.
  if (message.clock) return open;
  const data = { reference: message.reference, ...(tab.school === undefined ? {} : { school: tab.school }) };
  const verb = isAnswered(message) ? 'take' : 'acknowledge';
  const first: ActionArray = [
    {
      type: 'Action.Execute',
      title: verb === 'take' ? said.takeOver : said.acknowledge,
      verb,
      data,
      ...(verb === 'acknowledge' ? { style: 'positive' } : {}),
    },
  ];
  if (message.cause === 'nobodyLeft') return first;
  return [...first, ...open];
}

function isAnswered(message: AlertMessage): boolean {
  return message.state.kind === 'acknowledged' || message.state.kind === 'taken';
}

function paragraph(text: string, color: NonNullable<ITextBlock['color']> = 'Default'): ITextBlock {
  return { type: 'TextBlock', text: plain(text), wrap: true, color };
}
