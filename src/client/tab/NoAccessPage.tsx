import type { SessionView } from '../../contract/session';
import { Numbers } from '../ui/Numbers';
import { PageHeading } from '../ui/PageHeading';
import { common } from '../words/en-gb/common';
import { useShellStyles } from './shell-styles';

/** Somebody who may do nothing here: one sentence, and whom to turn to instead. */
export function NoAccessPage({ noAccess }: { noAccess: NonNullable<SessionView['noAccess']> }) {
  const styles = useShellStyles();
  return (
    <div className={styles.column}>
      <PageHeading>{common.noAccess.title}</PageHeading>
      <p>{noAccess.sentence}</p>
      <Numbers contacts={noAccess.contacts} />
    </div>
  );
}
