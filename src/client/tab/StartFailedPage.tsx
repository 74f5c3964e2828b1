import { Button } from '@fluentui/react-components';
import { Numbers } from '../ui/Numbers';
import { PageHeading } from '../ui/PageHeading';
import { common } from '../words/en-gb/common';
import { failures } from '../words/en-gb/failures';
import { useShellStyles } from './shell-styles';

/** Nothing is known yet, not even the school's numbers: say what is true everywhere, and let the person try again. */
export function StartFailedPage() {
  const styles = useShellStyles();
  return (
    <main className={styles.main}>
      <div className={styles.column}>
        <PageHeading>{common.startFailed.title}</PageHeading>
        <p>{failures.noConnection.message}</p>
        <div>
          <Button appearance="primary" onClick={() => window.location.reload()}>
            {common.tryAgain}
          </Button>
        </div>
        <p>{common.outside.urgent}</p>
        <Numbers contacts={[{ label: common.outside.emergency, telephone: '999' }]} />
      </div>
    </main>
  );
}
