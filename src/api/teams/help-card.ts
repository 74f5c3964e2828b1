import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { dialogWords } from '../../contract/words/dialog-en-gb';
import { card, heading, paragraph } from './dialog/cards/elements';

const said = dialogWords.bot;

/** What the bot answers to anything written to it: where to find things, and the way to report. Never what was written. */
export function helpCard(options: { understood: boolean }): IAdaptiveCard {
  return card(
    [
      heading(said.welcomeTitle),
      ...(options.understood ? [] : [paragraph(said.unknown, { weight: 'Bolder' })]),
      paragraph(said.welcome),
      paragraph(said.help),
    ],
    // Opens the dialog ("Task modules in bots"): Teams turns this submit into a task/fetch.
    [
      {
        type: 'Action.Submit',
        title: said.report,
        style: 'positive',
        data: { msteams: { type: 'task/fetch' } },
      },
    ],
  );
}

/** Greetings and the like; everything else gets told that nobody reads it. */
export function isGreeting(text: string | undefined): boolean {
  return /^\W*(hi|hello|hey|help|start|report|good (morning|afternoon|evening))\W*$/iu.test(text ?? '');
}
