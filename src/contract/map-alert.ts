/** How an alert is read out of a mail, for trying a rule on a sample before it is kept. Apart from the schemas. */
export { ALERT_FIELDS, mapAlert } from '../domain/intake/alert-rules';
export type { AlertField, FieldRule, Mapped, MailRule } from '../domain/intake/alert-rules';
