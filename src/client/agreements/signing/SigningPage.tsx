import { mergeClasses } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { MineView, SignReceiptView } from '../../../contract/agreements';
import { PageSkeleton } from '../../tab/PageSkeleton';
import { RouteLink } from '../../tab/RouteLink';
import { useTab } from '../../tab/tab-context';
import { Numbers } from '../../ui/Numbers';
import { PageHeading } from '../../ui/PageHeading';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { useResource } from '../../ui/use-resource';
import { common } from '../../words/en-gb/common';
import { signingWords as words } from '../../words/en-gb/signing';
import { Agreement } from './Agreement';
import { Done } from './Done';
import { placeOf } from './place';
import { SigningList } from './SigningList';
import { useSigningStyles } from './signing-styles';

/** What is asked of the person who is here, and what they signed; below it, one agreement to read and sign (AUA-2). */
export function SigningPage({ place }: { place?: string }) {
  const styles = useSigningStyles();
  const { service, session } = useTab();
  const { value: mine, problem, reload } = useResource(useCallback(() => service.mine(), [service]));
  if (!mine && !problem) return <PageSkeleton />;
  return (
    <div className={mergeClasses(styles.page, mine?.simple && styles.simple)}>
      {problem ? <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: () => void reload() }} /> : null}
      {place === undefined || !mine ? (
        <PageHeading lead={mine?.simple ? words.simpleLead : words.lead}>{words.title}</PageHeading>
      ) : (
        <Place key={place} place={place} mine={mine} reload={reload} />
      )}
      {place === undefined && mine ? <SigningList mine={mine} /> : null}
      {mine?.simple ? (
        <>
          <p>{words.worry}</p>
          <Numbers contacts={session.emergencyContacts} />
        </>
      ) : null}
    </div>
  );
}

interface PlaceProps {
  place: string;
  mine: MineView;
  reload: () => Promise<void>;
}

/** One agreement until it is answered, then the receipt. */
function Place({ place, mine, reload }: PlaceProps) {
  const { refreshSession } = useTab();
  const [done, setDone] = useState<SignReceiptView>();
  const request = [...mine.waiting, ...mine.declined].find((one) => placeOf(one) === place);

  function finish(answer: SignReceiptView) {
    setDone(answer);
    void reload();
    void refreshSession();
  }
  if (done) return <Done answer={done} />;
  if (request) {
    return <Agreement request={request} simple={mine.simple} reload={reload} onDone={finish} />;
  }
  return (
    <>
      <PageHeading>{words.gone}</PageHeading>
      <RouteLink to={{ page: 'agreements' }}>{words.toList}</RouteLink>
    </>
  );
}
