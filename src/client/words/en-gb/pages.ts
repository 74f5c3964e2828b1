/** What stands under a list that is shown a page at a time. */
export const pages = {
  label: (list: string) => `Pages: ${list}`,
  previous: 'Previous page',
  next: 'Next page',
  of: (page: number, all: number) => `Page ${page} of ${all}`,
} as const;
