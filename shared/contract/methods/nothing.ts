import { z } from "zod";

/** What a method takes that needs nothing, and gives that has nothing to say. */
export const Nothing = z.strictObject({});
