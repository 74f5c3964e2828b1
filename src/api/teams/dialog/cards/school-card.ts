import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { dialogWords } from '../../../../contract/words/dialog-en-gb';
import { plain } from '../../../../contract/words/plain';
import type { SchoolName } from '../../../../domain/school-id';
import { card, choices, heading } from './elements';

/** Before the first step, for somebody with a role at more than one school. */
export function schoolCard(schools: readonly SchoolName[]): IAdaptiveCard {
  const options = schools.map(({ id, name }) => ({ value: id, title: plain(name) }));
  // A list of many is searched by typing.
  const style = options.length > 6 ? 'filtered' : 'expanded';
  return card(
    [heading(dialogWords.school.question), choices('school', dialogWords.chooseOne, options, undefined, style)],
    [{ type: 'Action.Submit', title: dialogWords.next, style: 'positive', data: { intent: 'chooseSchool' } }],
  );
}
