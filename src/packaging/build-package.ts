import { strToU8, zipSync } from 'fflate';
import { problemsOfAddIn } from './check-add-in';
import { problemsOfApp } from './check-app';
import { fillPlaces } from './fill-places';

/** What a package is made from. */
export interface PackageParts {
  /** Templates with places. */
  app: string;
  addIn: string;
  registration: string;
  /** Icons of the app by file name. */
  icons: Readonly<Record<string, Uint8Array>>;
  values: Readonly<Record<string, string>>;
}

export interface Packages {
  /** For the Teams admin centre. */
  zip: Uint8Array;
  /** For Outlook on Mac and volume-licensed Outlook. */
  addIn: string;
  /** For the registration of the tab in Entra ID, as Graph takes it ("Update application"). */
  registration: string;
}

/** A manifest is not what Microsoft 365 takes; the message has every problem on a line. */
export class ManifestWrong extends Error {
  override readonly name = 'ManifestWrong';
}

/** The same parts give the same bytes: a package can be compared with the one that is installed. */
const SAME_TIME = new Date(1980, 0, 2);

/** Fills both manifests, checks them offline, and packs the app. Throws ManifestWrong. */
export function buildPackage({ app, addIn, registration, icons, values }: PackageParts): Packages {
  const manifest = fillPlaces(app, values, 'json');
  const xml = fillPlaces(addIn, values, 'xml');
  refuse('manifest.json', problemsOfApp(JSON.parse(manifest) as object, Object.keys(icons)));
  refuse('outlook.xml', problemsOfAddIn(xml));
  return {
    zip: zipSync({ 'manifest.json': strToU8(manifest), ...icons }, { mtime: SAME_TIME }),
    addIn: xml,
    registration: fillPlaces(registration, values, 'json'),
  };
}

function refuse(file: string, problems: readonly string[]): void {
  if (problems.length > 0) throw new ManifestWrong(`${file} is not right:\n${problems.map((line) => `  ${line}`).join('\n')}`);
}
