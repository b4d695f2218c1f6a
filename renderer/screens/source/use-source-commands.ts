import { named } from "../../commands/command.ts";
import { useCommands } from "../../commands/commands-context.tsx";
import type { FindInSources } from "./use-find-in-sources.ts";

/** What can be done in the sources beyond reading. Null where it cannot. */
export type SourceActions = {
  readonly find: Pick<FindInSources, "total" | "step">;
  /** Goes to the field of what is looked for. */
  readonly askWords: () => void;
  /** Leads to the row of the chosen clause in the comparison. */
  readonly toRow: (() => void) | null;
  readonly swap: (() => void) | null;
  /** Lets one text lead the other, or each scroll by itself. */
  readonly link: (() => void) | null;
  readonly back: () => void;
};

/** Offers the commands of the sources. */
export function useSourceCommands({ find, askWords, toRow, swap, link, back }: SourceActions): void {
  const step = (by: 1 | -1) => (find.total === 0 ? null : () => find.step(by));
  useCommands([
    { id: "source.find", group: "use", label: named("keys.find"), keys: ["Ctrl F"], reach: "window", run: askWords },
    {
      id: "source.match-after",
      group: "use",
      label: named("keys.next-match"),
      keys: ["F3"],
      reach: "window",
      run: step(1),
    },
    {
      id: "source.match-before",
      group: "use",
      label: named("keys.previous-match"),
      keys: ["Shift F3"],
      reach: "window",
      run: step(-1),
    },
    {
      id: "source.row",
      group: "look",
      label: named("source.to-row"),
      keys: ["O"],
      reach: "outside-fields",
      run: toRow,
    },
    { id: "source.swap", group: "look", label: named("source.swap"), reach: "window", run: swap },
    {
      id: "source.link",
      group: "look",
      label: named("command.link"),
      keys: ["L"],
      reach: "outside-fields",
      run: link,
    },
    {
      id: "source.leave",
      group: "move",
      label: named("command.back"),
      keys: ["Esc"],
      reach: "outside-fields",
      run: back,
    },
  ]);
}
