import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { common } from '../words/en-gb/common';

const useStyles = makeStyles({
  root: { ...typographyStyles.title2, margin: 0, outlineStyle: 'none', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, ...typographyStyles.body1, margin: '4px 0 0' },
});

/**
 * The one h1 of a page. Takes the focus when the page appears, so that a screen reader starts here; but never from
 * the host around the frame, where the person may still be typing.
 */
export function PageHeading({ children, lead }: { children: string; lead?: ReactNode }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${children} · ${common.product}`;
  }, [children]);
  useEffect(() => {
    window.scrollTo(0, 0);
    if (document.hasFocus()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div>
      <h1 className={styles.root} ref={heading} tabIndex={-1}>
        {children}
      </h1>
      {lead ? <p className={styles.quiet}>{lead}</p> : null}
    </div>
  );
}
