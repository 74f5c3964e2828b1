import { Button, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { ShieldCheckmark20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { CEILINGS, type Ceiling } from '../outlook/stub/protocol';
import { api, type Person, type World } from './api';
import { MailList } from './MailList';
import type { Place } from './place';
import { ReadingPane } from './ReadingPane';
import { TaskPane } from './TaskPane';
import type { ThemeName } from './themes';
import { useResource } from './use-resource';
import { WriteMail } from './WriteMail';

const NARROW = '@media (max-width: 640px)';

const useStyles = makeStyles({
  root: { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  parts: { flex: 1, minHeight: 0, display: 'flex' },
  list: {
    width: '280px',
    flexShrink: 0,
    overflowY: 'auto',
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { width: '100%', borderRight: 'none' },
  },
  reading: { flex: 1, minWidth: 0, display: 'flex' },
  onlyWide: { [NARROW]: { display: 'none' } },
});

export interface OutlookProps {
  world: World;
  person: Person;
  live: number;
  now: Date;
  theme: ThemeName;
  go: (place: Place) => void;
  mailId?: string;
}

/** A person's Outlook: inbox, reading pane, and the add-in's task pane beside them. */
export function Outlook(props: OutlookProps) {
  const styles = useStyles();
  const { person, live, mailId } = props;
  const [paneOpen, setPaneOpen] = useState(false);
  const [ceiling, setCeiling] = useState<Ceiling>('1.16');
  const rows = useResource(`inbox ${person.id}`, live, () => api.inbox(person.id)).value?.mails;
  const mail = useResource(`mail ${person.id} ${mailId}`, 0, async () =>
    mailId ? api.mail(person.id, mailId) : undefined,
  ).value;
  const shown = mail?.id === mailId ? mail : undefined;
  return (
    <div className={styles.root}>
      <div className={styles.bar}>
        <Button
          icon={<ShieldCheckmark20Regular />}
          appearance={paneOpen ? 'secondary' : 'primary'}
          disabled={!shown || !person.hasLantern}
          aria-pressed={paneOpen}
          onClick={() => setPaneOpen(!paneOpen)}
        >
          Report with Lantern
        </Button>
        <WriteMail person={person} mail={shown} to={props.world.intakeAddress} />
        <label className={styles.label} htmlFor="ceiling">
          This Outlook supports Mailbox up to
        </label>
        <Select id="ceiling" size="small" value={ceiling} onChange={(_event, { value }) => setCeiling(value as Ceiling)}>
          {CEILINGS.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </div>
      <div className={styles.parts}>
        <div className={mergeClasses(styles.list, (mailId !== undefined || paneOpen) && styles.onlyWide)}>
          <MailList {...props} rows={rows ?? []} />
        </div>
        <div className={mergeClasses(styles.reading, (paneOpen || mailId === undefined) && styles.onlyWide)}>
          <ReadingPane mail={shown} now={props.now} />
        </div>
        {paneOpen ? <TaskPane key={ceiling} {...props} ceiling={ceiling} mail={shown} /> : null}
      </div>
    </div>
  );
}
