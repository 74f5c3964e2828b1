import { createRequire } from 'node:module';
import path from 'node:path';
import { signingInWords } from '../../domain/agreements/changes';
import type { PersonRecord } from '../../domain/agreements/person-record';
import type { AgreementVersion } from '../../domain/agreements/types';
import { agreementWords } from '../../contract/words/agreements-en-gb';
import { dateInWords } from '../../contract/words/london-time';
import { londonDate, londonMinutes } from '../../domain/calendar/london';

type Page = PDFKit.PDFDocument;
export interface PdfFrame {
  school: string;
  now: Date;
  madeBy: string;
}

const words = agreementWords.pdf;
/** Names are written as people write them, also in Polish, Greek, Ukrainian or Arabic letters: no built-in font of PDF can. */
const fonts = createRequire(path.join(__dirname, 'fonts.js'));
const REGULAR = 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf';
const BOLD = 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf';
const SIZES = { title: 18, heading: 13, text: 10, small: 8 } as const;

/** The record of one person as a PDF in A4: first what was answered, then the words of every version it is about. */
export async function personPdf(record: PersonRecord, frame: PdfFrame): Promise<Uint8Array> {
  const { person } = record;
  // Seldom needed, and slow to load.
  const { default: PDFDocument } = await import('pdfkit');
  const page = new PDFDocument({
    size: 'A4',
    margin: 56,
    lang: 'en-GB',
    font: fonts.resolve(REGULAR),
    info: { Title: words.title, Author: frame.school, CreationDate: frame.now },
  });
  page.registerFont('regular', fonts.resolve(REGULAR));
  page.registerFont('bold', fonts.resolve(BOLD));
  const bytes = collected(page);
  heading(page, words.title, SIZES.title);
  text(page, [person.name, person.year, person.className].filter(Boolean).join(', '), 'bold');
  text(page, words.madeAt(frame.school, whenInFull(frame.now), frame.madeBy));
  page.moveDown();
  if (record.answers.length === 0) text(page, words.nothing);
  for (const answer of record.answers) writeAnswer(page, answer);
  for (const version of record.texts) writeText(page, version);
  page.end();
  return bytes;
}

function writeAnswer(page: Page, { entry, version }: PersonRecord['answers'][number]): void {
  const { audience, number, kind, part, at, schoolYear, how, name, group, reason, witness, recordedBy, answers = {}, hash } = entry;
  heading(page, version?.text.title ?? agreementWords.audiences[audience], SIZES.heading);
  const facts: [string, string | undefined][] = [
    [words.agreement, `${agreementWords.audiences[audience]}, ${words.version(number)}`],
    [words.answer, words.kinds[kind]],
    [words.part, agreementWords.parts[part]],
    [words.name, name],
    [words.group, group],
    [words.at, whenInFull(new Date(at))],
    [words.schoolYear, schoolYear],
    [words.how, words.ways[how]],
    [words.reason, reason],
    [words.witness, witness],
    [words.recordedBy, recordedBy?.name],
    ...Object.entries(answers).map(([id, yes]): [string, string] => [questionOf(version, id), yes ? words.yes : words.no]),
  ];
  for (const [label, value] of facts) if (value) fact(page, label, value);
  page.font('regular').fontSize(SIZES.small).text(`${words.hash}: ${hash}`);
  page.moveDown();
}

function writeText(page: Page, version: AgreementVersion): void {
  const { title, intro, sections, permissions } = version.text;
  page.addPage();
  text(page, words.wordsOf(agreementWords.audiences[version.audience], version.number));
  heading(page, title, SIZES.heading);
  text(page, intro);
  for (const section of sections) {
    page.moveDown(0.5);
    text(page, section.title, 'bold');
    for (const statement of section.statements) text(page, `•  ${statement.text}`);
  }
  page.moveDown(0.5);
  for (const { question, detail } of permissions) text(page, [question, detail].filter(Boolean).join(' '));
  text(page, signingInWords(version.text));
  page.font('regular').fontSize(SIZES.small).text(`${words.hash}: ${version.hash}`);
}

/** A file is read years later, so never "today". */
function whenInFull(at: Date): string {
  const minutes = Math.floor(londonMinutes(at));
  const time = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${dateInWords(londonDate(at))}, ${time} (${at.toISOString()})`;
}

function questionOf(version: AgreementVersion | undefined, id: string): string {
  return version?.text.permissions.find((one) => one.id === id)?.question ?? id;
}

function heading(page: Page, line: string, size: number): void {
  page.font('bold').fontSize(size).text(line).moveDown(0.3);
}

function text(page: Page, line: string, font: 'regular' | 'bold' = 'regular'): void {
  page.font(font).fontSize(SIZES.text).text(line);
}

function fact(page: Page, label: string, value: string): void {
  page.font('bold').fontSize(SIZES.text).text(label.endsWith('?') ? `${label} ` : `${label}: `, { continued: true }).font('regular').text(value);
}

function collected(page: Page): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    page.on('data', (piece: Buffer) => pieces.push(piece));
    page.on('end', () => resolve(Buffer.concat(pieces)));
    page.on('error', reject);
  });
}
