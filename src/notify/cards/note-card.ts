import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { plain } from '../../contract/words/plain';
import type { Note } from '../../domain/ports';
import { tabLink, type TabAddress } from './case-link';

/** A card for something to know that is no concern about anybody; Adaptive Card 1.5 as the alert. */
export function noteCard(note: Note, tab: TabAddress): IAdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'en-GB',
    fallbackText: note.title,
    speak: note.title,
    body: [
      { type: 'TextBlock', text: plain(note.title), size: 'Large', weight: 'Bolder', style: 'heading', wrap: true },
      ...note.lines.map((line) => ({ type: 'TextBlock' as const, text: plain(line), wrap: true })),
    ],
    actions: [{ type: 'Action.OpenUrl', title: note.open.label, url: tabLink(tab, `/${note.open.place}`) }],
  };
}
