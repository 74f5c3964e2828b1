import type { CardElementArray, IAdaptiveCard } from '@microsoft/teams.cards';
import { CONCERN_KINDS } from '../../../../contract/choices';
import { dialogWords } from '../../../../contract/words/dialog-en-gb';
import { words } from '../../../../contract/words/en-gb';
import { londonTime } from '../../../../contract/words/london-time';
import {
  backButton,
  button,
  card,
  choices,
  contactLines,
  heading,
  nextButton,
  paragraph,
  problemLines,
  question,
} from './elements';
import type { DialogView } from './view';

/** Step 1. Nothing of the message's text is shown before the kind is known (INV-4). */
export function kindCard(view: DialogView): IAdaptiveCard {
  const said = dialogWords.kind;
  const options = CONCERN_KINDS.map((kind) => ({ value: kind, title: words.kinds[kind] }));
  return card(
    [
      ...problemLines(view.problems),
      ...question(said.question, 1),
      ...atSchool(view),
      ...aboutMessage(view),
      choices('kind', dialogWords.chooseOne, options, view.state.draft.kind),
    ],
    [nextButton(view.state), ...(view.school?.hasOthers ? [button(dialogWords.school.other, 'otherSchool')] : [])],
  );
}

function atSchool({ school }: DialogView): CardElementArray {
  return school ? [paragraph(dialogWords.school.at(school.name), { isSubtle: true })] : [];
}

function aboutMessage({ message, now }: DialogView): CardElementArray {
  if (!message) return [];
  return [
    paragraph(dialogWords.aboutMessage(message.author, londonTime(message.sentAt, now)), { isSubtle: true }),
  ];
}

/** Step 2, answered by a press. */
export function dangerCard(view: DialogView): IAdaptiveCard {
  const said = dialogWords.danger;
  return card(
    [...problemLines(view.problems), ...question(said.question, 2)],
    [
      button(said.no, 'no', view.state),
      button(said.yes, 'yes', view.state, { style: 'destructive' }),
      backButton(view.state),
    ],
  );
}

/** After "yes": the numbers first and large (ESC-13), then on. */
export function numbersCard(view: DialogView): IAdaptiveCard {
  const said = dialogWords.danger;
  return card(
    [
      heading(said.numbersTitle),
      { type: 'Container', style: 'attention', items: contactLines(view.emergency, 'ExtraLarge') },
      paragraph(said.numbersThen),
    ],
    [button(said.goOn, 'next', view.state, { style: 'positive' }), backButton(view.state)],
  );
}
