import type { PlanId } from "../../shared/model/ids.ts";
import type { PlanSummary } from "../../shared/model/plan.ts";
import { type Command, type KeyNote, named, PALETTE_COMMAND } from "../commands/command.ts";
import { useCommands } from "../commands/commands-context.tsx";
import { usePane } from "../panes/use-pane.ts";
import { placeOf, titleOf } from "../screens/plans/plan-columns.ts";
import { moveToRegion } from "./regions.ts";
import type { Screen } from "./screen.ts";

/** What can be done on every screen. */
export type WindowActions = {
  readonly screen: Screen["name"];
  readonly showCompare: () => void;
  readonly showMatrix: () => void;
  /** Null while there is no plan whose source could be shown. */
  readonly showSource: (() => void) | null;
  readonly showPlans: () => void;
  readonly stepScreen: (step: 1 | -1) => void;
  readonly search: () => void;
  readonly settings: () => void;
  readonly lexicon: () => void;
  readonly keys: () => void;
  readonly palette: () => void;
  readonly save: () => void;
  readonly plans: readonly PlanSummary[];
  readonly openPlan: (plan: PlanId) => void;
};

/** Keys that the browser or the page's parts hear everywhere. */
const NOTES: readonly KeyNote[] = [{ group: "everywhere", keys: "Ctrl + −", does: "keys.zoom" }];

/** Offers the commands that are there on every screen, and every plan to be gone to. */
export function useWindowCommands(window: WindowActions): void {
  const { fold: foldOutline } = usePane("outline");
  const { fold: foldSide } = usePane("side");
  useCommands(commandsOf(window, foldOutline, foldSide), NOTES, () =>
    window.plans.map((plan) => ({
      id: `plan.${plan.id}`,
      kind: "plan",
      name: placeOf(plan) ?? titleOf(plan),
      go: () => window.openPlan(plan.id),
    })),
  );
}

function commandsOf(window: WindowActions, foldOutline: () => void, foldSide: () => void): Command[] {
  const { screen } = window;
  const outline = screen === "compare" || screen === "source" ? foldOutline : null;
  const side = screen === "source" ? foldSide : null;
  const everywhere = (
    id: string,
    label: Parameters<typeof named>[0],
    keys: readonly string[],
    run: (() => void) | null,
  ): Command => ({ id, group: "everywhere", label: named(label), keys, reach: "window", run });
  return [
    everywhere(PALETTE_COMMAND, "palette.name", ["Ctrl Shift P"], window.palette),
    // The source and the comparison have fields of their own for Ctrl F.
    everywhere("window.search", "keys.search", ["Ctrl Shift F", "Ctrl F"], window.search),
    everywhere("window.compare", "command.to-compare", [], screen === "compare" ? null : window.showCompare),
    everywhere("window.matrix", "command.to-matrix", [], screen === "matrix" ? null : window.showMatrix),
    everywhere("window.source", "command.to-source", [], screen === "source" ? null : window.showSource),
    everywhere("window.plans", "command.to-plans", [], screen === "plans" ? null : window.showPlans),
    everywhere("window.before", "command.screen-before", ["Alt PgUp", "Ctrl PgUp"], () => window.stepScreen(-1)),
    everywhere("window.after", "command.screen-after", ["Alt PgDn", "Ctrl PgDn"], () => window.stepScreen(1)),
    everywhere("window.region-after", "command.region-after", ["F6"], () => moveToRegion(1)),
    everywhere("window.region-before", "command.region-before", ["Shift F6"], () => moveToRegion(-1)),
    everywhere("window.outline", "command.fold-outline", ["Ctrl B"], outline),
    everywhere("window.side", "command.fold-side", ["Ctrl Alt B"], side),
    everywhere("window.saved", "command.saved", ["Ctrl S"], window.save),
    everywhere("window.settings", "command.settings", ["Ctrl ,"], window.settings),
    everywhere("window.lexicon", "command.lexicon", [], window.lexicon),
    everywhere("window.keys", "keys.name", ["F1"], window.keys),
  ];
}
