import { AGENCY_ADVICE } from './agency-advice';
import { DEFAULT } from './clause';
import type { Agency, AgencyId, Clause, OpenHours } from './types';

/** What a school, or a document, says about an agency in place of the product's own. */
export type AgencyContact = Partial<
  Pick<Agency, 'name' | 'telephone' | 'outOfHoursTelephone' | 'website' | 'hours' | 'openHours'>
>;
export type AgencyContacts = Partial<Record<AgencyId, AgencyContact>>;

/**
 * Who to ring outside school. National numbers are public; those of local services are from the range that Ofcom keeps
 * free for fiction, and each school puts its own in their place (ESC-13).
 */
const AGENCIES: readonly Agency[] = [
  {
    id: 'police',
    name: 'Police',
    telephone: '999',
    hours: '999 in danger, 101 otherwise, at any hour',
    openHours: { kind: 'always' },
  },
  {
    id: 'socialCare',
    name: 'Children’s social care',
    telephone: '01632 960101',
    outOfHoursTelephone: '01632 960102',
    hours: 'Monday to Friday, 8:45 to 17:15; the other number at all other times',
    openHours: workingDays('8:45', '17:15'),
  },
  {
    id: 'lado',
    name: 'Local authority designated officer (LADO)',
    telephone: '01632 960103',
    hours: 'Monday to Friday, 9:00 to 17:00',
    openHours: workingDays('9:00', '17:00'),
  },
  {
    id: 'localAuthority',
    name: 'Local authority safeguarding team',
    telephone: '01632 960104',
    hours: 'Monday to Friday, 9:00 to 17:00',
    openHours: workingDays('9:00', '17:00'),
  },
  { id: 'ceop', name: 'CEOP, National Crime Agency', website: 'https://www.ceop.police.uk/Safety-Centre/' },
  { id: 'iwf', name: 'Internet Watch Foundation', website: 'https://report.iwf.org.uk/' },
  { id: 'nspcc', name: 'NSPCC', telephone: '0808 800 5000', website: 'https://www.nspcc.org.uk/' },
  {
    id: 'helpline',
    name: 'Professionals Online Safety Helpline',
    telephone: '0344 381 4772',
    website: 'https://saferinternet.org.uk/professionals-online-safety-helpline',
    hours: 'Monday to Friday, 10:00 to 16:00',
    openHours: workingDays('10:00', '16:00'),
  },
  {
    id: 'reportHarmfulContent',
    name: 'Report Harmful Content',
    website: 'https://reportharmfulcontent.com/',
  },
  {
    id: 'ico',
    name: 'Information Commissioner’s Office',
    telephone: '0303 123 1113',
    website: 'https://ico.org.uk/for-organisations/report-a-breach/',
    hours: 'Monday to Friday, 9:00 to 17:00; online at any hour',
    openHours: workingDays('9:00', '17:00'),
  },
  {
    id: 'act',
    name: 'Action Counters Terrorism',
    telephone: '0800 789 321',
    website: 'https://act.campaign.gov.uk/',
    hours: 'At any hour',
    openHours: { kind: 'always' },
  },
  {
    id: 'safeguardingPartnership',
    name: 'Local safeguarding children partnership',
    telephone: '01632 960105',
    hours: 'Monday to Friday, 9:00 to 17:00',
    openHours: workingDays('9:00', '17:00'),
  },
  {
    id: 'laTechnicalSupport',
    name: 'Local authority ICT service',
    telephone: '01632 960106',
    hours: 'Monday to Friday, 9:00 to 17:00',
    openHours: workingDays('9:00', '17:00'),
  },
];

/** The product's list with what a document states about some of them. */
export function agenciesWith(stated: AgencyContacts = {}, clause: Clause = DEFAULT): readonly Agency[] {
  return AGENCIES.map((agency) => {
    const facts = stated[agency.id];
    const advice = AGENCY_ADVICE[agency.id];
    return facts ? { ...agency, ...facts, advice, clause } : { ...agency, advice, clause: DEFAULT };
  });
}

/**
 * What a school says replaces every number known of that agency: half of one service is no use with half of another.
 * What to have ready and never to send stays, for it is the same wherever one rings.
 */
export function withSchoolsOwn(agencies: readonly Agency[], own: AgencyContacts): readonly Agency[] {
  return agencies.map((agency) => {
    const contact = own[agency.id];
    if (contact === undefined) return agency;
    const { id, name, advice } = agency;
    return { id, ...contact, name: contact.name ?? name, ...(advice ? { advice } : {}), clause: SCHOOLS_OWN };
  });
}

/** In no document: the school gave it when it took the policy up. */
const SCHOOLS_OWN: Clause = 'default (the school’s own)';

/** Monday to Friday without bank holidays, from one time of day to another. */
function workingDays(opens: string, closes: string): OpenHours {
  return { kind: 'weekly', weekdays: [1, 2, 3, 4, 5], opens: minutes(opens), closes: minutes(closes), bankHolidays: false };
}

function minutes(clock: string): number {
  const [hours = 0, rest = 0] = clock.split(':').map(Number);
  return hours * 60 + rest;
}
