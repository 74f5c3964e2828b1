/** Words of the receipt and of My reports. */
export const receipt = {
  title: 'Your report has arrived',
  again: (reference: string) => `Receipt ${reference}`,
  reference: 'Reference',
  copy: 'Copy the reference',
  received: 'Received',
  whoHasIt: 'Who has it',
  nextNews: 'When you will hear',
  doNow: 'Do now',
  doNot: 'Do not',
  numbers: 'If it cannot wait, ring',
  repeated: 'This report had arrived already. It is in the list once.',
  repeatedChanged:
    'This report had arrived already, as you first sent it. What you changed after that is not in it: tell the people who have it.',
  toMyReports: 'My reports',
  another: 'Report something else',
  lost: { title: 'Receipt' },
} as const;

export const myReports = {
  title: 'My reports',
  lead: 'What you have reported, and how far it has come.',
  emptyTitle: 'You have not reported anything yet.',
  empty: 'If something worries you, it is right to say so, even when you are not sure.',
  more: 'Load more',
  loadingMore: 'Loading…',
  loaded: (number: number) => (number === 1 ? '1 report shown' : `${number} reports shown`),
  receipt: 'See the receipt',
  receiptOf: (reference: string) => `See the receipt of ${reference}`,
  steps: 'How far it has come',
  done: 'done',
  notYet: 'not yet',
  reported: 'Reported',
} as const;
