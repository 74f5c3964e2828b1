import type { FrameLocator, Locator } from '@playwright/test';

/** The policy in the tab: matrices, draft, versions. */
export class PolicyPage {
  constructor(private readonly frame: FrameLocator) {}

  async edit(): Promise<void> {
    await this.frame.getByRole('button', { name: 'Change the matrices' }).click();
  }

  /** A cell by its row and by how its column begins. */
  cell(matrix: 'learner' | 'staff', row: string, action: string): Locator {
    const grid = this.frame.getByRole('grid', { name: matrix === 'learner' ? 'Learner matrix' : 'Staff matrix' });
    return grid.getByRole('row').filter({ hasText: row }).locator(`[title^="${row}, ${action}"]`);
  }

  draft(): Locator {
    return this.frame.getByRole('region', { name: 'Your changes' });
  }

  async save(reason: string): Promise<void> {
    await this.frame.getByRole('textbox', { name: /^Why does the policy change/ }).fill(reason);
    await this.frame.getByRole('button', { name: 'Save as a new version' }).click();
  }

  versions(): Locator {
    return this.frame.getByRole('list', { name: 'Versions' }).getByRole('listitem');
  }
}
