import { Button, Caption1Strong, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, Circle20Regular, Dismiss20Regular } from '@fluentui/react-icons';
import { api, type Progress, type World } from './api';
import { writePlace, type Place } from './place';
import { useResource } from './use-resource';

const NARROW = '@media (max-width: 900px)';

const useStyles = makeStyles({
  guide: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { whiteSpace: 'nowrap', margin: 0 },
  steps: {
    flex: 1,
    display: 'flex',
    gap: tokens.spacingHorizontalXL,
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  step: { display: 'flex', gap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200, flex: 1 },
  notNext: { [NARROW]: { display: 'none' } },
  done: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  open: { flexShrink: 0 },
  // The brand's own link colour is too faint on this background in the dark theme.
  link: { color: tokens.colorNeutralForeground1 },
});

interface Step {
  text: string;
  done: boolean;
  to: Place;
  link: string;
}

interface GuideProps {
  world: World;
  live: number;
  moved: boolean;
  onClose: () => void;
}

function stepsOf({ world, moved }: GuideProps, progress: Progress): Step[] {
  const [amara, daniel, priya] = world.people.map((one) => one.id);
  const reporting: Place = { personId: amara ?? '', view: 'chat', ...progress.first };
  const alerts: Place = { personId: daniel ?? '', view: 'chat', conversationId: world.dslChannelId };
  return [
    {
      text: 'As Amara Osei, report the third message in 9B Science.',
      done: progress.alerted,
      to: reporting,
      link: 'Go there',
    },
    {
      text: 'Become Daniel Whitcombe and open DSL alerts.',
      done: progress.read || progress.acknowledged,
      to: alerts,
      link: 'Become Daniel',
    },
    { text: 'Acknowledge the card.', done: progress.acknowledged, to: alerts, link: 'Show the card' },
    {
      text: 'Or report one with a child in danger, move the clock five minutes, and watch it climb.',
      done: moved && progress.climbed,
      to: { personId: priya ?? '', view: 'chat' },
      link: 'Become a deputy',
    },
  ];
}

/** A short path through the main job. Its steps tick themselves off from what really happened. */
export function Guide(props: GuideProps) {
  const styles = useStyles();
  const progress = useResource('progress', props.live, api.progress).value;
  if (!progress) return null;
  const steps = stepsOf(props, progress);
  const next = steps.findIndex((one) => !one.done);
  return (
    <aside className={styles.guide} aria-labelledby="guide-title">
      <Caption1Strong as="h2" id="guide-title" className={styles.title}>
        Try it
      </Caption1Strong>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step.text} className={mergeClasses(styles.step, index !== next && styles.notNext)}>
            {step.done ? (
              <CheckmarkCircle20Filled className={styles.done} aria-label="Done" />
            ) : (
              <Circle20Regular className={styles.open} aria-label="To do" />
            )}
            <span>
              {index + 1}. {step.text}{' '}
              {index === next && (
                <Link inline className={styles.link} href={writePlace(step.to)}>
                  {step.link}
                </Link>
              )}
            </span>
          </li>
        ))}
      </ol>
      <Button
        appearance="subtle"
        size="small"
        icon={<Dismiss20Regular />}
        aria-label="Close the guided path"
        onClick={props.onClose}
      />
    </aside>
  );
}
