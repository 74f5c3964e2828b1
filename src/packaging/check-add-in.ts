import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { CHILDREN, MOST_CHARACTERS } from './add-in-order';

/** An element: its name without prefix, attributes, and children in their order. */
interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
  children: readonly Element[];
}

const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', removeNSPrefix: true, parseTagValue: false, parseAttributeValue: false });

/**
 * What is wrong with an Outlook add-in manifest in XML; empty when nothing is. Microsoft ships no schema for it that
 * may be used offline (its validator is a service), so the prescribed order, the limits and the references are checked
 * from tables that were taken from the schema.
 */
export function problemsOfAddIn(xml: string): string[] {
  const formed = XMLValidator.validate(xml);
  if (formed !== true) return [`line ${formed.err.line}: ${formed.err.msg}`];
  const root = elementsOf(parser.parse(xml) as RawNode[]).find(({ name }) => name === 'OfficeApp');
  if (!root) return ['There is no OfficeApp element.'];
  const all = walk(root, 'OfficeApp');
  return [
    ...all.flatMap(({ element, at }) => [...problemsOfOrder(element, at), ...problemsOfText(element, at), ...problemsOfAddress(element, at)]),
    ...problemsOfReferences(all.map(({ element }) => element)),
    ...problemsOfId(root),
  ];
}

function problemsOfOrder({ name, children }: Element, at: string): string[] {
  const rule = CHILDREN[name];
  if (!rule) return [];
  const order = rule.map((child) => child.replace('!', ''));
  const places = children.map((child) => order.indexOf(child.name));
  const unknown = children.filter((_child, n) => places[n] === -1).map((child) => `${at}: ${child.name} has no place here`);
  const late = children.filter((_child, n) => (places[n] ?? 0) < (places[n - 1] ?? 0)).map((child) => `${at}: ${child.name} stands too late`);
  const needed = rule.filter((child) => child.endsWith('!')).map((child) => child.slice(0, -1));
  const missing = needed.filter((child) => !children.some((there) => there.name === child)).map((child) => `${at}: ${child} is missing`);
  return [...unknown, ...late, ...missing];
}

function problemsOfText({ attributes, text }: Element, at: string): string[] {
  const limit = MOST_CHARACTERS[at.split('/').slice(-2).join('/')] ?? MOST_CHARACTERS[at.split('/').at(-1) ?? ''];
  const length = (attributes.DefaultValue ?? text).length;
  return limit !== undefined && length > limit ? [`${at}: ${length} characters; at most ${limit}`] : [];
}

function problemsOfAddress({ attributes }: Element, at: string): string[] {
  return attributes.DefaultValue?.startsWith('http:') ? [`${at}: is not https`] : [];
}

/** Everything a `resid` names must be among the resources, and a button needs its icon in the three sizes Outlook asks for. */
function problemsOfReferences(all: readonly Element[]): string[] {
  const there = new Set(all.filter(({ name, attributes }) => ['Image', 'Url', 'String'].includes(name) && attributes.id).map(({ attributes }) => attributes.id));
  const missing = all.map(({ attributes }) => attributes.resid).filter((id) => id !== undefined && !there.has(id));
  const icons = all.filter(({ name }) => name === 'Icon').map(({ children }) => children.map(({ attributes }) => attributes.size));
  const sizes = icons.flatMap((given) => ['16', '32', '80'].filter((size) => !given.includes(size)));
  return [...missing.map((id) => `There is no resource ${id}`), ...sizes.map((size) => `An icon of ${size} pixels is missing`)];
}

function problemsOfId({ children }: Element): string[] {
  const id = children.find(({ name }) => name === 'Id')?.text ?? '';
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id) ? [] : ['OfficeApp/Id is not a GUID'];
}

function walk(element: Element, at: string): { element: Element; at: string }[] {
  return [{ element, at }, ...element.children.flatMap((child) => walk(child, `${at}/${child.name}`))];
}

/** fast-xml-parser with `preserveOrder`: `[{ Name: [children], ':@': { attribute: value } }, { '#text': … }]`. */
type RawNode = Record<string, unknown>;

function elementsOf(nodes: readonly RawNode[]): Element[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text' && !key.startsWith('?'));
    if (name === undefined) return [];
    const inside = node[name] as RawNode[];
    const text = inside.map((child) => (child['#text'] as string | undefined) ?? '').join('');
    return [{ name, attributes: (node[':@'] ?? {}) as Record<string, string>, text, children: elementsOf(inside) }];
  });
}
