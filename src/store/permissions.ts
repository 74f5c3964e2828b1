/** One permission that Lantern asks for: why, who grants it, and what is different without it. */
export interface Permission {
  name: string;
  /** Who holds it, and how. */
  holder: 'service' | 'setUp' | 'person';
  kind: string;
  needed: string;
  reason: string;
  without: string;
  grantedBy: string;
  /** Calls it is for: path with every value as `{}`, and where in the source. The first permission that fits is the one. */
  covers?: { path: RegExp; file?: RegExp };
}

const CONSENT = 'Privileged Role Administrator, as admin consent in Entra ID';

/**
 * Every permission, in the order in which a call is looked up. docs/permissions.md is made of this and of the calls in the
 * source (`npm run -s permissions`); a test keeps both true: a call to Graph that nothing here covers does not pass.
 */
export const PERMISSIONS: readonly Permission[] = [
  {
    name: 'Sites.FullControl.All',
    holder: 'setUp',
    kind: 'Microsoft Graph, application',
    needed: 'while a school is set up or upgraded, by a second registration; then taken away',
    reason: 'Makes lists and columns, and lets the service into its two sites. SharePoint lets nobody with less do either.',
    without: 'Lists can neither be made nor upgraded. The running service never holds it.',
    grantedBy: CONSENT,
    covers: { path: /^\/sites\/\{\}/, file: /store\/provision\/(take-step|grants|plan)/ },
  },
  {
    name: 'TeamsActivity.Send',
    holder: 'service',
    kind: 'Microsoft Graph, application',
    needed: 'unless ALERT_WAYS leaves out activityFeed',
    reason: 'Tells somebody through the activity feed when Teams refuses the card in their chat.',
    without: 'That person is told by e-mail, or the alert moves on to the next one.',
    grantedBy: CONSENT,
    covers: { path: /\/teamwork\/sendActivityNotification$/ },
  },
  {
    name: 'Mail.Send',
    holder: 'service',
    kind: 'Exchange Online, RBAC for Applications, for one mailbox (not in Entra ID, where it would be every mailbox)',
    needed: 'where ALERT_MAILBOX or INTAKE_MAILBOX is set',
    reason:
      'Sends from the school’s own mailbox: an alert when Teams fails (reference, priority and link, nothing else), and links for signing to parents and visitors.',
    without: 'Alerts go out through Teams only, and links for signing are printed.',
    grantedBy: 'Exchange Administrator; docs/deploy.md',
    covers: { path: /^\/users\/\{\}\/sendMail$/ },
  },
  {
    name: 'Mail.Read',
    holder: 'service',
    kind: 'Exchange Online, RBAC for Applications, for one mailbox (not in Entra ID, where it would be every mailbox)',
    needed: 'where INTAKE_MAILBOX is set',
    reason: 'Reads what staff forward to the school’s intake mailbox, and no other mailbox.',
    without: 'Concerns cannot be forwarded by e-mail.',
    grantedBy: 'Exchange Administrator; docs/deploy.md',
    covers: { path: /^\/users\/\{\}\/(messages|mailFolders)|^\/subscriptions/ },
  },
  {
    name: 'User.ReadBasic.All',
    holder: 'service',
    kind: 'Microsoft Graph, application (User.Read.All does as well, and shows job titles)',
    needed: 'always',
    reason: 'Finds people by name, so that somebody a concern is about is kept out by identity and not by spelling.',
    without: 'People can be named by text only; exclusion then rests on the roles the school entered.',
    grantedBy: CONSENT,
    covers: { path: /^\/users(\/\{\})?$/ },
  },
  {
    name: 'GroupMember.ReadWrite.All',
    holder: 'service',
    kind: 'Microsoft Graph, application (better: the Entra role Groups Administrator for an administrative unit with this one group in it)',
    needed: 'where ACCESS_GROUP is set and the school turns it on',
    reason: 'Puts whoever has signed every agreement about them into the one group that conditional access asks for, and takes out whose signature has lapsed.',
    without: 'Nobody is let in or kept out because of a signature; everything else works.',
    grantedBy: CONSENT,
    covers: { path: /^\/groups\/\{\}\/members|\/checkMemberGroups$/ },
  },
  {
    name: 'Sites.Selected',
    holder: 'service',
    kind: 'Microsoft Graph, application, with the role "write" on the school’s two sites and no other',
    needed: 'always',
    reason: 'Keeps concerns in the school’s own SharePoint lists. By itself it opens nothing: each site lets Lantern in.',
    without: 'Lantern does not work.',
    grantedBy: `${CONSENT}; "write" by "npm run provision"`,
    covers: { path: /^\/(sites|drives)\b/ },
  },
  {
    name: 'access_as_user',
    holder: 'person',
    kind: 'Lantern’s own API, delegated',
    needed: 'always',
    reason: 'Lantern’s pages call Lantern’s service in the name of the person who is signed in. It reads nothing of Microsoft 365.',
    without: 'Nobody can open the tab.',
    grantedBy: `${CONSENT}, so that nobody is asked`,
  },
  {
    name: 'MailboxItem.Read.User',
    holder: 'person',
    kind: 'Outlook add-in, resource specific, delegated (ReadItem in the XML manifest)',
    needed: 'with the button in Outlook',
    reason: 'Reads the one message that is open when somebody presses Report a concern.',
    without: 'Concerns are reported from the tab or by forwarding.',
    grantedBy: 'with the app, in the Microsoft 365 admin centre',
  },
];

/** The permission that a call needs; undefined when nothing covers it. */
export function permissionFor(path: string, file: string): Permission | undefined {
  return PERMISSIONS.find(({ covers }) => covers?.path.test(path) && (covers.file?.test(file) ?? true));
}
