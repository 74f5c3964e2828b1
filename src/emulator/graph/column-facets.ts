import { errors } from './errors';

/** What a column holds. `note` is text of several lines; `…Multi` and `multichoice` hold arrays. */
export type Kind =
  | 'text'
  | 'note'
  | 'number'
  | 'boolean'
  | 'choice'
  | 'multichoice'
  | 'dateTime'
  | 'user'
  | 'userMulti'
  | 'lookup'
  | 'lookupMulti'
  | 'url'
  | 'currency'
  | 'calculated'
  | 'geolocation'
  | 'location'
  | 'term'
  | 'thumbnail';

export interface Facet {
  /** The property that says the type: text, number, choice … */
  name: string;
  value: Record<string, unknown>;
}

/** Facets with the values Graph fills in when the caller leaves them out (res/columndefinition.md and the facet pages). */
const DEFAULTS: Record<string, Record<string, unknown>> = {
  text: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 },
  number: { decimalPlaces: 'automatic', displayAs: 'number' },
  boolean: {},
  choice: { allowTextEntry: false, choices: [], displayAs: 'dropDownMenu' },
  dateTime: { displayAs: 'default', format: 'dateTime' },
  personOrGroup: {
    allowMultipleSelection: false,
    chooseFromType: 'peopleAndGroups',
    displayAs: 'nameWithPresence',
  },
  lookup: { allowMultipleValues: false, allowUnlimitedLength: false, columnName: 'Title' },
  hyperlinkOrPicture: { isPicture: false },
  currency: { locale: 'en-GB' },
  calculated: { format: 'dateTime', formula: '', outputType: 'text' },
  geolocation: {},
  term: { allowMultipleValues: false, showFullyQualifiedName: false },
  thumbnail: {},
};

const CHECKS: Record<string, Record<string, readonly string[]>> = {
  text: { textType: ['plain', 'richText'] },
  number: {
    decimalPlaces: ['automatic', 'none', 'one', 'two', 'three', 'four', 'five'],
    displayAs: ['number', 'percentage'],
  },
  choice: { displayAs: ['checkBoxes', 'dropDownMenu', 'radioButtons'] },
  dateTime: { displayAs: ['default', 'friendly', 'standard'], format: ['dateOnly', 'dateTime'] },
  personOrGroup: { chooseFromType: ['peopleOnly', 'peopleAndGroups'] },
};

/** The one type facet of a column body. None or two of them is a 400. */
export function readColumnKind(given: Record<string, unknown>): { kind: Kind; facet: Facet } {
  const named = Object.keys(DEFAULTS).filter((name) => given[name] !== undefined && given[name] !== null);
  const name = named[0];
  if (!name || named.length > 1) throw errors.invalidRequest('Exactly one column type must be specified.');
  const value = readFacet(name, given[name]);
  return { kind: kindOf(name, value), facet: { name, value } };
}

/** A facet with its defaults; throws 400 for a value the metadata does not list. */
export function readFacet(name: string, given: unknown): Record<string, unknown> {
  if (typeof given !== 'object' || given === null)
    throw errors.invalidRequest(`'${name}' must be an object.`);
  const value: Record<string, unknown> = { ...DEFAULTS[name], ...given };
  for (const [property, allowed] of Object.entries(CHECKS[name] ?? {})) {
    if (value[property] !== undefined && !allowed.includes(String(value[property]))) {
      throw errors.invalidRequest(`'${String(value[property])}' is not a value of ${name}.${property}.`);
    }
  }
  if (name === 'text' && value.allowMultipleLines === true) {
    value.textType ??= 'plain';
    delete value.maxLength;
  }
  if (name === 'lookup' && typeof value.listId !== 'string' && Object.keys(given).length > 0) {
    throw errors.invalidRequest('A lookup column needs a listId.');
  }
  return value;
}

function kindOf(name: string, value: Record<string, unknown>): Kind {
  switch (name) {
    case 'text':
      return value.allowMultipleLines === true ? 'note' : 'text';
    case 'choice':
      return value.displayAs === 'checkBoxes' ? 'multichoice' : 'choice';
    case 'personOrGroup':
      return value.allowMultipleSelection === true ? 'userMulti' : 'user';
    case 'lookup':
      return value.allowMultipleValues === true ? 'lookupMulti' : 'lookup';
    case 'hyperlinkOrPicture':
      return 'url';
    default:
      return name as Kind;
  }
}
