/** One page of a list; a page beyond the last is the last. */
export function pageOf<Item>(
  all: readonly Item[],
  asked: number,
  perPage: number,
): { items: readonly Item[]; total: number; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  const page = Math.min(asked, pages);
  return { items: all.slice((page - 1) * perPage, page * perPage), total: all.length, page, pages };
}
