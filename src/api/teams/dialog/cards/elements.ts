import type {
  CardElementArray,
  IAdaptiveCard,
  IChoiceSetInput,
  ISubmitAction,
  ITextBlock,
} from '@microsoft/teams.cards';
import type { ContactView } from '../../../../contract/reports';
import { dialogWords } from '../../../../contract/words/dialog-en-gb';
import { plain } from '../../../../contract/words/plain';
import type { DialogState } from '../state';

/** Hidden in every button of a card: the whole state, and what the button asks for. */
export interface ButtonData {
  lantern?: DialogState;
  intent: string;
}

export function card(body: CardElementArray, actions: ISubmitAction[]): IAdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'en-GB',
    body,
    actions,
  };
}

/** `state` left out: a button that needs none, such as Done. */
export function button(
  title: string,
  intent: string,
  state?: DialogState,
  look: Partial<ISubmitAction> = {},
): ISubmitAction {
  const data: ButtonData = state ? { lantern: state, intent } : { intent };
  return { type: 'Action.Submit', title, data: { ...data }, ...look };
}

export const backButton = (state: DialogState): ISubmitAction => button(dialogWords.back, 'back', state);
export const nextButton = (state: DialogState): ISubmitAction =>
  button(dialogWords.next, 'next', state, { style: 'positive' });

/** The question of a step, as a heading, with where in the five steps it stands. */
export function question(text: string, step?: number): CardElementArray {
  const where: CardElementArray = step
    ? [{ type: 'TextBlock', text: dialogWords.stepOf(step), isSubtle: true, size: 'Small', wrap: true }]
    : [];
  return [...where, heading(text)];
}

export function heading(text: string): ITextBlock {
  return {
    type: 'TextBlock',
    text,
    style: 'heading',
    size: 'Large',
    weight: 'Bolder',
    spacing: 'Small',
    wrap: true,
  };
}

export function subheading(text: string): ITextBlock {
  return { type: 'TextBlock', text, weight: 'Bolder', spacing: 'Medium', wrap: true };
}

/** Words from outside lose their Markdown; our own may have it. */
export function paragraph(text: string, look: Partial<Omit<ITextBlock, 'type' | 'text'>> = {}): ITextBlock {
  return { type: 'TextBlock', text: plain(text), wrap: true, ...look };
}

/** What was not right, first on the card, in words and not by colour alone. */
export function problemLines(problems: readonly string[]): CardElementArray {
  if (problems.length === 0) return [];
  return [
    {
      type: 'Container',
      style: 'attention',
      items: problems.map((problem) => paragraph(`⚠ ${problem}`, { weight: 'Bolder' })),
    },
  ];
}

export function choices(
  id: string,
  label: string,
  options: readonly { title: string; value: string }[],
  chosen: string | undefined,
  style: IChoiceSetInput['style'] = 'expanded',
): IChoiceSetInput {
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    style,
    wrap: true,
    choices: options.map(({ title, value }) => ({ title, value })),
    ...(chosen ? { value: chosen } : {}),
  };
}

/** Numbers to ring, one to a line; hours and other numbers smaller below, so that the first number stands out. */
export function contactLines(
  contacts: readonly ContactView[],
  size: ITextBlock['size'] = 'Default',
): CardElementArray {
  return contacts.flatMap((contact) => {
    const note = noteOf(contact);
    const number = paragraph(`${contact.label}: ${contact.telephone}`, {
      size,
      weight: 'Bolder',
      spacing: 'Small',
    });
    return note === '' ? [number] : [number, paragraph(note, { size: 'Small', spacing: 'None' })];
  });
}

function noteOf({ telephone, outOfHours, hours }: ContactView): string {
  const other =
    outOfHours && outOfHours !== telephone ? dialogWords.danger.outOfHours(outOfHours) : undefined;
  return [hours, other].filter((part) => part !== undefined).join('; ');
}
