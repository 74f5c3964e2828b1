import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { REASON_LIMIT } from '../../contract/limits';
import { useCaseStyles } from '../incidents/case-styles';
import { evidenceWords as words } from '../words/en-gb/evidence';
import type { EvidenceItemState } from './use-evidence-item';

const useStyles = makeStyles({
  frame: { overflow: 'hidden', borderRadius: tokens.borderRadiusMedium, maxWidth: '100%', width: 'fit-content' },
  picture: { display: 'block', maxWidth: '100%', maxHeight: '480px' },
  blurred: { filter: 'blur(28px) grayscale(1)' },
});

/** Nothing of a picture is fetched without a reason; and then each is blurred until it is uncovered by itself. */
export function Pictures({ count, state }: { count: number; state: EvidenceItemState }) {
  const styles = useCaseStyles();
  const [reason, setReason] = useState('');
  const { pictures, busy } = state;
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (reason.trim() !== '' && !busy) void state.fetchPictures(reason.trim());
  }
  if (pictures) {
    return (
      <div className={styles.section}>
        {pictures.pictures.map((picture, index) => (
          <Picture key={index} {...picture} />
        ))}
        {pictures.left > 0 ? <p>{words.left(pictures.left)}</p> : null}
      </div>
    );
  }
  return (
    <form className={styles.section} onSubmit={onSubmit}>
      <p>{words.pictures(count)}</p>
      <Field label={words.whyPictures} hint={words.whyHelp} required>
        <Input value={reason} maxLength={REASON_LIMIT} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      <div>
        <Button type="submit" disabledFocusable={busy || reason.trim() === ''}>
          {words.showPictures}
        </Button>
      </div>
    </form>
  );
}

function Picture({ name, address }: { name: string; address: string }) {
  const styles = useStyles();
  const [clear, setClear] = useState(false);
  return (
    <div>
      <div className={styles.frame}>
        <img
          src={address}
          alt={clear ? name : words.blurred}
          className={mergeClasses(styles.picture, !clear && styles.blurred)}
        />
      </div>
      <Button size="small" onClick={() => setClear(!clear)}>
        {clear ? words.cover(name) : words.uncover(name)}
      </Button>
    </div>
  );
}
