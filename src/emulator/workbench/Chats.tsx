import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ConversationRow, Person, World } from './api';
import { ConversationList } from './ConversationList';
import { ConversationPane } from './ConversationPane';
import type { ThemeName } from './themes';

const NARROW = '@media (max-width: 640px)';

const useStyles = makeStyles({
  chats: { flex: 1, minHeight: 0, display: 'flex' },
  list: {
    width: '300px',
    flexShrink: 0,
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { width: '100%', borderRight: 'none' },
  },
  pane: {
    flex: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  nothing: {
    flex: 1,
    display: 'grid',
    placeItems: 'center',
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
  onlyWide: { [NARROW]: { display: 'none' } },
});

export interface ChatsProps {
  world: World;
  person: Person;
  live: number;
  now: Date;
  theme: ThemeName;
  rows?: ConversationRow[];
  openId?: string;
  /** The message to show first, from a link to it. */
  messageId?: string;
  follow: (address: string) => void;
}

/** The list of conversations and the open one; on a phone one after the other. */
export function Chats(props: ChatsProps) {
  const styles = useStyles();
  const { rows, openId, person } = props;
  return (
    <div className={styles.chats}>
      <div className={mergeClasses(styles.list, openId && styles.onlyWide)}>
        <ConversationList rows={rows ?? []} openId={openId} now={props.now} person={person} />
      </div>
      <div className={mergeClasses(styles.pane, !openId && styles.onlyWide)}>
        {openId ? (
          <ConversationPane key={`${person.id} ${openId}`} {...props} conversationId={openId} />
        ) : (
          <div className={styles.nothing}>
            <Text>{rows?.length ? 'Choose a conversation.' : `${person.displayName} has no chats yet.`}</Text>
          </div>
        )}
      </div>
    </div>
  );
}
