import { Avatar, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Attach20Regular, ShieldCheckmark20Filled } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { ChatMessage } from './api';
import { BotCard } from './BotCard';
import { cleanHtml } from './clean-html';
import type { MessageListProps } from './MessageList';
import { MessageMenu } from './MessageMenu';
import { fullWhen, when } from './school-time';

const useStyles = makeStyles({
  message: {
    position: 'relative',
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    '@media (max-width: 640px)': { gap: tokens.spacingHorizontalS, paddingInline: tokens.spacingHorizontalM },
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    // Seen on hover and by keyboard; where nothing hovers (touch) it is always there.
    '& .menu': { opacity: 0 },
    ':hover .menu, :focus-within .menu': { opacity: 1 },
    '@media (hover: none)': { '& .menu': { opacity: 1 } },
  },
  target: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  body: { flex: 1, minWidth: 0 },
  line: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    flexWrap: 'wrap',
    minHeight: '24px',
    paddingInlineEnd: '40px',
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  time: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  text: {
    overflowWrap: 'anywhere',
    lineHeight: tokens.lineHeightBase300,
    '& p': { margin: 0 },
    '& a': { color: tokens.colorBrandForegroundLink },
    '& .picture': {
      display: 'grid',
      placeItems: 'center',
      width: '180px',
      height: '110px',
      marginTop: tokens.spacingVerticalXS,
      color: tokens.colorNeutralForeground2,
      backgroundColor: tokens.colorNeutralBackground4,
      border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  gone: { fontStyle: 'italic', color: tokens.colorNeutralForeground2 },
  file: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** One message with its menu. Text of people is cleaned; cards of the bot are drawn. */
export function MessageItem(props: MessageListProps & { message: ChatMessage }) {
  const styles = useStyles();
  const { message, conversation, now } = props;
  const isTarget = message.id === props.messageId;
  const sender = conversation.members.find((one) => one.id === message.personId)?.displayName ?? 'Lantern';
  return (
    <article
      id={`message-${message.id}`}
      className={mergeClasses(styles.message, isTarget && styles.target)}
      aria-label={`${sender}, ${when(message.createdDateTime, now)}`}
    >
      {message.personId ? (
        <Avatar name={sender} color="colorful" aria-hidden />
      ) : (
        <Avatar icon={<ShieldCheckmark20Filled />} color="brand" aria-hidden />
      )}
      <div className={styles.body}>
        <div className={styles.line}>
          <h3 className={styles.name}>{sender}</h3>
          <time
            className={styles.time}
            dateTime={message.createdDateTime}
            title={fullWhen(message.createdDateTime)}
          >
            {when(message.createdDateTime, now)}
          </time>
        </div>
        <Content {...props} />
      </div>
      {message.personId && !message.deleted && <MessageMenu {...props} sender={sender} />}
    </article>
  );
}

function Content(props: MessageListProps & { message: ChatMessage }) {
  const styles = useStyles();
  const { message } = props;
  const html = useMemo(() => cleanHtml(message.html), [message.html]);
  if (message.deleted) return <p className={styles.gone}>This message was deleted.</p>;
  return (
    <>
      {html && <div className={styles.text} dangerouslySetInnerHTML={{ __html: html }} />}
      {message.text && <p className={styles.text}>{message.text}</p>}
      {message.card && <BotCard {...props} card={message.card} />}
      {message.files.map((file) => (
        <span key={file.id} className={styles.file}>
          <Attach20Regular aria-label="Attached file" /> {file.name}
        </span>
      ))}
    </>
  );
}
