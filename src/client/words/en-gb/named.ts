/** Words of naming somebody in a case after it was reported. */
export const named = {
  since: 'Named since the report',
  add: 'Name somebody else',
  who: 'Who else is involved',
  whoHelp:
    'Choose staff and pupils from the list. Whoever is alleged, or may be, then no longer sees this case, whatever their role; a name alone keeps nobody from it.',
  part: 'Their part',
  choosePart: 'Choose',
  reason: 'How you know',
  reasonHelp: 'It is kept in the chronology.',
  save: 'Name them',
  noName: 'Say who it is.',
  notYourself: 'You cannot name yourself. Pass the case on and say why; whoever has it then names you.',
  noPart: 'Choose what part this person had.',
  noReason: 'Say how you know.',
  by: (name: string) => `Named by ${name},`,
  keptFrom: (name: string) => `This case is kept from ${name} from then on.`,
  ofStaff: (name: string) =>
    `${name} works here. What they are said to have done is a concern of its own: report it apart, so that it goes to the headteacher (or, about the headteacher, to the chair of governors) and to nobody else. This case stays with you.`,
  reportApart: 'Report a concern about a member of staff',
  takeBack: 'Named by mistake',
  takeBackWhy: 'What was mistaken',
  takenBack: 'Named by mistake:',
} as const;
