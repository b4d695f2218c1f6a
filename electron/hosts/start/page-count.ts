import { setTimeout as wait } from "node:timers/promises";

/** A page that is loaded again is away for a moment. */
const RELOAD_MS = 3000;
/** How long a browser may take to show its first page. */
const FIRST_PAGE_MS = 15_000;
const GLANCE_MS = 200;

/** How many pages show the workbench. */
export class PageCount {
  #open = 0;
  #ever = false;

  readonly set = (pages: number): void => {
    this.#open = pages;
    this.#ever ||= pages > 0;
  };

  /**
   * Waits until the browser's window is closed: the browser has ended and no page is left. A browser that hands its
   * window over to one that runs already ends at once, with the page still open.
   *
   * @returns false where no page ever appeared
   */
  async closed(browserEnded: Promise<void>): Promise<boolean> {
    await browserEnded;
    const until = performance.now() + FIRST_PAGE_MS;
    while (!this.#ever && performance.now() < until) await wait(GLANCE_MS);
    if (!this.#ever) return false;
    for (let empty = 0; empty < RELOAD_MS; empty = this.#open === 0 ? empty + GLANCE_MS : 0) await wait(GLANCE_MS);
    return true;
  }
}
