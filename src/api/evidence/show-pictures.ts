import type { PicturesView } from '../../contract/evidence';
import type { Caller, Deps } from '../deps';
import { openMail } from './open-mail';
import { picturesOf } from './pictures';

/**
 * The pictures of an e-mail, asked for in a step of its own and with a reason that goes into the access log. Throws
 * Refusal (notFound, notAllowed, conflict), StoreUnavailable.
 *
 * Graph: as readText.
 */
export async function showPictures(
  deps: Deps,
  caller: Caller,
  reference: string,
  { item, reason }: { item: number; reason: string },
): Promise<PicturesView> {
  const { mail } = await openMail(deps, caller, { reference, item, step: 'pictures', reason });
  return picturesOf(mail.files);
}
