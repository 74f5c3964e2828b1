import { STARTING_TEXTS } from '../agreements/starting-texts/all';
import type { AgreementAudience, AgreementText, AgreementVersion, RosterPerson } from '../agreements/types';

/** Made-up versions and people for the tests of agreements. Nothing of the product imports this. */

export function aVersion(audience: AgreementAudience, change: Partial<AgreementText> = {}, number = 1): AgreementVersion {
  return {
    audience,
    number,
    text: { ...STARTING_TEXTS[audience], ...change },
    hash: `hash-${audience}-${number}`,
    publishedAt: '2026-09-01T08:00:00.000Z',
    publishedBy: { id: 'lead-1', name: 'Lena Orme' },
  };
}

export const ADULT: RosterPerson = { key: 'S1', account: 'adult-1', name: 'Tess Arden', audiences: ['staffAndVolunteers'] };
export const CHILD: RosterPerson = {
  key: 'L1', account: 'child-1', name: 'Jo Quill', audiences: ['learnersKs2'], year: '5', className: '5B',
};
export const BROTHER: RosterPerson = { key: 'L2', name: 'Sol Quill', audiences: ['learnersKs1'], year: '1', className: '1A' };
export const PARENT: RosterPerson = { key: 'P1', name: 'Wyn Quill', audiences: [], children: ['L1', 'L2'] };
