import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { dangerCard, kindCard, numbersCard } from './cards/first-cards';
import { checkCard, whatCard } from './cards/last-cards';
import { aboutCard, involvedCard, peopleCard } from './cards/people-cards';
import type { DialogView } from './cards/view';
import type { DialogStep } from './state';

const CARDS: Record<DialogStep, (view: DialogView) => IAdaptiveCard> = {
  kind: kindCard,
  danger: dangerCard,
  numbers: numbersCard,
  about: aboutCard,
  involved: involvedCard,
  people: peopleCard,
  what: whatCard,
  check: checkCard,
};

/** The card of the step the dialog stands at. */
export function cardFor(view: DialogView): IAdaptiveCard {
  return CARDS[view.state.step](view);
}
