import { lint } from "./static-checks.ts";
import { close } from "./step.ts";

close(await lint(process.argv.includes("--write")));
