import { memo } from "react";
import type { LayoutTable } from "../../../shared/model/layout.ts";
import type { Span } from "../../../shared/model/span.ts";
import { useWords } from "../../catalogue/words.tsx";
import type { ShownText } from "../../script/shown-script.ts";
import type { Block } from "./block.ts";
import { BlockView, type MarkLabels } from "./block-view.tsx";
import type { Leaf, NoiseRun } from "./build-leaves.ts";
import type { ColumnShare } from "./table-grid.ts";
import { TableView } from "./table-view.tsx";

/** What the whole text has in common, for every block. */
export type TextSetting = {
  readonly labels: MarkLabels;
  readonly source: string;
  readonly script: ShownText;
  /** Level of a heading, 1 being the page's own. */
  readonly levelAt: (block: Span) => number;
  /** The numbers to print beside a block. */
  readonly pathAt: (block: Block, chosen: number | null) => readonly string[];
  /** The readings that the document itself or another proves for damage in the block. */
  readonly proposalsAt: (block: Span) => readonly string[];
  /** The row of the comparison in which the clause stands that begins in a block; null for none. */
  readonly rowAt: (block: Span) => number | null;
  readonly matchesAt: (block: Span) => readonly Span[];
  /** How the width of a table is parted among its columns. */
  readonly sharesOf: (table: LayoutTable) => readonly ColumnShare[];
};

type LeafViewProps = {
  readonly leaf: Leaf;
  readonly setting: TextSetting;
  readonly chosen: number | null;
  readonly currentMatch: Span | null;
  /** Only for a long noise run's first leaf: whether the run is folded, and the way to change it. */
  readonly folded: boolean;
  readonly onFold: (run: NoiseRun, folded: boolean) => void;
};

/** A screen or two of blocks; noise that stands together bears its reason in a box and may be folded. */
export const LeafView = memo(function LeafView({ leaf, setting, chosen, currentMatch, folded, onFold }: LeafViewProps) {
  const blocks = folded ? leaf.blocks.slice(0, 1) : leaf.blocks;
  const draw = (block: Block) =>
    block.form === "gap" ? (
      <GapView
        key={block.start}
        reason={leaf.noise === null ? (block.pieces[0]?.reason ?? null) : null}
        start={block.start}
      />
    ) : (
      <BlockView
        key={block.start}
        block={block}
        source={setting.source}
        script={setting.script}
        labels={setting.labels}
        level={setting.levelAt(block)}
        chosen={chosen !== null && block.clauses.includes(chosen) ? chosen : null}
        path={setting.pathAt(block, chosen)}
        row={setting.rowAt(block)}
        proposals={setting.proposalsAt(block)}
        matches={setting.matchesAt(block)}
        currentMatch={currentMatch !== null && overlaps(block, currentMatch) ? currentMatch : null}
      />
    );
  const { noise } = leaf;
  const table = blocks[0]?.place?.table;
  if (table !== undefined) {
    return <TableView table={table} shares={setting.sharesOf(table)} blocks={blocks} draw={draw} />;
  }
  if (noise === null) return blocks.map(draw);
  return (
    <div className={`noise-run ${noise.long ? (folded ? "folded" : "unfolded") : "short"}`}>
      {leaf.start === noise.start ? <NoiseLabel run={noise} folded={folded} onFold={onFold} /> : null}
      {blocks.map(draw)}
    </div>
  );
});

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

type NoiseLabelProps = Pick<LeafViewProps, "folded" | "onFold"> & { readonly run: NoiseRun };

function NoiseLabel({ run, folded, onFold }: NoiseLabelProps) {
  const { say } = useWords();
  return (
    <div className="noise-label">
      <span className="box">{say(`noise.${run.reason}`)}</span>
      {run.long ? <span>{say("source.characters", { count: run.characters })}</span> : null}
      {run.long ? (
        <button type="button" className="link" aria-expanded={!folded} onClick={() => onFold(run, !folded)}>
          {folded ? say("source.unfold") : say("source.fold")}
        </button>
      ) : null}
    </div>
  );
}

type GapViewProps = { readonly reason: NoiseRun["reason"] | null; readonly start: number };

/** Blank lines. Where they are noise themselves, such as a page break inside a clause, a thin line says so. */
function GapView({ reason, start }: GapViewProps) {
  const { say } = useWords();
  if (reason === null) return <div className="gap" data-start={start} />;
  return (
    <div className="gap noise" data-start={start} data-place={start} tabIndex={-1} data-tip={`noise-${reason}`}>
      <span className="box">{say(`noise.${reason}`)}</span>
    </div>
  );
}
