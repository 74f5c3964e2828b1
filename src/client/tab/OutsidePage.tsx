import { Button } from '@fluentui/react-components';
import { Numbers } from '../ui/Numbers';
import { PageHeading } from '../ui/PageHeading';
import { common } from '../words/en-gb/common';
import { useShellStyles } from './shell-styles';

const words = common.outside;
const TEAMS = 'https://teams.microsoft.com/';

/** Opened in a plain browser: where Lantern is found, and what to do when it cannot wait. */
export function OutsidePage() {
  const styles = useShellStyles();
  return (
    <main className={styles.main}>
      <div className={styles.column}>
        <PageHeading>{words.title}</PageHeading>
        <p>{words.text}</p>
        <div>
          <Button as="a" href={TEAMS} appearance="primary">
            {words.open}
          </Button>
        </div>
        <section>
          <h2 className={styles.heading}>{words.urgentTitle}</h2>
          <p>{words.urgent}</p>
        </section>
        <Numbers contacts={[{ label: words.emergency, telephone: '999' }]} />
      </div>
    </main>
  );
}
