/** The made-up people of a made-up school. Nobody here is real. */

export interface WorldPerson {
  /** Entra object id. */
  id: string;
  displayName: string;
  givenName: string;
  surname: string;
  userPrincipalName: string;
  mail: string;
  jobTitle: string;
  department: string;
  /** What the person is in this school, in the words of the workbench. The product never reads this. */
  roles: string[];
  /** The person's address in Teams conversations, one per bot. */
  teamsId: string;
}

const DOMAIN = 'wrenhollow.example';

function person(n: number, name: string, jobTitle: string, department: string, ...roles: string[]): WorldPerson {
  const [givenName = '', ...rest] = name.split(' ');
  const surname = rest.join(' ');
  const userPrincipalName = `${givenName[0] ?? ''}.${surname}@${DOMAIN}`.toLowerCase();
  return {
    id: `00000000-0000-4000-8000-0000000000${n.toString().padStart(2, '0')}`,
    displayName: name,
    givenName,
    surname,
    userPrincipalName,
    mail: userPrincipalName,
    jobTitle,
    department,
    roles,
    teamsId: `29:1wren${n.toString().padStart(2, '0')}hollow`,
  };
}

/** People in the order the workbench offers them. The first six are who the guided path needs. */
export const PEOPLE: readonly WorldPerson[] = [
  person(1, 'Amara Osei', 'Science teacher, tutor of 9B', 'Science', 'classTeacher'),
  person(2, 'Daniel Whitcombe', 'Assistant headteacher, designated safeguarding lead', 'Safeguarding', 'dsl'),
  person(3, 'Priya Raman', 'Head of Year 9, deputy safeguarding lead', 'Safeguarding', 'deputyDsl'),
  person(4, 'Tomasz Zielinski', 'SENCO, deputy safeguarding lead', 'Safeguarding', 'deputyDsl'),
  person(5, 'Helen Marchetti', 'Headteacher', 'Leadership', 'headteacher'),
  person(6, 'Gordon Achebe', 'Chair of governors', 'Governors', 'chairOfGovernors'),
  person(7, 'Ruth Tanaka', 'Online safety lead, teacher of computing', 'Computing', 'onlineSafetyLead'),
  person(8, 'Callum Byrne', 'IT technician', 'IT', 'itTechnician'),
  person(9, 'Farida Haddad', 'Safeguarding governor', 'Governors', 'safeguardingGovernor'),
  person(10, 'Oliver Grantley', 'Teacher of history', 'Humanities', 'classTeacher'),
  person(11, 'Jack Pemberton', 'Year 9 pupil', '9B', 'learner'),
  person(12, 'Mia Lindqvist', 'Year 9 pupil', '9B', 'learner'),
  person(13, 'Noah Okonjo', 'Year 9 pupil', '9B', 'learner'),
  person(14, 'Leila Farrokh', 'Year 9 pupil', '9B', 'learner'),
  person(15, 'Susan Pemberton', 'Parent of Jack Pemberton', 'Parents', 'parent'),
  person(16, 'Beatrice Nwosu', 'School business manager, data protection lead', 'Office', 'dataProtectionLead'),
  person(17, 'Omid Farrokh', 'Parent of Leila Farrokh', 'Parents', 'parent'),
];

export const SCHOOL = {
  name: 'Wren Hollow School',
  domain: DOMAIN,
  tenantId: '7a1c0000-0000-4000-8000-00000000a001',
  sharePointHost: 'wrenhollow.sharepoint.example',
  /** Site paths as Graph addresses them. */
  sites: [
    { path: '/sites/lantern', name: 'Lantern' },
    { path: '/sites/lantern-staff', name: 'Lantern staff concerns' },
    { path: '/sites/unrelated', name: 'Staffroom notices' },
  ],
} as const;

/** Application registrations of the made-up tenant. */
export const APPS = {
  /** The service: Sites.Selected, granted on its sites by provisioning; also the bot. */
  lantern: { clientId: '11111111-1111-4111-8111-111111111111', clientSecret: 'lantern-local-secret' },
  /** The browser registration behind nested app authentication. Public: it has no secret. */
  lanternClient: { clientId: '22222222-2222-4222-8222-222222222222' },
  /** For trying permissions on single lists: Lists.SelectedOperations.Selected and nothing else. */
  listReader: { clientId: '55555555-5555-4555-8555-555555555555', clientSecret: 'list-reader-local-secret' },
  /** The same for single items and files: ListItems.SelectedOperations.Selected. */
  itemReader: { clientId: '66666666-6666-4666-8666-666666666666', clientSecret: 'item-reader-local-secret' },
  /** What an administrator uses to set things up, with everything an administrator would consent to for that. */
  admin: { clientId: '33333333-3333-4333-8333-333333333333', clientSecret: 'admin-local-secret' },
} as const;
