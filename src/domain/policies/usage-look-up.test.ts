import { POLICY } from '../testing/sample';
import { isDefault } from './clause';
import { DEFAULT_USAGE, JIGSAW_USAGE } from './jigsaw-usage';
import { DEVICE_KINDS } from './usage';
import { lookUpUse, usageOf } from './usage-look-up';
import type { UsageQuestion, UsageVerdict } from './usage-look-up';

describe('AUA-9 may they do this, here, on this device?', () => {
  it.each<[UsageQuestion, UsageVerdict['verdict']]>([
    [{ who: 'staff', rowId: 'N03' }, 'yes'],
    [{ who: 'learner', rowId: 'N03' }, 'no'],
    [{ who: 'staff', rowId: 'N04' }, 'withConditions'],
    [{ who: 'learner', rowId: 'N06' }, 'withConditions'],
    [{ who: 'staff', rowId: 'N06', device: 'staffOwned' }, 'no'],
    [{ who: 'staff', rowId: 'N06', device: 'schoolShared' }, 'withConditions'],
    [{ who: 'learner', rowId: 'N12', device: 'schoolIndividual' }, 'withConditions'],
    [{ who: 'staff', rowId: 'N08', device: 'staffOwned' }, 'yes'],
    [{ who: 'learner', rowId: 'U01' }, 'illegal'],
    [{ who: 'staff', rowId: 'U03' }, 'withConditions'],
    [{ who: 'staff', rowId: 'U06' }, 'no'],
  ])('%j → %s', (question, verdict) => {
    expect(lookUpUse(JIGSAW_USAGE, question)?.verdict).toBe(verdict);
  });

  it('says what of the device stands in the way, with the clause', () => {
    const found = lookUpUse(JIGSAW_USAGE, { who: 'staff', rowId: 'N02', device: 'visitorOwned' });
    expect(found?.device).toEqual({ stops: 'noInternet', clause: 'JIG Mobile technologies' });
    expect(lookUpUse(JIGSAW_USAGE, { who: 'learner', rowId: 'N08', device: 'learnerOwned' })?.device?.note).toBe('It is handed in.');
  });

  it('a row that the policy does not have has no answer', () => {
    expect(lookUpUse(JIGSAW_USAGE, { who: 'staff', rowId: 'N99' })).toBeUndefined();
  });

  it('the tables are as long as the policy’s and every id is there once', () => {
    expect([JIGSAW_USAGE.actions.length, JIGSAW_USAGE.uses.length, DEVICE_KINDS.length]).toEqual([9, 15, 6]);
    const ids = [...JIGSAW_USAGE.actions, ...JIGSAW_USAGE.uses].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('a policy without tables looks up the product’s, and its clauses say that they are borrowed', () => {
    expect(usageOf(POLICY)).toBe(JIGSAW_USAGE);
    expect(usageOf({})).toBe(DEFAULT_USAGE);
    expect([...DEFAULT_USAGE.actions, ...DEFAULT_USAGE.uses].every(({ clause }) => isDefault(clause))).toBe(true);
  });
});
