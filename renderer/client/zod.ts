import { config } from "zod/v4";

// Compiled checks need `new Function`, which the content security policy forbids. A schema decides this when it is
// made, so the build puts this module in the place of "zod" for the whole page.
config({ jitless: true });

export * from "zod/v4";
