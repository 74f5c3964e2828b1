/** Words of the page "Rules". */
export const rulesWords = {
  title: 'Rules of use',
  lead: 'May somebody do this, here, on this device? The school’s own rules answer.',
  who: 'Who',
  staff: 'Staff',
  what: 'What',
  whatHelp: 'Such as games or e-mail',
  device: 'On which device',
  anyDevice: 'Any device',
  uses: 'Using technology in school',
  actions: 'What people do online',
  clause: (clause: string) => `Rule: ${clause}`,
  found: (count: number) => (count === 1 ? 'One rule.' : `${count} rules.`),
  none: 'No rule mentions this. Ask the online safety lead before you do it.',
  noRules: 'The school’s policy has no such rules yet. Ask the online safety lead.',
} as const;
