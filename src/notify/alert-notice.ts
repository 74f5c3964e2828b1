import { words } from '../contract/words/en-gb';
import type { AlertMessage } from '../domain/escalation/alert-message';
import type { Notice } from '../domain/ports';
import { alertSummary } from './cards/alert-summary';
import { caseLink, type TabAddress } from './cards/case-link';

/** What goes out where no card can: reference, priority and link, whatever else the alert says (P7). */
export function alertNotice(message: AlertMessage, tab: TabAddress): Notice {
  return {
    reference: message.reference,
    summary: alertSummary(message),
    priority: words.priorities[message.priority],
    link: caseLink(tab, message.reference),
  };
}
