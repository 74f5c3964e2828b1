import type { CardElementArray, IAdaptiveCard } from '@microsoft/teams.cards';
import { PARTS, SUBJECT_KINDS } from '../../../../contract/choices';
import { NAME_LIMIT } from '../../../../contract/limits';
import { dialogWords } from '../../../../contract/words/dialog-en-gb';
import { words } from '../../../../contract/words/en-gb';
import { NONE } from '../read-people';
import { backButton, button, card, choices, nextButton, paragraph, problemLines, question } from './elements';
import type { DialogView } from './view';

/**
 * Step 3, first half. The author of the message is chosen beforehand, because that is whom most reports are about and
 * Teams knows exactly who it is; what they are to the school is left to the reporter.
 */
export function aboutCard(view: DialogView): IAdaptiveCard {
  const said = dialogWords.about;
  const { draft } = view.state;
  const kinds = SUBJECT_KINDS.map((kind) => ({ value: kind, title: words.subjects[kind] }));
  return card(
    [
      ...problemLines(view.problems),
      ...question(said.question, 3),
      ...whoItIs(view),
      {
        type: 'Input.Text',
        id: 'aboutName',
        label: said.name,
        placeholder: said.namePlaceholder,
        maxLength: NAME_LIMIT,
        value: view.typed.aboutName ?? (aboutIsAuthor(view) ? '' : (draft.aboutPerson?.name ?? '')),
      },
      choices('about', said.kind, kinds, view.typed.about ?? draft.about),
    ],
    [nextButton(view.state), backButton(view.state)],
  );
}

function whoItIs(view: DialogView): CardElementArray {
  const said = dialogWords.about;
  if (!view.message?.authorIsPerson) return [];
  const options = [
    { value: 'author', title: said.author(view.message.author) },
    { value: 'named', title: said.named },
    { value: 'nobody', title: said.nobody },
  ];
  return [choices('aboutWho', said.who, options, view.typed.aboutWho ?? whoBefore(view))];
}

function whoBefore(view: DialogView): string | undefined {
  const { aboutPerson, aboutNobody } = view.state.draft;
  if (aboutNobody) return 'nobody';
  if (!aboutPerson) return 'author';
  return aboutIsAuthor(view) ? 'author' : 'named';
}

function aboutIsAuthor({ state, message }: DialogView): boolean {
  return message !== undefined && message.authorIsPerson && state.draft.aboutPerson?.name === message.author;
}

/** Step 3, second half: names with their parts. The first line offers the author, whose part nobody presumes. */
export function involvedCard(view: DialogView): IAdaptiveCard {
  const said = dialogWords.involved;
  return card(
    [
      ...problemLines(view.problems),
      ...question(said.question, 3),
      paragraph(said.help),
      ...Array.from({ length: view.state.rows }, (_, row) => involvedRow(view, row)).flat(),
    ],
    [nextButton(view.state), button(said.addAnother, 'addRow', view.state), backButton(view.state)],
  );
}

function involvedRow(view: DialogView, row: number): CardElementArray {
  const said = dialogWords.involved;
  const known = view.state.draft.involved[row];
  const offered =
    row === 0 && view.message?.authorIsPerson && view.state.draft.involved.length === 0
      ? view.message.author
      : '';
  const parts = PARTS.map((part) => ({ value: part, title: words.parts[part] }));
  return [
    {
      type: 'Input.Text',
      id: `name${row}`,
      label: said.name(row + 1),
      maxLength: NAME_LIMIT,
      value: view.typed[`name${row}`] ?? known?.name ?? offered,
    },
    choices(
      `part${row}`,
      said.part(row + 1),
      parts,
      view.typed[`part${row}`] ?? known?.part ?? (offered ? 'notSure' : undefined),
      'compact',
    ),
  ];
}

/** Between: which person of the directory a name means. Identity is what keeps a concern from whom it is about (ESC-4). */
export function peopleCard(view: DialogView): IAdaptiveCard {
  const said = dialogWords.people;
  if (!view.matches) {
    const buttons = [
      button(said.tryAgain, 'retryLookUp', view.state, { style: 'positive' }),
      button(said.goOnWithout, 'skipLookUp', view.state),
      backButton(view.state),
    ];
    return card([...problemLines([said.trouble]), ...question(said.question, 3)], buttons);
  }
  const asked = view.matches.map(({ name, people }, index) =>
    choices(
      `pick${index}`,
      said.pick(name),
      [
        ...people.map((person) => ({
          value: person.id,
          title: person.detail ? `${person.name} – ${person.detail}` : person.name,
        })),
        { value: NONE, title: said.none },
      ],
      view.typed[`pick${index}`],
    ),
  );
  return card(
    [...problemLines(view.problems), ...question(said.question, 3), paragraph(said.help), ...asked],
    [nextButton(view.state), backButton(view.state)],
  );
}
