import { DIRECTORY } from './coverage/directory';
import { FILES } from './coverage/files';
import { MAIL } from './coverage/mail';
import { type Coverage, partial, supported } from './coverage/row';
import { SITES } from './coverage/sites';
import { TEAMS } from './coverage/teams';
import { COUNTED } from './graph/counted';

/** Every operation the emulator was asked to think of. What is neither here nor known is answered with 501, as `not` is. */
export const COVERAGE: readonly Coverage[] = [
  supported(
    'POST',
    '/$batch',
    'batch',
    'Up to 20; entries run at the same time unless one depends on another; 424 after a failed dependency.',
  ),
  ...COUNTED.map((template) =>
    supported('GET', `${template}/$count`, 'foreign-clients', 'All pages, also without ConsistencyLevel.'),
  ),
  partial(
    'POST',
    '/subscriptions',
    'subscriptions',
    'Messages of a mailbox or folder, and lists (updated); http only to this machine; no resource data.',
  ),
  supported('GET', '/subscriptions', 'subscriptions'),
  supported('GET', '/subscriptions/{subscription}', 'subscriptions'),
  supported('PATCH', '/subscriptions/{subscription}', 'subscriptions'),
  supported('DELETE', '/subscriptions/{subscription}', 'subscriptions'),
  partial(
    'POST',
    '/subscriptions/{subscription}/reauthorize',
    'subscriptions',
    'Asked for in the last hour; that a token runs out is not looked at.',
  ),
  ...SITES,
  ...FILES,
  ...DIRECTORY,
  ...TEAMS,
  ...MAIL,
];
