import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { PERMISSIONS, permissionFor } from './store/permissions';
import type { Permission } from './store/permissions';

/** A place in the source that names an address of Graph. */
export interface GraphUse {
  file: string;
  /** Every value as `{}`, without the query. */
  path: string;
  permission?: Permission;
}

const FOLDERS = ['store', 'notify', 'api'];
const ADDRESS = /[`'"](\/(?:sites|users|groups|teams|drives|chats|me|subscriptions|communications|appCatalogs)\b(?:\$\{(?:[^{}]|\{[^{}]*\})*\}|[^`'"\s…])*)/g;

/** Every address of Graph in the source of the product, each once per file. */
export function graphUses(sourceFolder: string): GraphUse[] {
  const found = filesIn(sourceFolder).flatMap((file) => {
    const text = readFileSync(path.join(sourceFolder, file), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
    // An address in a sentence ends in three dots and is no call.
    const calls = [...text.matchAll(ADDRESS)].filter((match) => text[match.index + match[0].length] !== '…');
    const paths = new Set(calls.map(([, address]) => plain(address ?? '')));
    return [...paths].map((address) => ({ file: `src/${file}`, path: address, permission: permissionFor(address, file) }));
  });
  return found.filter(({ file }) => file.startsWith('src/store/') || file.startsWith('src/notify/'));
}

/** docs/permissions.md. */
export function permissionsPage(uses: readonly GraphUse[]): string {
  const used = PERMISSIONS.filter((permission) => permission.covers === undefined || uses.some((use) => use.permission === permission));
  const of = (holder: Permission['holder']): Permission[] => used.filter((permission) => permission.holder === holder);
  return [
    '# Permissions',
    'Made from the code by `npm run -s permissions > docs/permissions.md`; a test keeps it true. How each is given: [deploy.md](deploy.md).',
    '## The service', ...of('service').map((permission) => entry(permission, uses)),
    '## A person who uses Lantern', ...of('person').map((permission) => entry(permission, uses)),
    '## Setting up, with a second registration', ...of('setUp').map((permission) => entry(permission, uses)),
    '## The bot',
    'Talks to Teams as itself, with no Graph permission: the app is installed in the team of the DSL channel and for staff.',
  ].join('\n\n') + '\n';
}

function entry(permission: Permission, uses: readonly GraphUse[]): string {
  const own = uses.filter((use) => use.permission === permission);
  const calls = [...new Set(own.map((use) => use.path))].sort().map((address) => {
    const files = own.filter((use) => use.path === address).map(({ file }) => `\`${file}\``);
    return `- \`${address}\` in ${files.join(', ')}`;
  });
  return [
    `### ${permission.name}`,
    [`- **What it is:** ${permission.kind}`, `- **Needed:** ${permission.needed}`, `- **Why:** ${permission.reason}`, `- **Without it:** ${permission.without}`, `- **Granted by:** ${permission.grantedBy}`].join('\n'),
    ...(calls.length > 0 ? [`Used for:\n\n${calls.join('\n')}`] : []),
  ].join('\n\n');
}

function plain(address: string): string {
  const [withoutQuery = ''] = address.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '{}').split('?');
  // A query that is put together by a function stands right behind the path; an unfinished place is a value as well.
  return withoutQuery.replace(/\$\{.*$/, '{}').replace(/([^/])\{\}$/, '$1');
}

function filesIn(folder: string): string[] {
  return FOLDERS.flatMap((name) => readdirSync(path.join(folder, name), { recursive: true, encoding: 'utf8' }).map((file) => `${name}/${file.split(path.sep).join('/')}`))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'store/permissions.ts')
    .sort();
}
