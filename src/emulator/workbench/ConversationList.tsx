import {
  Avatar,
  CounterBadge,
  makeStyles,
  mergeClasses,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { LockClosed16Regular, ShieldCheckmark20Filled } from '@fluentui/react-icons';
import type { ConversationRow, Person } from './api';
import { writePlace } from './place';
import { shortWhen } from './school-time';

const useStyles = makeStyles({
  title: {
    margin: 0,
    display: 'block',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
  list: { listStyle: 'none', margin: 0, padding: `0 ${tokens.spacingHorizontalS}` },
  row: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground2Hover,
      color: tokens.colorNeutralForeground1Hover,
    },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  open: {
    backgroundColor: tokens.colorNeutralBackground2Selected,
    color: tokens.colorNeutralForeground1Selected,
  },
  text: { flex: 1, minWidth: 0 },
  top: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'baseline' },
  name: { flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  news: { fontWeight: tokens.fontWeightBold },
  small: { fontSize: tokens.fontSizeBase200, color: 'inherit', whiteSpace: 'nowrap' },
  preview: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis' },
});

interface ConversationListProps {
  rows: ConversationRow[];
  openId?: string;
  now: Date;
  person: Person;
}

/** In the list a channel goes by its own name, a class by its team's: "General" says nothing. */
const shortTitleOf = (row: ConversationRow): string =>
  row.team && row.name === 'General' ? row.team : row.name;

export const titleOf = (row: ConversationRow): string => (row.team ? `${row.team} › ${row.name}` : row.name);

export function ConversationList({ rows, openId, now, person }: ConversationListProps) {
  const styles = useStyles();
  return (
    <nav aria-labelledby="chats-title">
      <Subtitle2 as="h2" id="chats-title" className={styles.title}>
        Chats and channels
      </Subtitle2>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id}>
            <a
              href={writePlace({ personId: person.id, view: 'chat', conversationId: row.id })}
              className={mergeClasses(styles.row, row.id === openId && styles.open)}
              aria-current={row.id === openId ? 'page' : undefined}
            >
              <Face row={row} />
              <span className={styles.text}>
                <span className={styles.top}>
                  <span className={mergeClasses(styles.name, row.unread > 0 && styles.news)}>
                    {shortTitleOf(row)}
                  </span>
                  {row.isPrivate && <LockClosed16Regular aria-label="Private channel" />}
                  {row.lastAt && <span className={styles.small}>{shortWhen(row.lastAt, now)}</span>}
                </span>
                <span className={mergeClasses(styles.small, styles.preview)}>
                  {row.lastText ? `${row.lastFrom}: ${row.lastText}` : 'Nothing here yet'}
                </span>
              </span>
              {row.unread > 0 && (
                <CounterBadge
                  count={row.unread}
                  color="danger"
                  size="small"
                  aria-label={`${row.unread} unread`}
                  role="img"
                />
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Face({ row }: { row: ConversationRow }) {
  if (row.kind === 'bot') return <Avatar icon={<ShieldCheckmark20Filled />} color="brand" aria-hidden />;
  const shape = row.kind === 'channel' ? 'square' : 'circular';
  return <Avatar name={row.team ?? row.name} color="colorful" shape={shape} aria-hidden />;
}
