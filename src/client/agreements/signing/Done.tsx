import type { SignReceiptView } from '../../../contract/agreements';
import { RouteLink } from '../../tab/RouteLink';
import { Notice } from '../../ui/Notice';
import { PageHeading } from '../../ui/PageHeading';
import { signingWords as words } from '../../words/en-gb/signing';
import { Receipt } from './Receipt';

/** What has become of the answer, honestly: written, or kept and being written. */
export function Done({ answer }: { answer: SignReceiptView }) {
  const declined = answer.outcome === 'declined';
  const title = declined ? words.declinedTitle : answer.state === 'kept' ? words.keptTitle : words.signedTitle;
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <Notice intent={declined || answer.state === 'kept' ? 'info' : 'success'} role="status">
        <p>{answer.sentence}</p>
      </Notice>
      <Receipt receipt={answer.receipt} declined={declined} />
      <RouteLink to={{ page: 'agreements' }}>{words.toList}</RouteLink>
    </>
  );
}
