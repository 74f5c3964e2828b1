import { Field, Textarea } from '@fluentui/react-components';
import { WHAT_HAPPENED_LIMIT } from '../../../contract/limits';
import { words as shared } from '../../../contract/words/en-gb';
import { fieldError } from '../../ui/field-error';
import { Notice } from '../../ui/Notice';
import { Tick } from '../../ui/Tick';
import { report } from '../../words/en-gb/report';
import { AccountHints } from '../AccountHints';
import { errorOf, type StepProps } from './step-props';

const words = report.what;
/** The count appears when it begins to matter. */
const COUNT_FROM = WHAT_HAPPENED_LIMIT - 1_000;

/** Fourth question: what happened, in one box, with hints that never block. */
export function WhatStep({ form, change, issues }: StepProps) {
  const length = form.whatHappened.trim().length;
  const named = [form.aboutPerson, ...form.involved]
    .map((person) => person.name)
    .filter((name) => name !== '');
  return (
    <>
      {form.kind === 'sexualImage' ? <BeforeYouWrite /> : null}
      <Field
        label={report.headings.what}
        hint={length > COUNT_FROM ? words.left(WHAT_HAPPENED_LIMIT - length) : words.help}
        validationMessage={fieldError(errorOf(issues, 'whatHappened'))}
      >
        <Textarea
          id="whatHappened"
          rows={8}
          resize="vertical"
          value={form.whatHappened}
          onChange={(_event, { value }) => change({ whatHappened: value })}
        />
      </Field>
      <AccountHints text={form.whatHappened} named={named} />
      <Tick
        label={words.outside}
        help={words.outsideHelp}
        checked={form.outsideSchool}
        onChange={(outsideSchool) => change({ outsideSchool })}
      />
    </>
  );
}

/** In the sexual-image branch the guidance comes before the box, not after the harm (P4). */
function BeforeYouWrite() {
  return (
    <Notice intent="warning">
      <p>
        <strong>{words.sexualImageTitle}</strong>
      </p>
      <p>{shared.guidance.doNotViewOrShareImage}</p>
      <p>{shared.guidance.keepDevice}</p>
      <p>{words.sexualImage}</p>
    </Notice>
  );
}
