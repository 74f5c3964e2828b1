import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { ArrowForward20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { OpenMail } from '../outlook/mail-view';
import { api, type Person } from './api';

const useStyles = makeStyles({ fields: { display: 'grid', gap: tokens.spacingVerticalM } });

/** A system writes without being asked: what the made-up web filter sends. */
const ALERT = {
  from: { name: 'Web filter', address: 'alerts@filter.example' },
  subject: 'Alert: self-harm search',
  text: 'Category: Self-harm\nSeverity: High\nUser: Jack Pemberton\nDevice: LAB-14\nTime: 2026-11-23 11:05',
};

interface WriteMailProps {
  person: Person;
  /** The open e-mail, to send on. */
  mail: OpenMail | undefined;
  to: string;
}

/** Writes to the online safety mailbox, or sends an e-mail on to it; and lets the web filter write there. */
export function WriteMail({ person, mail, to }: WriteMailProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [how, setHow] = useState<'inline' | 'attachment'>('inline');

  async function send(body: Record<string, unknown>): Promise<void> {
    await api.sendMail({ to, ...body });
    setOpen(false);
    setText('');
  }
  const forward = mail ? { forward: { id: mail.id, as: how } } : {};
  return (
    <Dialog open={open} onOpenChange={(_event, data) => setOpen(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button icon={<ArrowForward20Regular />}>{mail ? 'Forward to Online safety' : 'Write to Online safety'}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{mail ? `Forward: ${mail.subject}` : 'Write to Online safety'}</DialogTitle>
          <DialogContent className={styles.fields}>
            <span>To {to}</span>
            {mail ? (
              <RadioGroup value={how} onChange={(_event, data) => setHow(data.value as typeof how)} aria-label="How">
                <Radio value="inline" label="Below what I write" />
                <Radio value="attachment" label="As an attachment" />
              </RadioGroup>
            ) : null}
            <Field label="Your words">
              <Textarea rows={4} value={text} onChange={(_event, { value }) => setText(value)} />
            </Field>
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => void send({ personId: person.id, subject: 'A concern', text, ...forward })}>
              Send
            </Button>
            <Button onClick={() => void send(ALERT)}>Let the web filter write instead</Button>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="subtle">Cancel</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
