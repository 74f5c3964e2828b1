import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { cardWords } from '../../contract/words/cards-en-gb';

/**
 * What stands where a card was that is no longer for its reader. It is the same for everybody and every case: nothing on
 * it, not even that there was a reference, tells why (P3). Adaptive Card 1.5 as the alert.
 */
export function withdrawnCard(): IAdaptiveCard {
  const { title, text } = cardWords.withdrawn;
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'en-GB',
    fallbackText: title,
    speak: title,
    body: [
      { type: 'TextBlock', text: title, size: 'Medium', weight: 'Bolder', style: 'heading', wrap: true },
      { type: 'TextBlock', text, wrap: true },
    ],
  };
}
