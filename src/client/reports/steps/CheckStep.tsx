import { NAME_VISIBILITIES } from '../../../contract/choices';
import { ChoiceCards } from '../../ui/ChoiceCards';
import { Tick } from '../../ui/Tick';
import { report } from '../../words/en-gb/report';
import { Answers } from '../Answers';
import { Readers } from '../Readers';
import { toDraft, type Step } from '../report-form';
import { useReportStyles } from '../report-styles';
import { usePreview } from '../use-preview';
import type { StepProps } from './step-props';

const words = report.check;
const choices = NAME_VISIBILITIES.map((value) => ({ value, label: words.names[value] }));

/** Last step: the answers, who will read them, whether the reporter's name shows (REP-12), and what was said in person. */
export function CheckStep({ form, change, goTo }: StepProps & { goTo: (step: Step) => void }) {
  const styles = useReportStyles();
  const preview = usePreview(toDraft(form));
  return (
    <>
      <section className={styles.step} aria-labelledby="answers">
        <h3 className={styles.subheading} id="answers">
          {words.answers}
        </h3>
        <Answers form={form} goTo={goTo} />
      </section>
      <section className={styles.step} aria-labelledby="readers">
        <h3 className={styles.subheading} id="readers">
          {words.readersTitle}
        </h3>
        <Readers preview={preview} />
      </section>
      <ChoiceCards
        name="nameVisibility"
        legend={words.nameTitle}
        choices={choices}
        value={form.nameVisibility}
        onChange={(nameVisibility) => change({ nameVisibility })}
      />
      {form.about === 'dsl' ? null : (
        <Tick
          label={words.told}
          checked={form.toldInPerson}
          onChange={(toldInPerson) => change({ toldInPerson })}
        />
      )}
    </>
  );
}
