import { type Command, named } from "../../../commands/command.ts";
import type { DifferenceWalk } from "./use-difference-walk.ts";

/** Going from difference to difference by keys. */
export function walkCommands({ standing, step, toPartner, leave, end }: DifferenceWalk): readonly Command[] {
  return [
    {
      id: "compare.next-difference",
      group: "move",
      label: named("command.next-difference"),
      keys: ["Alt ↓"],
      reach: "outside-fields",
      run: () => step(1),
    },
    {
      id: "compare.previous-difference",
      group: "move",
      label: named("command.previous-difference"),
      keys: ["Alt ↑"],
      reach: "outside-fields",
      run: () => step(-1),
    },
    {
      id: "compare.move-partner",
      group: "move",
      label: named("command.move-partner"),
      keys: ["."],
      reach: "part",
      run: toPartner,
    },
    {
      id: "compare.leave-difference",
      group: "move",
      label: named("command.leave-difference"),
      keys: ["Esc"],
      reach: "part",
      run: standing === null && end === null ? null : leave,
    },
  ];
}
