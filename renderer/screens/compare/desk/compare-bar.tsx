import type { ReactNode } from "react";
import { useWords } from "../../../catalogue/words.tsx";
import { KeyCap } from "../../../components/key-cap.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { NotesButton } from "../../../notes/notes-button.tsx";
import { Choice } from "../../../settings/choice.tsx";
import type { CompareView } from "../compare-view.ts";
import { RowFilters } from "../filters/row-filters.tsx";
import { LayerBar } from "../layers/layer-bar.tsx";
import { EmphasisBar } from "../shared-mode/emphasis-bar.tsx";

type CompareBarProps = {
  readonly view: CompareView;
  readonly onDrawing: (drawing: CompareView["drawing"]) => void;
  readonly onText: (text: string) => void;
  readonly onReview: () => void;
  readonly onLeaveField: () => void;
  readonly chooser: ReactNode;
};

/** The bar over the table: how cells are drawn, what the marks mean, which rows are shown, which plans. */
export function CompareBar({ view, onDrawing, onText, onReview, onLeaveField, chooser }: CompareBarProps) {
  const { say } = useWords();
  const { filter } = view;
  return (
    <div className="compare-bar" data-region="bar">
      <Choice
        legend={say("compare.drawing")}
        value={view.drawing}
        onChoose={onDrawing}
        options={[
          { value: "difference", label: say("compare.drawing.difference") },
          { value: "shared", label: say("compare.drawing.shared") },
          { value: "plain", label: say("compare.drawing.plain") },
        ]}
      />
      {view.drawing === "difference" ? <LayerBar /> : null}
      {view.drawing === "shared" ? <EmphasisBar /> : null}
      <RowFilters />
      <button
        type="button"
        className="quiet"
        aria-pressed={view.panel === "review"}
        title={say("review.what")}
        onClick={onReview}
      >
        {say("review.name")}
        <KeyCap keys="F9" />
      </button>
      <NotesButton />
      <TextField
        type="search"
        aria-label={say("compare.filter")}
        placeholder={say("compare.filter")}
        value={filter.text}
        onValue={onText}
        onKey={(event) => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          event.stopPropagation();
          if (filter.text === "") onLeaveField();
          else onText("");
        }}
      />
      {chooser}
    </div>
  );
}
