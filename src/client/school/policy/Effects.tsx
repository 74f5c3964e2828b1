import type { PolicyPreviewView } from '../../../contract/policy';
import { RouteLink } from '../../tab/RouteLink';
import { Notice } from '../../ui/Notice';
import { When } from '../../ui/When';
import { Pages } from '../../ui/Pages';
import { policyWords } from '../../words/en-gb/policy';
import { usePolicyStyles } from './policy-styles';

const words = policyWords.draft;

interface EffectsProps {
  effects: NonNullable<PolicyPreviewView['effects']>;
  onPage: (page: number) => void;
}

/** Cases of the last twelve months that would have gone differently, of those that the person may open. */
export function Effects({ effects: { looked, total, page, pages, cases, incomplete }, onPage }: EffectsProps) {
  const styles = usePolicyStyles();
  return (
    <section className={styles.section} aria-labelledby="effects">
      <h3 className={styles.subtitle} id="effects">
        {words.effectsTitle}
      </h3>
      <p>{words.effects(total, looked)}</p>
      {incomplete ? (
        <Notice intent="warning">
          <p>{incomplete}</p>
        </Notice>
      ) : null}
      <ul className={styles.plain} aria-label={words.effectsTitle}>
        {cases.map((one) => (
          <li key={one.reference}>
            <RouteLink to={{ page: 'case', reference: one.reference }}>
              {one.reference}, {one.kindLabel}
            </RouteLink>{' '}
            <span className={styles.quiet}>
              <When at={one.reportedAt} />
            </span>
            <ul className={styles.list}>
              {one.differences.map((difference) => (
                <li key={difference}>{difference}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <Pages list={words.effectsTitle} page={page} pages={pages} onPage={onPage} />
    </section>
  );
}
