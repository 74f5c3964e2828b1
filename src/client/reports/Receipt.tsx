import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { GuidanceView, ReceiptView } from '../../contract/reports';
import { useTab } from '../tab/tab-context';
import { CopyButton } from '../ui/CopyButton';
import { Notice } from '../ui/Notice';
import { Numbers } from '../ui/Numbers';
import { When } from '../ui/When';
import { receipt as words } from '../words/en-gb/receipt';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalXL },
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  term: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, ...typographyStyles.body1 },
  reference: { ...typographyStyles.title3, marginRight: tokens.spacingHorizontalM },
  heading: { ...typographyStyles.subtitle1, margin: `0 0 ${tokens.spacingVerticalS}` },
  list: {
    margin: 0,
    paddingInlineStart: '20px',
    display: 'grid',
    gap: tokens.spacingVerticalS,
    ...typographyStyles.body1,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

interface ReceiptProps {
  receipt: ReceiptView;
  /** The form differed from what had arrived before. */
  changed?: boolean;
  /** Offered right after sending. */
  onAnother?: () => void;
}

/** REP-10: it arrived, its reference, who has it, what to do now and what not, whom to ring. */
export function Receipt({ receipt, changed = false, onAnother }: ReceiptProps) {
  const styles = useStyles();
  const { router, host } = useTab();
  return (
    <div className={styles.root}>
      {receipt.repeated && onAnother ? (
        <Notice intent={changed ? 'warning' : 'info'}>
          <p>{changed ? words.repeatedChanged : words.repeated}</p>
        </Notice>
      ) : null}
      <dl className={styles.facts}>
        <div>
          <dt className={styles.term}>{words.reference}</dt>
          <dd className={styles.fact}>
            <span className={styles.reference}>{receipt.reference}</span>
            <CopyButton text={receipt.reference} label={words.copy} />
          </dd>
        </div>
        <div>
          <dt className={styles.term}>{words.received}</dt>
          <dd className={styles.fact}>
            <When at={receipt.receivedAt} />
            {receipt.mediaLine ? <div>{receipt.mediaLine}</div> : null}
          </dd>
        </div>
        <div>
          <dt className={styles.term}>{words.whoHasIt}</dt>
          <dd className={styles.fact}>{receipt.whoHasIt}</dd>
        </div>
        <div>
          <dt className={styles.term}>{words.nextNews}</dt>
          <dd className={styles.fact}>{receipt.nextNews}</dd>
        </div>
      </dl>
      <GuidanceList title={words.doNow} items={receipt.doNow} />
      <GuidanceList title={words.doNot} items={receipt.doNot} />
      {receipt.contacts.length > 0 ? (
        <section>
          <h2 className={styles.heading}>{words.numbers}</h2>
          <Numbers contacts={receipt.contacts} />
        </section>
      ) : null}
      <div className={styles.buttons}>
        {host.kind === 'outlook' ? null : (
          <Button onClick={() => router.go({ page: 'reports' })}>{words.toMyReports}</Button>
        )}
        {onAnother ? <Button onClick={onAnother}>{words.another}</Button> : null}
      </div>
    </div>
  );
}

function GuidanceList({ title, items }: { title: string; items: readonly GuidanceView[] }) {
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{title}</h2>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id}>{item.text}</li>
        ))}
      </ul>
    </section>
  );
}
