/**
 * Gentle hints while somebody writes an account. They follow what the policies ask of a record (facts, times,
 * places, the child's own words) and never keep anybody from sending.
 */
export const HINTS = ['time', 'place', 'names', 'facts', 'childsWords'] as const;
export type HintId = (typeof HINTS)[number];
/** `waiting` while there is too little text to say anything. */
export type HintState = 'waiting' | 'fine' | 'look';

/** Shorter texts are still being begun. */
const ENOUGH = 30;

const TIME =
  /\b(\d{1,2}[:.]\d{2}|\d{1,2} ?(am|pm)|o'clock|today|yesterday|tonight|last night|morning|afternoon|evening|lunch(time)?|break( ?time)?|(period|lesson) \d|after school|before school|registration|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|\d{1,2} (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)\b/i;
const PLACE =
  /\b(class(room)?|room|corridor|hall|playground|field|toilets?|library|canteen|office|gate|bus|home|house|park|online|teams|chat|channel|group|e-?mail|whatsapp|snapchat|instagram|tiktok|youtube|discord|roblox|facebook|website|phone|tablet|laptop|computer|school|[a-z]\d{1,2})\b/i;
const OPINION =
  /\b(obviously|clearly|disgusting|horrible|vile|nasty|awful|typical|naughty|silly|liar|lying|troublemaker|attention[- ]seeking|always|never|i (think|feel|believe|guess|reckon)|probably|must have|bad (boy|girl|child))\b/i;
const SPEECH = /\b(said|says|told|tells|asked|wrote|writes|shouted|messaged|texted|disclosed)\b/i;
const QUOTED = /["“”«»]|(^|\s)['‘][^'’]{2,}['’]/;
/** Two names in a row, not the first words of a sentence. */
const FULL_NAME =
  /[\p{Ll}\d,;] (?!(?:Year|Mr|Mrs|Ms|Miss|Dr|The|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Microsoft|Google|Instagram|Snapchat)\b)\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;

/** @param named full names given in the step before, so that these are noticed at the start of a sentence as well */
export function hintsFor(text: string, named: readonly string[]): Record<HintId, HintState> {
  if (text.trim().length < ENOUGH) {
    return { time: 'waiting', place: 'waiting', names: 'waiting', facts: 'waiting', childsWords: 'waiting' };
  }
  const say = (fine: boolean): HintState => (fine ? 'fine' : 'look');
  const knownName = named.some(
    (name) => name.includes(' ') && text.toLowerCase().includes(name.trim().toLowerCase()),
  );
  return {
    time: say(TIME.test(text)),
    place: say(PLACE.test(text)),
    names: say(!knownName && !FULL_NAME.test(text)),
    facts: say(!OPINION.test(text)),
    childsWords: say(!SPEECH.test(text) || QUOTED.test(text)),
  };
}
