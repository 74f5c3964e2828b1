/** Words of the part "Fire drills" of the page "School". */
export const drillWords = {
  title: 'Fire drills',
  lead: 'How quickly does somebody press Acknowledge? A drill goes the real way, marked TEST, and counts as no case.',
  startTitle: 'Start a drill now',
  startHelp: 'A card marked TEST goes to the DSL channel at once, and climbs like a real alert.',
  priority: 'How urgent',
  start: 'Start the drill',
  starting: 'Starting …',
  started: (reference: string) => `The drill ${reference} is on its way.`,
  monthlyTitle: 'A drill every month',
  monthly: 'Once a month, on a day and at an hour in school time that nobody knows beforehand',
  monthlySaved: 'Saved.',
  listTitle: 'Drills so far',
  median: (time: string) => `Half of the drills were answered within ${time}.`,
  columns: { when: 'When', priority: 'Priority', time: 'Time until acknowledged', who: 'By whom' },
  underWay: 'Under way',
  nobody: 'Nobody answered',
  startedBy: (name: string) => `started by ${name}`,
  empty: 'There has been no drill yet.',
  duration,
} as const;

/** 45 s, 3 min 5 s, 2 h 10 min. */
function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
  const rest = minutes % 60;
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}
