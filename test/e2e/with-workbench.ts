import type { Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openWorkbench, untilTable, type Workbench } from "./workbench.ts";

/** A workbench with its table before it: started before the tests of a group and ended after them. */
export function withWorkbench(): { readonly page: Page; readonly misdeeds: Workbench["misdeeds"] } {
  let started: Workbench | null = null;
  const workbench = () => {
    if (started === null) throw new Error("The workbench starts with the first test.");
    return started;
  };
  beforeAll(async () => {
    started = await openWorkbench();
    await untilTable(started.page);
  });
  afterAll(() => workbench().close());
  return {
    get page() {
      return workbench().page;
    },
    get misdeeds() {
      return workbench().misdeeds;
    },
  };
}
