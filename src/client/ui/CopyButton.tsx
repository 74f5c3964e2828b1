import { Button } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useState } from 'react';
import { common } from '../words/en-gb/common';
import { Announce } from './Announce';

/** Copies a short text. Frames may be refused the clipboard; then the old way through a selection is tried. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setCopied(copyBySelection(text));
    }
  }
  return (
    <>
      <Button size="small" icon={<CopyRegular />} aria-label={label} onClick={() => void copy()}>
        {copied ? common.copied : common.copy}
      </Button>
      <Announce>{copied ? common.copied : ''}</Announce>
    </>
  );
}

function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('readonly', '');
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  const done = document.execCommand?.('copy') ?? false;
  field.remove();
  return done;
}
