import { lazy } from 'react';
import { AGREEMENT_AUDIENCES, type AgreementAudience } from '../../../contract/agreements';
import type { PartProps } from '../parts';
import { Overview } from './Overview';

const AccessPage = lazy(() => import('./AccessPage').then((part) => ({ default: part.AccessPage })));
const AgreementPage = lazy(() => import('./AgreementPage').then((part) => ({ default: part.AgreementPage })));
const LinksPage = lazy(() => import('./links/LinksPage').then((part) => ({ default: part.LinksPage })));
const RosterPage = lazy(() => import('./RosterPage').then((part) => ({ default: part.RosterPage })));

/** Agreements: who has signed, and below that the roster, the links and each agreement at an address of its own (AUA-1, AUA-5). */
export function AgreementsPage({ place }: PartProps) {
  if (place === undefined) return <Overview />;
  if (place === 'roster') return <RosterPage />;
  if (place === 'links') return <LinksPage />;
  if (place === 'access') return <AccessPage />;
  return <AgreementPage key={place} audience={AGREEMENT_AUDIENCES.find((one): one is AgreementAudience => one === place)} />;
}
