import { useState } from 'react';
import type { AgreementAudience, AgreementsView, AgreementText as Text, AgreementView, VersionView } from '../../../contract/agreements';
import { PageSkeleton } from '../../tab/PageSkeleton';
import { RouteLink } from '../../tab/RouteLink';
import { useTab } from '../../tab/tab-context';
import { PageHeading } from '../../ui/PageHeading';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { agreementsWords } from '../../words/en-gb/agreements';
import { common } from '../../words/en-gb/common';
import { SaveOutcome } from '../SaveOutcome';
import { useSchoolStyles } from '../school-styles';
import { useKept } from '../use-kept';
import { EditAgreement } from './EditAgreement';
import { Preview } from './Preview';
import { Publish } from './Publish';
import { VersionList } from './VersionList';

const words = agreementsWords.one;

/**
 * One agreement: its words, the draft of the next version and what that changes, and the versions there are. The draft
 * stays when publishing fails; after somebody else was faster it is compared with what they published.
 */
export function AgreementPage({ audience }: { audience: AgreementAudience | undefined }) {
  const styles = useSchoolStyles();
  const { service } = useTab();
  const { value, problem, busy, outcome, save, renew } = useKept(service.agreements);
  const [draft, setDraft] = useState<Text>();
  const agreement = value?.agreements.find((one) => one.audience === audience);

  async function publish(now: AgreementsView, { audience: of, versions }: AgreementView, text: Text): Promise<void> {
    const basedOn = versions[0]?.number ?? 0;
    const send = async () => withVersion(now, await service.publishAgreement({ audience: of, text, basedOn }));
    if (await save(send, words.published)) setDraft(undefined);
  }
  return (
    <div className={styles.page}>
      <div className={styles.back}>
        <RouteLink to={{ page: 'school', part: 'agreements' }}>{words.back}</RouteLink>
      </div>
      <PageHeading>{agreement?.audienceLabel ?? agreementsWords.title}</PageHeading>
      {problem && !value ? (
        <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: () => void renew() }} />
      ) : null}
      <SaveOutcome outcome={outcome} seeNow={words.seeNewer} onSeeNow={() => void renew()} />
      {value && agreement ? (
        <>
          <EditAgreement text={draft ?? agreement.text} onChange={setDraft} />
          <Publish
            agreement={agreement}
            draft={draft}
            busy={busy}
            onPublish={() => void publish(value, agreement, draft ?? agreement.text)}
          />
          <Preview audience={agreement.audience} text={draft ?? agreement.text} />
          <VersionList versions={agreement.versions} />
        </>
      ) : value ? (
        <p className={styles.text}>{words.unknown}</p>
      ) : problem ? null : (
        <PageSkeleton />
      )}
    </div>
  );
}

/** What is known, with a version that was just published. */
function withVersion({ agreements }: AgreementsView, published: VersionView): AgreementsView {
  const { text, audience, audienceLabel: _label, ...facts } = published;
  return {
    agreements: agreements.map((one) =>
      one.audience === audience ? { ...one, text, versions: [{ ...facts, intact: true }, ...one.versions] } : one,
    ),
  };
}
