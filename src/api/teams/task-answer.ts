import type { MessagingExtensionActionResponse } from '@microsoft/teams.api';
import { dialogWords } from '../../contract/words/dialog-en-gb';
import type { DialogAnswer } from './dialog/run-dialog';

/**
 * A dialog's answer as Teams wants it ("Respond to the task module submit action"). There is always something in it:
 * an empty answer would close the dialog without a word.
 */
export function taskAnswer(answer: DialogAnswer): Pick<MessagingExtensionActionResponse, 'task'> {
  if ('closing' in answer) return { task: { type: 'message', value: answer.closing } };
  return {
    task: {
      type: 'continue',
      value: {
        title: dialogWords.title,
        height: 'large',
        width: 'medium',
        card: { contentType: 'application/vnd.microsoft.card.adaptive', content: answer.card },
      },
    },
  };
}
