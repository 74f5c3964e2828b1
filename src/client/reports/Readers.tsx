import { Skeleton, SkeletonItem } from '@fluentui/react-components';
import type { PreviewView } from '../../contract/reports';
import { Notice } from '../ui/Notice';
import { ProblemNotice } from '../ui/ProblemNotice';
import { common } from '../words/en-gb/common';
import { report } from '../words/en-gb/report';
import { useReportStyles } from './report-styles';
import type { Preview } from './use-preview';

const words = report.check;

/** "These people will be able to read this: … These will not: …", by name and role, before anything is sent. */
export function Readers({ preview }: { preview: Preview }) {
  const styles = useReportStyles();
  const { view, problem, retry } = preview;
  if (problem) return <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: retry }} />;
  if (!view) return <ReadersSkeleton />;
  return (
    <div className={styles.step}>
      {view.willRead.length > 0 ? (
        <div>
          <div>{words.will}</div>
          <ul className={styles.readers} aria-label={words.will}>
            {view.willRead.map((reader) => (
              <li key={reader.id}>
                <strong>{reader.name}</strong>
                {reader.roles.length > 0 ? `, ${reader.roles.join(', ')}` : ''}
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <Notice intent="warning">
          <p>{words.nobodyYet}</p>
        </Notice>
      )}
      {view.willNot.length > 0 ? (
        <div>
          <div>{words.willNot}</div>
          <ul className={styles.readers} aria-label={words.willNot}>
            {byReason(view.willNot).map(([reason, people]) => (
              <li key={reason}>
                {reason}
                <ul className={styles.readers}>
                  {people.map((person) => (
                    <li key={person.name}>
                      <strong>{person.name}</strong>
                      {person.roles.length > 0 ? `, ${person.roles.join(', ')}` : ''}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <p className={styles.quiet}>
        {words.toldFirst(view.toldFirst)} {view.confidential ? words.confidential : ''}{' '}
        {view.mediaAllowed ? '' : words.noMedia}
      </p>
    </div>
  );
}

type WillNot = PreviewView['willNot'];

/** The rarest reason first: that the concern is about somebody matters more than that others are not concerned. */
function byReason(people: WillNot): [string, WillNot][] {
  const groups = new Map<string, WillNot>();
  for (const person of people) groups.set(person.reason, [...(groups.get(person.reason) ?? []), person]);
  return [...groups].sort(([, one], [, other]) => one.length - other.length);
}

function ReadersSkeleton() {
  return (
    <Skeleton aria-label={words.previewLoading}>
      {[0, 1, 2, 3].map((line) => (
        <SkeletonItem key={line} size={20} style={{ marginBottom: 8 }} />
      ))}
    </Skeleton>
  );
}
