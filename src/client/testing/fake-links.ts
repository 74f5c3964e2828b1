import type { LinksMailedView, LinksView } from '../../contract/links';
import { json } from './fake-answers';

/** Families without an account, each of whom is sent one link, one in each request. */
export class FakeLinks {
  left = 2;
  /** What becomes of the next letters. */
  readonly coming: ('refused' | 'later')[] = [];

  answer(verb: string): Response {
    return json(200, verb === 'mail' ? this.mail() : this.view());
  }

  private mail(): LinksMailedView {
    const outcome = this.coming.shift();
    if (outcome === 'later') return { sent: 0, refused: [], left: this.left, later: true };
    this.left -= 1;
    return { sent: outcome ? 0 : 1, refused: outcome ? ['Grace Marlow'] : [], left: this.left, later: false };
  }

  private view(): LinksView {
    return {
      audience: 'parents', audiences: [{ audience: 'parents', label: 'Parents and carers', people: 2 }], classes: ['1A'], people: [],
      total: 0, page: 1, pages: 1, toSend: this.left, noAddress: 0, canMail: true,
    };
  }
}
