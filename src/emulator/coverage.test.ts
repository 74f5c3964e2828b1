import { existsSync } from 'node:fs';
import path from 'node:path';
import { COVERAGE } from './coverage';
import { ROUTES, findRoute } from './graph/route-table';

const registered = ROUTES.map((route) => `${route.method} ${route.template}`).sort();

test('every operation that is answered is in the coverage list, and the list promises no other', () => {
  const promised = COVERAGE.filter((each) => each.status !== 'not').map(
    (each) => `${each.method} ${each.template}`,
  );
  expect(promised.sort()).toEqual(registered);
});

test('no operation is listed or registered twice', () => {
  expect(new Set(registered).size).toBe(registered.length);
  expect(new Set(COVERAGE.map((each) => `${each.method} ${each.template}`)).size).toBe(COVERAGE.length);
});

test.each(COVERAGE.filter((each) => each.status === 'not').map((each) => [each.method, each.template]))(
  '%s %s is really not there',
  (method, template) => {
    const path = template.replace(/\{[a-z]+\*?\}/gi, 'x');
    expect(findRoute(method, path)).toBeUndefined();
  },
);

test('what is only partly there says what is missing', () => {
  expect(COVERAGE.filter((each) => each.status === 'partial' && !each.notes)).toEqual([]);
});

test('every operation that is answered names a file of tests that is there', () => {
  const answered = COVERAGE.filter((each) => each.status !== 'not');
  expect(answered.filter((each) => !existsSync(path.join(__dirname, each.tests ?? '-')))).toEqual([]);
});
