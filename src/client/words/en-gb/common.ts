/** Words that several screens of the tab share. */
export const common = {
  product: 'Lantern',
  opening: 'Lantern is opening',
  nav: 'Lantern',
  report: 'Report a concern',
  myReports: 'My reports',
  cases: 'Cases',
  school: 'School',
  numbersToRing: 'Numbers to ring',
  outOfHours: 'Out of hours:',
  tryAgain: 'Try again',
  copy: 'Copy',
  copied: 'Copied',
  back: 'Back',
  loading: 'Loading',
  problemNumber: (id: string) => `If you ask for help, give this number: ${id}`,
  unknownPage: {
    title: 'There is no such page',
    text: 'The address may be old or mistyped. Nothing is lost.',
    home: 'Go to the start',
  },
  noAccess: { title: 'Lantern is not open to you' },
  startFailed: { title: 'Lantern could not start' },
  outside: {
    title: 'Lantern opens inside Teams',
    text: 'Open Teams, choose Apps, and look for Lantern. There you are signed in already.',
    open: 'Open Teams',
    urgentTitle: 'If it cannot wait',
    urgent:
      'If a child is in danger now, ring 999. For anything else, speak to the designated safeguarding lead in person or by telephone.',
    emergency: 'Emergency services',
  },
  partFailed: {
    message: 'This part of Lantern could not be loaded.',
    whatToDo: 'Check your connection and try again.',
  },
} as const;
