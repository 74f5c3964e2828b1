/** Why something did not work, found on this device. What the service refuses, it says itself. */
export const failures = {
  noConnection: {
    message: 'Lantern could not be reached. Your connection may have dropped.',
    whatToDo: 'Check your connection and try again. If it is urgent, do not wait: ring.',
  },
  tooSlow: {
    message: 'Lantern did not answer in time.',
    whatToDo: 'Try again. If it is urgent, do not wait: ring.',
  },
  notUnderstood: {
    message: 'Lantern gave an answer that this page cannot read.',
    whatToDo: 'Try again in a minute. If it is urgent, do not wait: ring.',
  },
  noSignIn: {
    message: 'You could not be signed in.',
    whatToDo: 'Try again. If it stays like this, close Lantern and open it again.',
  },
  unexpected: {
    message: 'Something went wrong on this page.',
    whatToDo: 'Try again. If it is urgent, do not wait: ring.',
  },
} as const;
