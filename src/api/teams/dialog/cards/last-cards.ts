import type { CardElementArray, IAdaptiveCard, IFact } from '@microsoft/teams.cards';
import { NAME_VISIBILITIES } from '../../../../contract/choices';
import { WHAT_HAPPENED_LIMIT } from '../../../../contract/limits';
import type { PreviewView } from '../../../../contract/reports';
import { dialogWords } from '../../../../contract/words/dialog-en-gb';
import { words } from '../../../../contract/words/en-gb';
import { plain } from '../../../../contract/words/plain';
import {
  backButton,
  button,
  card,
  choices,
  contactLines,
  nextButton,
  paragraph,
  problemLines,
  question,
  subheading,
} from './elements';
import type { DialogView } from './view';

/** Longest piece of one's own words on the check card; all of it is sent. */
const EXCERPT = 400;

/** Step 4: one box, hints that never block, and the message that goes with it. */
export function whatCard(view: DialogView): IAdaptiveCard {
  const said = dialogWords.what;
  const { whatHappened, outsideSchool } = view.state.draft;
  return card(
    [
      ...problemLines(view.problems),
      ...question(said.question, 4),
      ...theMessage(view),
      {
        type: 'Input.Text',
        id: 'whatHappened',
        label: said.label,
        placeholder: said.placeholder,
        isMultiline: true,
        maxLength: WHAT_HAPPENED_LIMIT,
        value: whatHappened,
      },
      paragraph(said.hints, { isSubtle: true, size: 'Small' }),
      {
        type: 'Input.Toggle',
        id: 'outsideSchool',
        title: said.outsideSchool,
        valueOn: 'true',
        valueOff: 'false',
        value: String(outsideSchool),
      },
    ],
    [nextButton(view.state), backButton(view.state)],
  );
}

function theMessage({ message, withheld }: DialogView): CardElementArray {
  const said = dialogWords.what;
  if (withheld) return [{ type: 'Container', style: 'attention', items: [paragraph(said.withheld)] }];
  if (!message) return [];
  if (message.deleted) return [paragraph(said.quoteDeleted)];
  if (!message.quote) return [];
  return [
    paragraph(said.quote(message.author)),
    { type: 'Container', style: 'emphasis', items: [paragraph(message.quote)] },
  ];
}

/** Step 5: what goes, who will read it and who will not, and Send. */
export function checkCard(view: DialogView): IAdaptiveCard {
  const said = dialogWords.check;
  if (!view.preview && view.problems.length === 0) {
    return card(
      [...problemLines([said.previewTrouble]), ...contactLines(view.emergency)],
      [button(said.tryAgain, 'retryPreview', view.state, { style: 'positive' }), backButton(view.state)],
    );
  }
  const { nameVisibility, toldInPerson } = view.state.draft;
  const labels = { readers: said.visibilityReaders, mustAct: said.visibilityMustAct };
  return card(
    [
      ...problemLines(view.problems),
      ...question(said.question, 5),
      { type: 'FactSet', facts: summary(view) },
      ...(view.preview ? readers(view.preview) : []),
      choices(
        'nameVisibility',
        said.visibility,
        NAME_VISIBILITIES.map((value) => ({ value, title: labels[value] })),
        nameVisibility,
      ),
      {
        type: 'Input.Toggle',
        id: 'toldInPerson',
        title: said.toldInPerson,
        valueOn: 'true',
        valueOff: 'false',
        value: String(toldInPerson),
      },
      ...(view.problems.length > 0 ? contactLines(view.emergency) : []),
    ],
    [
      button(view.problems.length > 0 ? said.tryAgain : said.send, 'send', view.state, { style: 'positive' }),
      backButton(view.state),
    ],
  );
}

function summary({ state: { draft }, school }: DialogView): IFact[] {
  const said = dialogWords.check;
  const subject = draft.about ? words.subjects[draft.about] : '';
  const people = draft.involved
    .map(({ name, part }) => `${name} (${words.parts[part].toLocaleLowerCase('en-GB')})`)
    .join(', ');
  const excerpt =
    draft.whatHappened.length > EXCERPT ? `${draft.whatHappened.slice(0, EXCERPT)}…` : draft.whatHappened;
  const facts = [
    { title: said.school, value: school?.name ?? '' },
    { title: said.kind, value: draft.kind ? words.kinds[draft.kind] : '' },
    { title: said.danger, value: draft.childInDanger ? said.yes : said.no },
    {
      title: said.about,
      value: draft.aboutPerson
        ? `${draft.aboutPerson.name} (${subject.toLocaleLowerCase('en-GB')})`
        : subject,
    },
    { title: said.involved, value: people },
    { title: said.account, value: excerpt },
  ];
  return facts
    .filter(({ value }) => value !== '')
    .map(({ title, value }) => ({ title, value: plain(value) }));
}

function readers({ willRead, willNot, toldFirst, confidential }: PreviewView): CardElementArray {
  const said = dialogWords.check;
  const line = (text: string) => paragraph(`• ${text}`, { spacing: 'None' });
  return [
    subheading(said.willRead),
    ...willRead.map(({ name, roles }) => line(withRoles(name, roles))),
    ...(willNot.length > 0 ? [subheading(said.willNot)] : []),
    ...byReason(willNot).map(([reason, people]) => line(`${reason.replace(/\.$/, '')}: ${people.join('; ')}.`)),
    paragraph(said.toldFirst(toldFirst)),
    ...(confidential ? [paragraph(said.confidential, { weight: 'Bolder' })] : []),
  ];
}

/** Each reason once, with everybody it is true of; the rarest first, because that the concern is about somebody matters most. */
function byReason(willNot: PreviewView['willNot']): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const { name, roles, reason } of willNot) {
    groups.set(reason, [...(groups.get(reason) ?? []), withRoles(name, roles)]);
  }
  return [...groups].sort(([, a], [, b]) => a.length - b.length);
}

function withRoles(name: string, roles: readonly string[]): string {
  return roles.length > 0 ? `${name}, ${roles.join(', ')}` : name;
}
