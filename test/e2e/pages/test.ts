import { test as base } from '@playwright/test';
import { School } from './school';
import { Service } from './service';
import { Workbench } from './workbench';

interface Parts {
  school: School;
  service: Service;
  workbench: Workbench;
}

/** Each test begins in a school where nothing has happened yet. */
export const test = base.extend<Parts>({
  school: async ({ request }, use) => use(await School.fresh(request)),
  service: async ({ request, school }, use) => use(new Service(request, school)),
  workbench: async ({ page, school }, use) => use(new Workbench(page, school)),
});

export { expect } from '@playwright/test';
