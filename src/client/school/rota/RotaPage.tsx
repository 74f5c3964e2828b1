import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { DutyRotaValue, RotaView } from '../../../contract/duty';
import { useTab } from '../../tab/tab-context';
import { rotaWords as words } from '../../words/en-gb/rota';
import { KeptPage } from '../KeptPage';
import { useSchoolStyles } from '../school-styles';
import { useKept } from '../use-kept';
import { Clocks } from './Clocks';
import { Exceptions } from './Exceptions';
import { NowAndGaps } from './NowAndGaps';
import { emptyRota } from './rota-parts';
import { WeekForm } from './WeekForm';
import { WeekTable } from './WeekTable';

/** Who is on duty when, and when nobody is (ESC-12). */
export function RotaPage() {
  const styles = useSchoolStyles();
  const { service } = useTab();
  const kept = useKept(service.rota);
  const { busy, save } = kept;
  const [editing, setEditing] = useState(false);

  async function keep(rota: DutyRotaValue, view: RotaView): Promise<boolean> {
    const saved = await save(() => service.changeRota({ rota, ...(view.etag ? { etag: view.etag } : {}) }), words.saved);
    if (saved) setEditing(false);
    return saved;
  }
  return (
    <KeptPage title={words.title} lead={words.lead} kept={kept} seeNow={words.seeNow} onLeave={() => setEditing(false)}>
      {(value) => (
        <>
          <NowAndGaps view={value} />
          {editing ? (
            <WeekForm
              view={value}
              rota={value.rota ?? emptyRota()}
              busy={busy}
              onSave={(rota) => void keep(rota, value)}
              onLeave={() => setEditing(false)}
            />
          ) : (
            <>
              {value.rota ? <WeekTable view={value} rota={value.rota} /> : null}
              {value.mayChange ? (
                <div>
                  <Button appearance={value.rota ? 'secondary' : 'primary'} onClick={() => setEditing(true)}>
                    {value.rota ? words.change : words.make}
                  </Button>
                </div>
              ) : null}
            </>
          )}
          {value.rota && !editing ? (
            <Exceptions view={value} rota={value.rota} busy={busy} onSave={(rota) => keep(rota, value)} />
          ) : null}
          {value.changed ? <p className={styles.quiet}>{value.changed}</p> : null}
          <Clocks view={value} />
        </>
      )}
    </KeptPage>
  );
}
