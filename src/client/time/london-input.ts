const ZONE = 'Europe/London';
const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** A moment as a date-and-time field wants it, in London whatever the device believes: `2026-11-22T10:31`. */
export function toLondonInput(at: Date): string {
  return parts.format(at).replace(' ', 'T');
}

/** The moment that such a field means, ISO; undefined for none. In the hour that comes twice, the first. */
export function fromLondonInput(text: string): string | undefined {
  const asIfUtc = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) ? Date.parse(`${text}:00Z`) : Number.NaN;
  if (Number.isNaN(asIfUtc)) return undefined;
  const hourEarlier = new Date(asIfUtc - 3_600_000);
  // London is an hour ahead of UTC, or not at all.
  return (toLondonInput(hourEarlier) === text ? hourEarlier : new Date(asIfUtc)).toISOString();
}
