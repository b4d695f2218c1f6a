import { typecheck } from "./static-checks.ts";
import { close } from "./step.ts";

close(await typecheck());
