import type { Priority } from '../../domain/incidents/types';

/** Words of the cards and dialogs that Teams shows; what the screens share with them is in en-gb.ts. */
export const cardWords = {
  /** Shape as well as colour, so that neither has to be seen; shapes that every device can draw, so no emoji. */
  priorityIcons: { danger: '⚠', high: '▲', medium: '◆', low: '●' } satisfies Record<Priority, string>,
  alert: {
    title: 'A concern needs you',
    confidentialTitle: 'A confidential concern needs you',
    movedTitle: 'Nobody has answered: a concern needs you',
    alarmTitle: 'Nobody has answered this concern',
    reference: 'Reference',
    kind: 'Kind',
    priority: 'Priority',
    reported: 'Reported',
    whoHasIt: 'Who has it',
    movesOn: 'Moves on',
    told: 'Told so far',
    nobodyYet: 'Nobody yet',
    waiting: (when: string, to: string) => `${when}, to ${to}, unless somebody acknowledges it`,
    lastStep: 'This is the last step. If nobody acknowledges it, the alarm sounds.',
    alarmSounds: 'The alarm sounds again until somebody acknowledges it.',
    movedOnFrom: (who: string) => `It came to you because there was no answer from ${who}.`,
    repeat: 'You may have had this alert before. It is the same concern.',
    has: (name: string, at: string) => `${name} has this, ${at}`,
    since: (name: string, at: string) => `${name}, since ${at}`,
    toldLine: (step: number, who: string, at: string) => `Step ${step}: ${who}, ${at}`,
    drill: 'TEST: this is a fire drill. Nothing has happened. Press Acknowledge as you would for a concern.',
    drillTitle: (title: string) => `TEST: ${title}`,
    alarmAdvice:
      'Ring one of the people below now. Do not wait for Teams. If anybody is in immediate danger, ring 999.',
    dangerAdvice: 'A child may be in danger now. If nobody has rung 999 yet, ring 999.',
    clockTitles: {
      near: 'The time to act is nearly over',
      late: 'The time to act is over',
      possible: 'You can go on with this now',
    },
    clockAdvice: {
      near: 'Record the reference number in the case, or why it is not needed.',
      late: 'Act now. Then record the reference number and why it was late.',
      possible: 'What had to be waited for is over.',
    },
    clock: 'What',
    due: 'Time',
    acknowledge: 'Acknowledge',
    takeOver: 'Take over',
    open: 'Open',
  },
  withdrawn: {
    title: 'This card is no longer for you',
    text: 'You need do nothing.',
  },
  summary: {
    concern: (reference: string, priority: string) =>
      `${reference}: a concern needs you. Priority: ${priority}.`,
    confidential: (reference: string) => `${reference}: a confidential concern needs you.`,
    alarm: (reference: string) => `${reference}: nobody has answered. Please act now.`,
    clock: {
      near: (reference: string) => `${reference}: the time to act is nearly over.`,
      late: (reference: string) => `${reference}: the time to act is over.`,
      possible: (reference: string) => `${reference}: you can go on with this now.`,
    },
    taken: (reference: string, name: string) => `${reference}: ${name} has this.`,
    drill: (summary: string) => `TEST, fire drill. ${summary}`,
  },
} as const;
