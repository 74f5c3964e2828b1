import { makeStyles, tokens } from '@fluentui/react-components';
import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { formatRoute, type Route } from './routes';
import { useTab } from './tab-context';

const useStyles = makeStyles({
  root: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

interface RouteLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> {
  to: Route;
}

/** A real link with the address of a view; a plain click stays in the page. */
export function RouteLink({ to, children, className, ...rest }: RouteLinkProps) {
  const styles = useStyles();
  const { router } = useTab();
  function onClick(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    router.go(to);
  }
  return (
    <a {...rest} className={className ?? styles.root} href={`#${formatRoute(to)}`} onClick={onClick}>
      {children}
    </a>
  );
}
