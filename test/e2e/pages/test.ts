import { test as base } from '@playwright/test';
import { School } from './school';
import { Service } from './service';
import { originOfWorkbench } from './stacks';
import { Workbench } from './workbench';

interface Parts {
  school: School;
  service: Service;
  workbench: Workbench;
}

/** Each test begins in a school where nothing has happened yet. */
export const test = base.extend<Parts>({
  // Playwright finds out what a fixture needs from its first parameter, which has to be written out even when empty.
  baseURL: async ({}, use, { parallelIndex }) => use(originOfWorkbench(parallelIndex)),
  school: async ({ request }, use) => {
    const school = await School.fresh(request);
    // A test before this one may have moved the clock on: the service learns from Graph's answer that it was set back.
    await new Service(request, school).cases('daniel');
    await use(school);
  },
  service: async ({ request, school }, use) => use(new Service(request, school)),
  workbench: async ({ page, school }, use) => use(new Workbench(page, school)),
});

export { expect } from '@playwright/test';
