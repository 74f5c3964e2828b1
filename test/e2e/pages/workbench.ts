import { expect, type Locator, type Page, type Route } from '@playwright/test';
import { ReportDialog } from './report-dialog';
import { PEOPLE, type School, type Who } from './school';
import { OutlookPage } from './outlook-page';
import { Tab } from './tab';

export const THEMES = ['Light', 'Dark', 'High contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** The workbench: one person's Teams at a time. */
export class Workbench {
  readonly dialog: ReportDialog;
  readonly messages: Locator;
  readonly cards: Locator;

  constructor(
    readonly page: Page,
    private readonly school: School,
  ) {
    this.dialog = new ReportDialog(page);
    this.messages = page.getByRole('region', { name: 'Messages' });
    this.cards = page.getByRole('article', { name: /^Lantern, / });
  }

  /** Opens the workbench as this person, at their chats. */
  async open(as: Who): Promise<void> {
    await this.page.goto(`/#/as/${this.school.idOf(as)}/chat`);
    await expect(this.me()).toContainText(PEOPLE[as]);
  }

  /** Becomes somebody else through the menu, as a person does. */
  async become(who: Who): Promise<void> {
    await this.me().click();
    await this.page.getByRole('menuitemradio', { name: PEOPLE[who] }).click();
    await expect(this.me()).toContainText(PEOPLE[who]);
  }

  async openChat(name: string): Promise<void> {
    await this.chats().getByRole('link', { name: new RegExp(`^${name}`) }).click();
    await expect(this.messages).toBeVisible();
  }

  /** The bot's own chat with the person. */
  async openLanternChat(): Promise<void> {
    await this.openChat('Lantern');
  }

  async openDslChannel(): Promise<void> {
    await this.apps().getByRole('link', { name: 'DSL alerts' }).click();
    await expect(this.messages).toBeVisible();
  }

  /** A person's Outlook with one of their e-mails open. */
  async openMail(as: Who, subject: string): Promise<OutlookPage> {
    await this.page.goto(`/#/as/${this.school.idOf(as)}/mail`);
    const outlook = new OutlookPage(this.page);
    await outlook.choose(subject);
    return outlook;
  }

  /** Leaves whatever is open for the list of chats. */
  async leave(): Promise<void> {
    await this.apps().getByRole('link', { name: /^Chats/ }).click();
    await expect(this.chats()).toBeVisible();
  }

  async openTab(): Promise<Tab> {
    await this.apps().getByRole('link', { name: 'Lantern' }).click();
    return this.openedTab();
  }

  /** The tab that is open already, such as by a link on a card. */
  openedTab(): Tab {
    return new Tab(this.page);
  }

  /** Opens the tab at a place, as a link in Teams does. */
  async openTabAt(as: Who, place: string): Promise<Tab> {
    await this.page.goto(`/#/as/${this.school.idOf(as)}/tab/${place}`);
    return new Tab(this.page);
  }

  /** Shows the app to somebody who does not have it. What Lantern makes of that person is its own affair. */
  async giveLanternTo(who: Who): Promise<void> {
    await this.page.route('**/_workbench/world', async (route) => {
      const response = await route.fetch();
      const world = (await response.json()) as { people: { id: string; hasLantern: boolean }[] };
      const people = world.people.map((one) => (one.id === this.school.idOf(who) ? { ...one, hasLantern: true } : one));
      await route.fulfill({ response, json: { ...world, people } });
    });
  }

  /** The next call of this address reaches the service, but the connection drops before its answer is back. */
  async loseNextAnswerOf(address: string): Promise<void> {
    const lose = async (route: Route): Promise<void> => {
      await route.fetch();
      await route.abort('connectionreset');
    };
    await this.page.route(address, lose, { times: 1 });
  }

  message(text: string): Locator {
    return this.page.getByRole('article').filter({ hasText: text });
  }

  menuOf(message: Locator): Locator {
    return message.getByRole('button', { name: /^More options/ });
  }

  /** What the menu of a message offers; the menu stays open. */
  async openMenuOf(text: string): Promise<Locator> {
    const message = this.message(text);
    await message.hover();
    await this.menuOf(message).click();
    return this.page.getByRole('menu');
  }

  async reportMessage(text: string): Promise<ReportDialog> {
    await (await this.openMenuOf(text)).getByRole('menuitem', { name: 'Report a concern' }).click();
    return this.dialog;
  }

  reportWithoutMessage(): Locator {
    return this.page.getByRole('main').getByRole('button', { name: 'Report a concern' });
  }

  async choose(theme: Theme): Promise<void> {
    await this.page.getByRole('button', { name: 'Workbench settings' }).click();
    await this.page.getByRole('menuitemradio', { name: theme, exact: true }).click();
    await expect(this.page.getByRole('menu')).toHaveCount(0);
  }

  /** Neither the page nor the tab in it is wider than the window. */
  async expectNoSidewaysScrolling(): Promise<void> {
    for (const frame of this.page.frames()) {
      const beyond = () => frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await expect.poll(beyond).toBeLessThanOrEqual(0);
      expect(await frame.evaluate(scrolledSideways)).toEqual([]);
    }
  }

  chats(): Locator {
    return this.page.getByRole('navigation', { name: 'Chats and channels' });
  }

  apps(): Locator {
    return this.page.getByRole('navigation', { name: 'Apps' });
  }

  me(): Locator {
    return this.page.getByRole('button', { name: /^You are: / });
  }
}

/** Boxes whose content is wider than they are and can be scrolled sideways. */
function scrolledSideways(): string[] {
  return [...document.querySelectorAll('*')]
    .filter((one) => one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX))
    .map((one) => one.outerHTML.slice(0, 120));
}
