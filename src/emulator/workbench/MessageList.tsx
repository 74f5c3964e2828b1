import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ChatMessage, OpenConversation } from './api';
import type { ChatsProps } from './Chats';
import { MessageItem } from './MessageItem';
import type { TaskSource } from './TaskDialog';

const useStyles = makeStyles({
  scroll: { flex: 1, minHeight: 0, overflowY: 'auto', padding: `${tokens.spacingVerticalL} 0` },
  list: { listStyle: 'none', margin: '0 auto', padding: 0, maxWidth: '860px' },
  replies: {
    listStyle: 'none',
    margin: 0,
    paddingInlineStart: '52px',
    '@media (max-width: 640px)': { paddingInlineStart: '28px' },
  },
  nothing: { height: '100%', display: 'grid', placeItems: 'center', color: tokens.colorNeutralForeground2 },
});

export interface MessageListProps extends ChatsProps {
  conversation: OpenConversation;
  onReport?: (message: ChatMessage) => void;
  onTask: (source: TaskSource) => void;
}

/** Messages in order; in a channel the answers hang below their post. Stays at the newest as it grows. */
export function MessageList(props: MessageListProps) {
  const styles = useStyles();
  const { messages } = props.conversation;
  const end = useRef<HTMLDivElement>(null);
  const shown = useRef<string>(undefined);
  const target = props.messageId ?? '';
  useEffect(() => {
    const asked = shown.current !== target && document.getElementById(`message-${target}`);
    shown.current = target;
    if (asked) asked.scrollIntoView({ block: 'center' });
    else if (messages.length > 0) end.current?.scrollIntoView({ block: 'end' });
  }, [messages.length, target]);
  const roots = messages.filter((one) => !one.replyToId);
  const row = (message: ChatMessage) => <MessageItem key={message.id} {...props} message={message} />;
  return (
    <section className={styles.scroll} aria-label="Messages" tabIndex={0}>
      {messages.length === 0 && (
        <div className={styles.nothing}>
          <Text>Nothing here yet. That is good news.</Text>
        </div>
      )}
      <ul className={styles.list}>
        {roots.map((root) => {
          const replies = messages.filter((one) => one.replyToId === root.id);
          return (
            <li key={root.id}>
              {row(root)}
              {replies.length > 0 && (
                <ul className={styles.replies} aria-label="Replies">
                  {replies.map((reply) => (
                    <li key={reply.id}>{row(reply)}</li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
      <div ref={end} />
    </section>
  );
}
