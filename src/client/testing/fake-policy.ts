import type { PolicyPreviewView, PolicyView, PreviewPolicy, SavePolicy } from '../../contract/policy';
import type { Problem } from '../../contract/problem';
import { json, refuse } from './fake-answers';
import { NOW, policyView } from './sample';

/** The policy part of the fake service: one version after the other, refused for whoever did not see the newest. */
export class FakePolicy {
  readonly versions: PolicyView[] = [policyView];
  readonly saved: SavePolicy[] = [];
  readonly previewed: PreviewPolicy[] = [];
  edit = false;
  /** What a preview of a file answers. */
  problems: PolicyPreviewView['problems'] = [];

  /** A version by somebody else, as when they saved while this person was at it. */
  addVersion(by: string, sentence: string): void {
    const before = this.newest();
    const shown = {
      version: `WREN-2026-09.${this.versions.length + 1}`,
      state: 'inForce' as const,
      inForceFrom: NOW,
      origin: { by, at: NOW, reason: 'Agreed.', follows: before.shown.version },
    };
    const informParents = { strength: 'possible' as const, clause: 'decided by the school' };
    const matrices = before.matrices.map((matrix) => ({
      ...matrix,
      rows: matrix.rows.map((row, n) => (n === 0 ? { ...row, cells: { ...row.cells, informParents } } : row)),
    }));
    this.versions.push({ ...before, shown, matrices, changes: { since: before.shown.version, sentences: [sentence] } });
  }

  answer(request: string, url: URL, body: unknown): Response {
    if (request === 'POST preview') return this.preview(body as PreviewPolicy);
    if (request === 'POST versions') return this.save(body as SavePolicy);
    if (request === 'GET versions') {
      const versions = this.versions.map(({ shown }) => shown).reverse();
      return json(200, { versions, total: versions.length, page: 1, pages: 1 });
    }
    const asked = url.searchParams.get('version');
    const found = asked === null ? this.newest() : this.versions.find(({ shown }) => shown.version === asked);
    if (!found) return refuse(404, refusal('notFound', 'There is no such version of the policy.'));
    return json(200, { ...found, newest: this.newest().shown, abilities: { edit: this.edit } });
  }

  private newest(): PolicyView {
    return this.versions[this.versions.length - 1] as PolicyView;
  }

  private preview(wanted: PreviewPolicy): Response {
    this.previewed.push(wanted);
    if (this.problems.length > 0) return json(200, { problems: this.problems, changes: [] });
    const cases = [{ reference: 'OS-2026-0042', kindLabel: 'Bullying', reportedAt: NOW, differences: ['Other people are told.'] }];
    const effects = { looked: 3, total: 1, page: 1, pages: 1, cases };
    return json(200, { problems: [], version: 'WREN-2026-09.9', changes: ['A cell is required.'], effects });
  }

  private save(wanted: SavePolicy): Response {
    if (wanted.base !== this.newest().shown.version)
      return refuse(409, refusal('conflict', 'Helen Marchetti has saved a version since you began.'));
    this.saved.push(wanted);
    this.addVersion('Daniel Whitcombe', 'A cell is required.');
    return json(201, { version: this.newest().shown.version, inForceFrom: NOW });
  }
}

function refusal(code: Problem['code'], message: string): Problem {
  return { code, message, whatToDo: 'Look at it again.', contacts: [], id: 'f-2' };
}
