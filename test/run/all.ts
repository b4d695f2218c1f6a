import { BROWSER, LIBREOFFICE, providePrograms } from "./programs.ts";
import { lint, typecheck } from "./static-checks.ts";
import { check, close, type Outcome, sum } from "./step.ts";
import { vitest } from "./vitest.ts";

// The one command that proves a change: lint, types, build, every test. In CI a missing program is a failure.

const programs = [BROWSER, LIBREOFFICE];
const [browser, office] = providePrograms(programs);
const missing = programs.filter((program) => program.find() === null);

const outcomes: Outcome[] = [
  {
    passed: 0,
    failed: process.env.CI ? missing.length : 0,
    notRun: missing.map(({ serves, remedy }) => `not run: ${serves} (${remedy})`),
  },
  await lint(),
  await typecheck(),
  await check("Build", process.execPath, ["electron/build/build.ts"]),
  await vitest("Tests", browser === null ? ["--exclude", "test/e2e/**"] : [], {
    DUIZHAO_TEST_BROWSER: browser ?? "",
    DUIZHAO_TEST_OFFICE: office ?? "",
  }),
];
close(sum(outcomes));
