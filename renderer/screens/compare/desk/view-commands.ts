import { LAYERS } from "../../../../shared/model/difference-layers.ts";
import type { PlainKey } from "../../../catalogue/words.tsx";
import { type Command, named } from "../../../commands/command.ts";
import { type CompareView, DRAWING_MODES, nextDrawing, toggled } from "../compare-view.ts";
import { ALL_ROWS, isOpen, ROW_CONDITIONS, withCondition } from "../filters/filter-rows.ts";

/** How the table is drawn and which of its rows are shown: what the bar over it has buttons for. */
export function viewCommands(view: CompareView, onView: (change: Partial<CompareView>) => void): readonly Command[] {
  const { drawing, layers, filter } = view;
  const next = nextDrawing(drawing);
  const turn = (id: string, group: PlainKey, name: PlainKey, run: () => void): Command => ({
    id,
    group: "look",
    label: ({ say }) => say("palette.setting", { setting: say(group), value: say(name) }),
    reach: "outside-fields",
    run,
  });
  return [
    ...DRAWING_MODES.filter((mode) => mode !== drawing).map(
      (mode): Command => ({
        id: `compare.drawing.${mode}`,
        group: "look",
        label: named(`command.drawing.${mode}`),
        keys: mode === next ? ["E"] : [],
        reach: "part",
        run: () => onView({ drawing: mode }),
      }),
    ),
    ...LAYERS.map((layer) =>
      turn(`compare.layer.${layer}`, "layers.name", `layers.${layer}`, () =>
        onView({ layers: toggled(layers, layer) }),
      ),
    ),
    ...ROW_CONDITIONS.map((condition) =>
      turn(`compare.only.${condition}`, "compare.only", `compare.only.${condition}`, () =>
        onView({ filter: withCondition(filter, condition) }),
      ),
    ),
    {
      id: "compare.all-rows",
      group: "look",
      label: named("compare.show-all"),
      reach: "outside-fields",
      run: isOpen(filter) ? null : () => onView({ filter: ALL_ROWS }),
    },
  ];
}
