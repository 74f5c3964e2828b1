import type { Letter, Note } from '../domain/ports';
import { tabLink, type TabAddress } from './cards/case-link';

/** A note as an e-mail, for somebody whose chat takes no card or who does not look there. */
export function noteLetter({ title, lines, open }: Note, tab: TabAddress): Letter {
  return { subject: title, paragraphs: [...lines, `${open.label}: ${tabLink(tab, `/${open.place}`)}`] };
}
