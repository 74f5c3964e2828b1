import { ROLE_NAMES, type RoleName } from '../people/types';
import { AGREEMENT_AUDIENCES, INTERVAL_NAMES, SIGNERS } from './duties';
import { STRENGTHS, type Policy } from './types';

/** Parts that a policy from a file may lack altogether. */
type Loose<Part extends keyof Policy> = Partial<Pick<Policy, Part>>;

/** What is wrong with a policy beyond its lanes, kinds and matrices, in sentences. */
export function checkDuties(policy: Policy): string[] {
  return [
    ...checkWords(policy),
    ...checkIntervals(policy),
    ...checkAgreements(policy),
    ...checkPeopleNamed(policy),
    ...checkParents(policy),
  ];
}

function checkWords({ words }: Loose<'words'>): string[] {
  if (words === undefined) return ['The policy does not say what the school calls its people and things.'];
  const { roles, ...things } = words;
  const nameless = ROLE_NAMES.filter((role) => !roles[role]?.one.trim() || !roles[role].all.trim());
  const wordless = Object.entries(things).filter(([, word]) => word.one.trim() === '');
  return [
    ...nameless.map((role) => `The role "${role}" has no word.`),
    ...wordless.map(([thing]) => `There is no word for "${thing}".`),
  ];
}

function checkIntervals({ intervals }: Loose<'intervals'>): string[] {
  return INTERVAL_NAMES.flatMap((name) => {
    const every = intervals?.[name]?.every;
    if (every === undefined) return [`The interval "${name}" is missing.`];
    const wrong = every.kind === 'months' && !(Number.isInteger(every.months) && every.months >= 1);
    return wrong ? [`The interval "${name}" must be a month or more.`] : [];
  });
}

function checkAgreements({ agreements }: Loose<'agreements'>): string[] {
  if (agreements === undefined) return ['The policy does not say which agreements there are.'];
  const audiences = agreements.map(({ audience }) => audience);
  const twice = audiences.filter((audience, index) => audiences.indexOf(audience) !== index);
  const unsigned = agreements.filter(
    ({ signing }) => signing.by.length === 0 || signing.by.some((signer) => !SIGNERS.includes(signer)),
  );
  return [
    ...audiences
      .filter((audience) => !AGREEMENT_AUDIENCES.includes(audience))
      .map((audience) => `There is an agreement for the unknown audience "${audience}".`),
    ...twice.map((audience) => `There are two agreements for "${audience}".`),
    ...unsigned.map(({ audience }) => `The agreement for "${audience}" does not say who signs it.`),
  ];
}

function checkPeopleNamed(
  policy: Loose<'firstContact' | 'offensiveMessages' | 'monitoringReports'> & Policy,
) {
  const named: [string, readonly RoleName[] | undefined][] = [
    ['whom staff turn to first', policy.firstContact?.roles],
    ['who hears of an offensive message', policy.offensiveMessages?.tell],
    ['who checks monitoring reports', policy.monitoringReports?.checkedBy],
  ];
  const silent = named.filter(([, roles]) => roles === undefined || roles.length === 0);
  const copies = policy.monitoringReports?.copyTo ?? [];
  const unknown = [...named.flatMap(([, roles]) => roles ?? []), ...copies].filter(
    (role) => !ROLE_NAMES.includes(role),
  );
  return [
    ...silent.map(([what]) => `The policy does not say ${what}.`),
    ...unknown.map((role) => `The policy names the unknown role "${role}".`),
  ];
}

function checkParents({ parents }: Loose<'parents'>): string[] {
  if (parents === undefined) return ['The policy does not say when parents are told.'];
  const known = ['all', 'outsideSchool', 'none'].includes(parents.incidents);
  return known && STRENGTHS.includes(parents.strength)
    ? []
    : ['When parents are told must be "all", "outsideSchool" or "none", and how strongly.'];
}
