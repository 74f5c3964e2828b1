import { Button, Field, Select } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { CodesView, LinksView } from '../../../../contract/links';
import type { AgreementAudience } from '../../../../contract/agreements';
import type { Problem } from '../../../../contract/problem';
import { problemOf } from '../../../http';
import { PageSkeleton } from '../../../tab/PageSkeleton';
import { RouteLink } from '../../../tab/RouteLink';
import { useTab } from '../../../tab/tab-context';
import { Notice } from '../../../ui/Notice';
import { PageHeading } from '../../../ui/PageHeading';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { useResource } from '../../../ui/use-resource';
import { agreementsWords } from '../../../words/en-gb/agreements';
import { common } from '../../../words/en-gb/common';
import { linksWords as words } from '../../../words/en-gb/links';
import { useSchoolStyles } from '../../school-styles';
import { LinkRows } from './LinkRows';
import { PrintSheet } from './PrintSheet';
import { SendLinks } from './SendLinks';

interface Asked {
  audience: AgreementAudience;
  className?: string;
}

/** Links for people without an account: whose, sending them, printing them (AUA-2). */
export function LinksPage() {
  const styles = useSchoolStyles();
  const { service } = useTab();
  const [group, setGroup] = useState<Asked>({ audience: 'parents' });
  const [page, setPage] = useState(1);
  const [codes, setCodes] = useState<CodesView>();
  const { value, problem, reload } = useResource(useCallback(() => service.links({ ...group, page }), [service, group, page]));
  const choose = (next: Asked) => {
    setPage(1);
    setGroup(next);
  };
  const close = () => {
    setCodes(undefined);
    void reload();
  };
  if (codes) {
    return <PrintSheet codes={codes} onClose={close} />;
  }
  return (
    <div className={styles.page}>
      <div className={styles.back}>
        <RouteLink to={{ page: 'school', part: 'agreements' }}>{agreementsWords.one.back}</RouteLink>
      </div>
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      {problem ? <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: () => void reload() }} /> : null}
      {value ? (
        <>
          <section className={styles.section} aria-label={words.group}>
            <GroupFields view={value} group={group} onChoose={choose} />
            <SendLinks view={value} group={group} onChange={() => void reload()} />
            <PrintCodes view={value} group={group} onCodes={setCodes} />
          </section>
          <LinkRows view={value} group={group} onPage={setPage} onChange={() => void reload()} />
        </>
      ) : problem ? null : (
        <PageSkeleton />
      )}
    </div>
  );
}

function GroupFields({ view, group, onChoose }: { view: LinksView; group: Asked; onChoose: (group: Asked) => void }) {
  const styles = useSchoolStyles();
  return (
    <div className={styles.fields}>
      <Field label={words.audience} className={styles.field}>
        <Select value={group.audience} onChange={(_event, { value }) => onChoose({ audience: value as AgreementAudience })}>
          {view.audiences.map(({ audience, label, people }) => (
            <option key={audience} value={audience}>
              {words.audienceOf(label, people)}
            </option>
          ))}
        </Select>
      </Field>
      {group.audience === 'parents' ? (
        <Field label={words.className} className={styles.field}>
          <Select
            value={group.className ?? ''}
            onChange={(_event, { value }) => onChoose({ audience: 'parents', ...(value ? { className: value } : {}) })}
          >
            <option value="">{words.allClasses}</option>
            {view.classes.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      ) : null}
    </div>
  );
}

/** Codes for a class, or for whoever of the group has no address. */
function PrintCodes({ view, group, onCodes }: { view: LinksView; group: Asked; onCodes: (codes: CodesView) => void }) {
  const styles = useSchoolStyles();
  const { service } = useTab();
  const [told, setTold] = useState<{ none?: boolean; problem?: Problem; busy?: boolean }>({});
  const label = group.className ? words.printClass(group.className) : words.print;
  async function print() {
    setTold({ busy: true });
    try {
      const codes = await service.printLinks(group);
      if (codes.codes.length > 0) onCodes(codes);
      else setTold({ none: true });
    } catch (error) {
      setTold({ problem: problemOf(error) });
    }
  }
  return (
    <>
      {view.noAddress > 0 ? <p className={styles.text}>{words.noAddress(view.noAddress)}</p> : null}
      <Field hint={words.printHelp}>
        <div>
          <Button disabledFocusable={told.busy || (!group.className && view.noAddress === 0)} onClick={() => void print()}>
            {label}
          </Button>
        </div>
      </Field>
      {told.problem ? <ProblemNotice problem={told.problem} /> : null}
      {told.none ? (
        <Notice intent="info" role="status">
          <p>{words.noneToPrint}</p>
        </Notice>
      ) : null}
    </>
  );
}
