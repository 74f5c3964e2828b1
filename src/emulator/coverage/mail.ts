import { type Coverage, not, partial, supported } from './row';

/** Mailboxes. */
export const MAIL: readonly Coverage[] = [
  partial(
    'POST',
    '/users/{user}/sendMail',
    'mail',
    'JSON or MIME; kept in /_emulator/state, delivered inside the school only.',
  ),
  partial('GET', '/users/{user}/mailFolders', 'mail', 'The well-known folders; none can be made.'),
  partial('GET', '/users/{user}/mailFolders/{folder}', 'mail', 'By id or well-known name.'),
  partial(
    'GET',
    '/users/{user}/mailFolders/{folder}/messages',
    'mail',
    'Filter terms joined by and; no $search.',
  ),
  partial(
    'GET',
    '/users/{user}/mailFolders/{folder}/messages/delta',
    'mail',
    'changeType; $filter by receivedDateTime ge or gt; $orderby is taken and changes nothing.',
  ),
  partial('GET', '/users/{user}/messages', 'mail', 'Filter terms joined by and; no $search.'),
  not('POST', '/users/{user}/messages', 'Drafts.'),
  not('POST', '/users/{user}/messages/{message}/reply'),
  not('POST', '/users/{user}/messages/{message}/forward'),
  partial('GET', '/users/{user}/messages/{message}', 'mail', '$expand=attachments; internetMessageHeaders when selected.'),
  partial('PATCH', '/users/{user}/messages/{message}', 'mail', 'isRead, categories, importance.'),
  supported('DELETE', '/users/{user}/messages/{message}', 'mail'),
  supported('GET', '/users/{user}/messages/{message}/$value', 'mail'),
  supported('POST', '/users/{user}/messages/{message}/move', 'mail'),
  supported('GET', '/users/{user}/messages/{message}/attachments', 'mail'),
  not('POST', '/users/{user}/messages/{message}/attachments'),
  supported('GET', '/users/{user}/messages/{message}/attachments/{attachment}', 'mail'),
  supported('GET', '/users/{user}/messages/{message}/attachments/{attachment}/$value', 'mail'),
];
