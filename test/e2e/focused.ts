import type { Page } from "playwright-core";

/** What has the focus; `body` where nothing has. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: element } = document;
    return element === null || element === document.body ? "body" : `${element.localName}.${element.className}`;
  });
}
