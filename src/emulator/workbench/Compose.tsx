import { Button, makeStyles, Textarea, tokens, Tooltip } from '@fluentui/react-components';
import { Send20Regular, ShieldError20Regular } from '@fluentui/react-icons';
import { useState, type KeyboardEvent } from 'react';
import { api, type OpenConversation, type Person } from './api';
import { escapeHtml } from './card-markdown';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    '@media (max-width: 640px)': { padding: tokens.spacingHorizontalS },
  },
  text: { flex: 1, minWidth: 0 },
});

interface ComposeProps {
  person: Person;
  conversation: OpenConversation;
  /** Opens the extension without a message; absent for people without the app. */
  onReport?: () => void;
}

/** Say something (Enter sends), or report without a message. */
export function Compose({ person, conversation, onReport }: ComposeProps) {
  const styles = useStyles();
  const [text, setText] = useState('');
  const send = async (): Promise<void> => {
    if (!text.trim()) return;
    const html = text
      .trim()
      .split('\n')
      .map((line) => `<p>${escapeHtml(line)}</p>`)
      .join('');
    setText('');
    await api.say(person.id, conversation.id, html);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };
  return (
    <div className={styles.box}>
      <Textarea
        className={styles.text}
        aria-label="Type a message"
        placeholder="Type a message"
        rows={1}
        value={text}
        onChange={(_event, data) => setText(data.value)}
        onKeyDown={onKeyDown}
      />
      {onReport && (
        <Tooltip content="Report a concern" relationship="label">
          <Button appearance="subtle" icon={<ShieldError20Regular />} onClick={onReport} />
        </Tooltip>
      )}
      <Button appearance="subtle" icon={<Send20Regular />} aria-label="Send" onClick={() => void send()} />
    </div>
  );
}
