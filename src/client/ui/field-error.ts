/**
 * The message under a field. Fluent would make it an alert; the error summary above (which takes the focus) already
 * says it, and twice is once too often.
 */
export function fieldError(message: string | undefined): { children: string; role: undefined } | undefined {
  return message === undefined ? undefined : { children: message, role: undefined };
}
