import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SchoolPart } from '../../contract/session';
import { RouteLink } from '../tab/RouteLink';
import { RotaTile } from './rota/RotaTile';
import { PageHeading } from '../ui/PageHeading';
import { school as words } from '../words/en-gb/school';

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalXL, maxWidth: '760px', ...typographyStyles.body1 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  part: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '& p': { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2 },
  },
});

/** The school's own set-up: the parts this person may open, each with a sentence, and no others (P8). */
export function SchoolPage({ parts }: { parts: readonly SchoolPart[] }) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      <ul className={styles.list} aria-label={words.title}>
        {parts.map((part) => (
          <li key={part} className={styles.part}>
            <RouteLink to={{ page: 'school', part }}>{words.parts[part].title}</RouteLink>
            <p>{words.parts[part].text}</p>
            {part === 'rota' ? <RotaTile /> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
