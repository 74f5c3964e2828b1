import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { LinkRow, LinksView, MailLinks } from '../../../../contract/links';
import { Pages } from '../../../ui/Pages';
import { dateInWords } from '../../../../contract/words/london-time';
import type { Problem } from '../../../../contract/problem';
import { problemOf } from '../../../http';
import { useTab } from '../../../tab/tab-context';
import { Notice } from '../../../ui/Notice';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { linksWords as words } from '../../../words/en-gb/links';
import { useSchoolStyles } from '../../school-styles';

interface LinkRowsProps {
  view: LinksView;
  group: MailLinks;
  onPage: (page: number) => void;
  onChange: () => void;
}

/** Everybody of a group with the state of their link, a page at a time, and a new link for one who lost theirs. */
export function LinkRows({ view, group, onPage, onChange }: LinkRowsProps) {
  const styles = useSchoolStyles();
  const { service } = useTab();
  const [busy, setBusy] = useState('');
  const [told, setTold] = useState<{ sent?: string; problem?: Problem }>({});

  async function again({ key, name }: LinkRow) {
    setBusy(key);
    try {
      const { sent, refused } = await service.mailLinks({ ...group, key });
      setTold(sent === 1 ? { sent: words.sentTo(name) } : { sent: refused.length > 0 ? `${words.refused} ${name}` : words.notNow });
    } catch (error) {
      setTold({ problem: problemOf(error) });
    }
    setBusy('');
    onChange();
  }
  return (
    <section className={styles.section} aria-labelledby="link-rows">
      <h2 className={styles.heading} id="link-rows">
        {words.list}
      </h2>
      {told.problem ? <ProblemNotice problem={told.problem} /> : null}
      {told.sent ? (
        <Notice intent="info" role="status">
          <p>{told.sent}</p>
        </Notice>
      ) : null}
      {view.total === 0 ? <p className={styles.text}>{words.none}</p> : null}
      <ul className={styles.list} aria-label={words.list}>
        {view.people.map((row) => (
          <li key={row.key} className={styles.row}>
            <span className={styles.grow}>
              {row.name}
              <span className={styles.quiet}> {factsOf(row).join(' · ')}</span>
            </span>
            <span>{row.stateLabel}</span>
            {row.hasAddress && row.waiting > 0 && view.canMail ? (
              <Button size="small" aria-label={words.againTo(row.name)} disabledFocusable={busy !== ''} onClick={() => void again(row)}>
                {words.again}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <Pages list={words.list} page={view.page} pages={view.pages} onPage={onPage} />
    </section>
  );
}

function factsOf({ children, waiting, hasAddress, lastDay }: LinkRow): string[] {
  return [
    ...(children.length > 0 ? [children.join(', ')] : []),
    ...(waiting > 0 ? [words.waiting(waiting)] : []),
    ...(hasAddress ? [] : [words.noAddressShort]),
    ...(lastDay ? [words.until(dateInWords(lastDay))] : []),
  ];
}
