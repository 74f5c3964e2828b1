import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Said by a screen reader when it changes, and not shown: for what the eye sees anyway. */
export function Announce({ children }: { children: string }) {
  return (
    <div className={useStyles().root} role="status">
      {children}
    </div>
  );
}
