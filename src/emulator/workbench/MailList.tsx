import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { MailRow } from '../outlook/mail-view';
import type { Person } from './api';
import { writePlace } from './place';
import { when } from './school-time';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  link: {
    display: 'grid',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: { backgroundColor: tokens.colorNeutralBackground1Selected },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  unread: { fontWeight: tokens.fontWeightSemibold },
  none: { display: 'block', padding: tokens.spacingHorizontalL },
});

/** The inbox. */
export function MailList({ rows, mailId, person, now }: { rows: MailRow[]; mailId?: string; person: Person; now: Date }) {
  const styles = useStyles();
  if (rows.length === 0) return <Text className={styles.none}>{person.displayName} has no e-mail.</Text>;
  return (
    <nav aria-label="Inbox">
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id}>
            <a
              href={writePlace({ personId: person.id, view: 'mail', mailId: row.id })}
              className={mergeClasses(styles.link, row.id === mailId && styles.here)}
              aria-current={row.id === mailId ? 'true' : undefined}
            >
              <span className={mergeClasses(styles.line, !row.isRead && styles.unread)}>{row.from.name}</span>
              <span className={styles.line}>{row.subject}</span>
              <span className={mergeClasses(styles.line, styles.quiet)}>
                {when(row.receivedAt, now)} · {row.preview}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
