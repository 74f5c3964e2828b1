import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { common } from '../words/en-gb/common';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXXL,
    maxWidth: '760px',
  },
});

/** The shape of a page while it is on its way. */
export function PageSkeleton() {
  return (
    <Skeleton className={useStyles().root} aria-label={common.loading}>
      <SkeletonItem size={32} />
      <SkeletonItem size={16} />
      <SkeletonItem size={56} />
      <SkeletonItem size={56} />
      <SkeletonItem size={56} />
    </Skeleton>
  );
}
