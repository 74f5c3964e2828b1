import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { SignReceiptView, ToSignView } from '../../../contract/agreements';
import { RouteLink } from '../../tab/RouteLink';
import { useTab } from '../../tab/tab-context';
import { PageHeading } from '../../ui/PageHeading';
import { signingWords as words } from '../../words/en-gb/signing';
import { Changes } from './Changes';
import { DeclineForm } from './DeclineForm';
import { ReadAloud } from './ReadAloud';
import { SignForm } from './SignForm';
import { EMPTY_FORM, whereOf } from './signing-form';
import { spokenWords, Words } from './Words';

interface AgreementProps {
  request: ToSignView;
  simple: boolean;
  /** Fetches what is asked again: a newer version takes the place of this one, and the answers stay. */
  reload: () => Promise<void>;
  onDone: (answer: SignReceiptView) => void;
}

/** One agreement: what changed or the whole of it, the questions, the name; or no, with the reason. */
export function Agreement({ request, simple, reload, onDone }: AgreementProps) {
  const { service } = useTab();
  const { version, about, changes } = request;
  const [form, setForm] = useState(EMPTY_FORM);
  const [whole, setWhole] = useState(false);
  const [declining, setDeclining] = useState(false);
  const { audience, number } = version;
  const { part, subjectId } = request;
  useEffect(() => {
    // Only for the coverage: whoever reads need not know whether that arrived.
    service.openAgreement({ audience, number, part, subjectId }).catch(() => undefined);
  }, [service, audience, number, part, subjectId]);
  const lead = [about ? words.forChild(about) : undefined, words.version(number, version.audienceLabel)].filter(Boolean).join(' · ');
  if (declining) {
    return <DeclineForm where={whereOf(request)} title={version.text.title} onDone={onDone} onCancel={() => setDeclining(false)} reload={reload} />;
  }
  return (
    <>
      <RouteLink to={{ page: 'agreements' }}>{words.toList}</RouteLink>
      <PageHeading lead={lead}>{version.text.title}</PageHeading>
      {simple ? <ReadAloud sentences={spokenWords(version.text)} /> : null}
      {changes ? (
        <>
          <Changes changes={changes} />
          <Toggle whole={whole} onToggle={() => setWhole(!whole)} />
        </>
      ) : null}
      {!changes || whole ? <Words text={version.text} simple={simple} /> : null}
      <SignForm request={request} form={form} onChange={setForm} onDone={onDone} reload={reload} onDecline={() => setDeclining(true)} />
    </>
  );
}

function Toggle({ whole, onToggle }: { whole: boolean; onToggle: () => void }) {
  return (
    <div>
      <Button aria-expanded={whole} onClick={onToggle}>
        {whole ? words.hideWhole : words.whole}
      </Button>
    </div>
  );
}
