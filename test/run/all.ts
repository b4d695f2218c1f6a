import { provideTestBrowser } from "./browser.ts";
import { lint, typecheck } from "./static-checks.ts";
import { check, close, type Outcome, sum } from "./step.ts";
import { vitest } from "./vitest.ts";

// The one command that proves a change: lint, types, build, every test. In CI a missing browser is a failure.

const browser = provideTestBrowser();
const outcomes: Outcome[] = [
  await lint(),
  await typecheck(),
  await check("Build", process.execPath, ["electron/build/build.ts"]),
];

if (browser === null) {
  outcomes.push({
    passed: 0,
    failed: process.env.CI ? 1 : 0,
    notRun: [
      "not run: the interface in a real browser (no Chromium-family browser found; install one or set DUIZHAO_BROWSER)",
    ],
  });
}

outcomes.push(
  await vitest("Tests", browser === null ? ["--exclude", "test/e2e/**"] : [], { DUIZHAO_TEST_BROWSER: browser ?? "" }),
);
close(sum(outcomes));
