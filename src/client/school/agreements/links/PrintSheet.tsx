import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CodesView } from '../../../../contract/links';
import { dateInWords } from '../../../../contract/words/london-time';
import { PageHeading } from '../../../ui/PageHeading';
import { QrCode } from '../../../ui/QrCode';
import { linksWords } from '../../../words/en-gb/links';
import { useSchoolStyles } from '../../school-styles';

const words = linksWords.sheet;

/** On paper there is only the sheet. */
const ON_PAPER = `@media print {
  body * { visibility: hidden; }
  [data-sheet], [data-sheet] * { visibility: visible; }
  [data-sheet] { position: absolute; inset: 0 0 auto 0; }
}`;

const useStyles = makeStyles({
  sheet: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))', gap: tokens.spacingHorizontalM, listStyleType: 'none', margin: 0, padding: 0 },
  /** Paper is white in every theme. */
  slip: {
    border: '1px dashed #616161',
    padding: tokens.spacingHorizontalM,
    backgroundColor: '#ffffff',
    color: '#000000',
    forcedColorAdjust: 'none',
    breakInside: 'avoid',
    overflowWrap: 'anywhere',
    minWidth: 0,
    '& p': { margin: 0 },
  },
  name: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  code: { maxWidth: '180px' },
  address: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** A slip with a code for each, to be cut out. The codes are nowhere else: closed, the sheet cannot be shown again. */
export function PrintSheet({ codes, onClose }: { codes: CodesView; onClose: () => void }) {
  const styles = useStyles();
  const page = useSchoolStyles();
  return (
    <div className={page.page}>
      <style>{ON_PAPER}</style>
      <PageHeading lead={words.lead}>{words.title(codes.title)}</PageHeading>
      {codes.left > 0 ? <p className={page.text}>{words.more(codes.left)}</p> : null}
      <div className={page.buttons}>
        <Button appearance="primary" onClick={() => window.print()}>
          {words.print}
        </Button>
        <Button onClick={onClose}>{words.close}</Button>
      </div>
      <p className={page.quiet}>{words.help}</p>
      <ul className={styles.sheet} data-sheet aria-label={words.title(codes.title)}>
        {codes.codes.map(({ name, address }) => (
          <li key={address} className={styles.slip}>
            <p>{words.asks(codes.school)}</p>
            <p className={styles.name}>{name}</p>
            <div className={styles.code}>
              <QrCode text={address} label={words.code(name)} />
            </div>
            <p>{words.how}</p>
            <p className={styles.address}>{address}</p>
            <p>{words.until(dateInWords(codes.lastDay))}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
