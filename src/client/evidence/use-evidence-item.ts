import { useState } from 'react';
import type { MailTextView, PicturesView, VerifyView } from '../../contract/evidence';
import type { Problem } from '../../contract/problem';
import { problemOf } from '../http';
import { saveFile } from '../ui/save-file';
import { useTab } from '../tab/tab-context';

/** What can be done with one item; each is logged by the service before it answers, so the log is read again after. */
export function useEvidenceItem(reference: string, item: number, onOpened: () => void) {
  const { service } = useTab();
  const [text, setText] = useState<MailTextView>();
  const [pictures, setPictures] = useState<PicturesView>();
  const [verified, setVerified] = useState<VerifyView>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);

  async function open<T>(ask: () => Promise<T>, take: (answer: T) => void): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      take(await ask());
      onOpened();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  }
  return {
    text,
    pictures,
    verified,
    problem,
    busy,
    read: () => open(() => service.readEvidence(reference, item), setText),
    verify: () => open(() => service.verifyEvidence(reference, item), setVerified),
    fetchPictures: (reason: string) => open(() => service.showPictures(reference, item, reason), setPictures),
    saveOriginal: () => open(() => service.downloadOriginal(reference, item), saveFile),
    saveAttachment: (number: number) =>
      open(() => service.downloadAttachment(reference, item, number), saveFile),
    close: () => {
      setText(undefined);
      setPictures(undefined);
    },
  };
}

export type EvidenceItemState = ReturnType<typeof useEvidenceItem>;
