import { Field, Select } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { CaseView } from '../../contract/cases';
import { RISK_AREAS, type RiskArea } from '../../contract/choices';
import { words as shared } from '../../contract/words/en-gb';
import { OpensForm } from '../ui/OpensForm';
import { Tick } from '../ui/Tick';
import { caseWords as words } from '../words/en-gb/case';
import { FormButtons } from './CaseForm';
import { useCaseStyles } from './case-styles';
import type { Act } from './use-case';

interface CaseClassifyProps {
  view: CaseView;
  busy: boolean;
  act: Act;
}

/** Risk areas and matrix row in the safeguarding lead's own words (REP-9), beside what the reporter chose. */
export function CaseClassify(props: CaseClassifyProps) {
  return <OpensForm label={words.classify}>{(close) => <ClassifyForm {...props} onClose={close} />}</OpensForm>;
}

function ClassifyForm({ view, busy, act, onClose }: CaseClassifyProps & { onClose: () => void }) {
  const styles = useCaseStyles();
  const [row, setRow] = useState(view.matrix?.row ?? '');
  const [areas, setAreas] = useState<RiskArea[]>(
    RISK_AREAS.filter((area) => view.riskAreas.some(({ id }) => id === area)),
  );

  const byReport = view.serious === 'report';
  const [serious, setSerious] = useState(view.serious !== undefined);

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const changed = serious === (view.serious !== undefined) ? {} : { serious };
    const chosen = { matrixRow: row || null, riskAreas: areas, ...changed };
    if (await act({ kind: 'classify', words: chosen })) onClose();
  }
  return (
    <form className={styles.section} aria-label={words.classify} onSubmit={(event) => void onSubmit(event)}>
      <div role="group" aria-labelledby="risk-areas" className={styles.section}>
        <span id="risk-areas" className={styles.subtitle}>
          {words.riskAreas}
        </span>
        {RISK_AREAS.map((area) => (
          <Tick
            key={area}
            label={shared.riskAreas[area]}
            checked={areas.includes(area)}
            onChange={(on) => setAreas(RISK_AREAS.filter((one) => (one === area ? on : areas.includes(one))))}
          />
        ))}
      </div>
      <Field label={words.matrixRow}>
        <Select
          className={styles.select}
          value={row}
          onChange={(_event, { value }) => setRow(value)}
          autoFocus
        >
          <option value="">{words.noRow}</option>
          {view.matrixRows.map((one) => (
            <option key={one.row} value={one.row}>
              {one.row}: {one.incident}
            </option>
          ))}
        </Select>
      </Field>
      {byReport ? (
        <p className={styles.quiet}>
          {words.serious}: {words.seriousByReport}
        </p>
      ) : (
        <Tick label={words.serious} help={words.seriousHelp} checked={serious} onChange={setSerious} />
      )}
      <FormButtons save={words.classifySave} busy={busy} onLeave={onClose} />
    </form>
  );
}
