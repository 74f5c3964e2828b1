import { AGENCY_IDS } from '../../domain/policies/types';
import type { FileProblem } from './file-problems';
import { pathText, valueAt } from './file-problems';

type Path = readonly (string | number)[];

/**
 * What is wrong between the parts of a policy file, which its schema cannot see. It takes the file as it came, right or
 * not, so that whoever wrote it is told everything at once.
 */
export function linkProblems(file: unknown): FileProblem[] {
  return [
    ...rowProblems(file),
    ...agencyProblems(file),
    ...agreementProblems(file),
    ...schoolDayProblems(file),
  ];
}

function rowProblems(file: unknown): FileProblem[] {
  return (['learner', 'staff'] as const).flatMap((matrix) => {
    const rows = list(file, ['matrices', matrix]);
    if (rows === undefined) return [];
    const ids = rows.map((row) => valueAt(row, ['id']));
    const unknown = keys(file, ['kinds']).flatMap((kind) => {
      const path = ['kinds', kind, `${matrix}Row`];
      const id = valueAt(file, path);
      return typeof id === 'string' && !ids.includes(id)
        ? [at(path, `names no row of the ${matrix} matrix`)]
        : [];
    });
    return [...repeats(ids, ['matrices', matrix], 'id'), ...unknown];
  });
}

function agencyProblems(file: unknown): FileProblem[] {
  const agencies = list(file, ['agencies']);
  if (agencies === undefined) return [];
  const ids = agencies.map((agency) => valueAt(agency, ['id']));
  const named = [
    ...keys(file, ['seriousIncidentAgencies']).flatMap((lane) =>
      entries(file, ['seriousIncidentAgencies', lane, 'agencies']),
    ),
    ...keys(file, ['kinds']).flatMap((kind) =>
      ['agenciesFirst', 'agencies'].flatMap((when) =>
        entries(file, ['kinds', kind, when]).map((path) => [...path, 'id']),
      ),
    ),
  ];
  const isLost = (id: unknown) => AGENCY_IDS.some((known) => known === id) && !ids.includes(id);
  const mute = agencies.flatMap((agency, index) => {
    const reachable = ['telephone', 'website'].some((way) => valueAt(agency, [way]) !== undefined);
    return reachable ? [] : [at(['agencies', index], 'needs a telephone number or a website')];
  });
  // ESC-3: the local authority is the next call whatever else a lane names.
  const authority = ids.includes('localAuthority')
    ? []
    : [at(['agencies'], 'must have one with the id "localAuthority"')];
  const lost = named.filter((path) => isLost(valueAt(file, path)));
  return [
    ...lost.map((path) => at(path, 'names an agency that is not among "agencies"')),
    ...repeats(ids, ['agencies'], 'id'),
    ...mute,
    ...authority,
  ];
}

function agreementProblems(file: unknown): FileProblem[] {
  const agreements = list(file, ['agreements']) ?? [];
  return repeats(
    agreements.map((agreement) => valueAt(agreement, ['audience'])),
    ['agreements'],
    'audience',
  );
}

function schoolDayProblems(file: unknown): FileProblem[] {
  const opens = valueAt(file, ['schoolDay', 'opens']);
  const closes = valueAt(file, ['schoolDay', 'closes']);
  const backwards = typeof opens === 'number' && typeof closes === 'number' && opens >= closes;
  return backwards ? [at(['schoolDay', 'closes'], 'must be later than "opens"')] : [];
}

function repeats(ids: readonly unknown[], path: Path, key: string): FileProblem[] {
  return ids.flatMap((id, index) => {
    const again = id !== undefined && ids.indexOf(id) < index;
    return again ? [at([...path, index, key], 'is the same as that of an earlier entry')] : [];
  });
}

function at(path: Path, message: string): FileProblem {
  return { path: pathText(path), message };
}

function list(file: unknown, path: Path): readonly unknown[] | undefined {
  const value = valueAt(file, path);
  return Array.isArray(value) ? value : undefined;
}

function entries(file: unknown, path: Path): Path[] {
  return (list(file, path) ?? []).map((_entry, index) => [...path, index]);
}

function keys(file: unknown, path: Path): string[] {
  const value = valueAt(file, path);
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
