import { changesBetween } from './changes';
import { STARTING_TEXTS } from './starting-texts/all';

const BEFORE = STARTING_TEXTS.parents;
const [access, home] = BEFORE.sections;
if (!access || !home) throw new Error('The text for parents has two sections.');

describe('AUA-4 what changed, as one list', () => {
  it('the same text has no changes', () => {
    expect(changesBetween(BEFORE, structuredClone(BEFORE))).toEqual([]);
  });

  it('tells what is new, other, moved and gone, each once', () => {
    const [agree, ...rest] = access.statements;
    if (!agree) throw new Error('no statement');
    const after = {
      ...BEFORE,
      sections: [
        { ...access, statements: [...rest.slice(0, 2), { id: 'new', text: 'Something new.' }] },
        { ...home, statements: [{ ...agree }, { ...home.statements[0]!, text: 'Other words.' }, ...home.statements.slice(1)] },
      ],
      permissions: BEFORE.permissions.slice(1),
      renewal: { ...BEFORE.renewal, eachSchoolYear: false },
    };
    expect(changesBetween(BEFORE, after).map(({ kind, what }) => `${what} ${kind}`)).toEqual([
      'statement added', 'statement moved', 'statement changed', 'signing changed', 'statement removed', 'permission removed',
    ]);
  });

  it('a change carries the words before and after', () => {
    const after = { ...BEFORE, title: 'Agreement of parents' };
    expect(changesBetween(BEFORE, after)).toEqual([
      { kind: 'changed', what: 'title', section: undefined, before: BEFORE.title, after: 'Agreement of parents' },
    ]);
  });
});
