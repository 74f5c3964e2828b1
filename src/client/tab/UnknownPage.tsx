import { PageHeading } from '../ui/PageHeading';
import { common } from '../words/en-gb/common';
import { RouteLink } from './RouteLink';
import { useShellStyles } from './shell-styles';

/** An address that leads nowhere, or nowhere for this person: the same words, so that nothing can be probed. */
export function UnknownPage() {
  const styles = useShellStyles();
  return (
    <div className={styles.column}>
      <PageHeading>{common.unknownPage.title}</PageHeading>
      <p>{common.unknownPage.text}</p>
      <p>
        <RouteLink to={{ page: 'home' }}>{common.unknownPage.home}</RouteLink>
      </p>
    </div>
  );
}
