import { RouteLink } from '../tab/RouteLink';
import { school as words } from '../words/en-gb/school';
import type { SchoolPart as PartName } from '../../contract/session';
import { SCHOOL_PAGES } from './parts';

/** One part of "School", with the way back to all of them. */
export function SchoolPart({ part, place }: { part: PartName; place?: string }) {
  const Page = SCHOOL_PAGES[part];
  return (
    <>
      <RouteLink to={{ page: 'school' }}>{words.back}</RouteLink>
      <Page place={place} />
    </>
  );
}
