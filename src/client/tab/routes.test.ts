import { formatRoute, parseRoute, routeOfSubPage } from './routes';

test.each([
  '/',
  '/report',
  '/reports',
  '/reports/OS-2026-0042',
  '/cases',
  '/cases?status=new,acknowledged&lane=staff&sort=oldest&page=3',
  '/cases/SC-2026-0007',
  '/clocks',
  '/clocks?kind=realHour&state=late,near&page=2',
  '/school',
  '/school/policy',
  '/school/policy/JIG-2026-05.1',
  '/school/policy/Our%20own%2F2',
])('the address %s can be pasted and comes back the same', (address) => {
  expect(formatRoute(parseRoute(address))).toBe(address);
});

test.each(['/nowhere', '/cases/OS-2026-0042/more', '/cases/../report', '/reports/<script>', '/school/nowhere', '/school/policy/a/b'])(
  '%s is no page',
  (address) => {
    expect(parseRoute(address)).toEqual({ page: 'unknown' });
  },
);

test('what an address of Cases does not know is left out', () => {
  expect(formatRoute(parseRoute('/cases?status=closed,new&page=-1&sort=worst&search=Mia'))).toBe(
    '/cases?status=new',
  );
});

test.each([
  ['/cases/OS-2026-0042', '/cases/OS-2026-0042'],
  ['OS-2026-0042', '/cases/OS-2026-0042'],
  ['reports', '/reports'],
])('the deep link %s opens %s', (subPage, address) => {
  expect(formatRoute(routeOfSubPage(subPage))).toBe(address);
});
