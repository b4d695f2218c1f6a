import { memo } from "react";
import { isOwnWording } from "../../../shared/difference/own-wording.ts";
import { useWords } from "../../catalogue/words.tsx";
import type { ShownText } from "../../script/shown-script.ts";
import { useShownScript } from "../../script/shown-script-context.tsx";
import { factColumns, type MatrixFact, type ShownFacts } from "./matrix-facts.ts";
import { type CellDeadline, type CellUnit, type MatrixCell, shownPath } from "./matrix-rows.ts";

type MatrixCellViewProps = {
  readonly cell: MatrixCell;
  readonly show: ShownFacts;
  readonly isBase: boolean;
  /** Undefined where it is not known, and where there is nothing to compare. */
  readonly similarity: number | undefined;
  readonly shown: ShownText;
};

/** What a plan has for a task, fact by fact; or that it has nothing. */
export const MatrixCellView = memo(function MatrixCellView(props: MatrixCellViewProps) {
  const { cell, show, isBase, similarity, shown } = props;
  const { say } = useWords();
  switch (cell.presence) {
    case "absent":
      return (
        <span className="empty">
          <span className="seal confirmed" role="img" aria-label={say("compare.absent")} title={say("compare.absent")}>
            {say("compare.seal.absent")}
          </span>
        </span>
      );
    case "partial":
      return (
        <span className="empty" title={say("compare.partial")}>
          {say("matrix.partial")}
        </span>
      );
    case "none":
      return (
        <span className="empty">
          <span aria-hidden="true">—</span>
          <span className="unseen">{say("compare.nothing")}</span>
        </span>
      );
    case "present":
    case "only":
      return (
        <div className="cell-facts" style={{ gridTemplateColumns: factColumns(show) }}>
          {show.facts.map((fact) => (
            <Fact key={fact} fact={fact} cell={cell} isBase={isBase} similarity={similarity} shown={shown} />
          ))}
        </div>
      );
  }
});

function Fact({
  fact,
  cell,
  isBase,
  similarity,
  shown,
}: Omit<MatrixCellViewProps, "show"> & { readonly fact: MatrixFact }) {
  switch (fact) {
    case "path":
      return <PathFact cell={cell} />;
    case "units":
      return <UnitsFact units={cell.units} />;
    case "deadline":
      return <DeadlineFact deadline={cell.deadline} shown={shown} />;
    case "similarity":
      return <SimilarityFact isOnly={cell.presence === "only"} isBase={isBase} similarity={similarity} />;
  }
}

function PathFact({ cell }: { readonly cell: MatrixCell }) {
  const { clauses } = cell.cell;
  return (
    <span className="fact-path" title={clauses.map(({ path, title }) => `${path.join(" › ")} ${title}`).join("\n")}>
      {shownPath(cell)}
    </span>
  );
}

function UnitsFact({ units }: { readonly units: readonly CellUnit[] }) {
  const { say } = useWords();
  const names = useShownScript().simplified;
  const [first] = units;
  if (first === undefined) return <span className="fact-units none">{say("matrix.no-units")}</span>;
  return (
    <span
      className="fact-units"
      lang={names.lang}
      title={units.map(({ name, role }) => `${say(`clause.${role}`)} ${names.words(name)}`).join("\n")}
    >
      {first.role === "lead" ? <span className="box">{say("matrix.lead-sign")}</span> : null}
      {names.words(first.name)}
      {units.length > 1 ? <span className="more">＋{units.length - 1}</span> : null}
    </span>
  );
}

function DeadlineFact({ deadline, shown }: { readonly deadline: CellDeadline | null; readonly shown: ShownText }) {
  if (deadline === null) return <span />;
  const raw = shown.words(deadline.raw);
  return (
    <span className={deadline.date === null ? "fact-deadline" : "fact-deadline dated"} lang={shown.lang} title={raw}>
      {deadline.date === null ? raw : shortDate(deadline.date)}
      {deadline.others > 0 ? <span className="more">＋{deadline.others}</span> : null}
    </span>
  );
}

/** 2018-12-31 in as little room as it takes: 18.12.31. */
function shortDate(iso: string): string {
  return iso.slice(2).replaceAll("-", ".");
}

type SimilarityFactProps = {
  readonly isOnly: boolean;
  readonly isBase: boolean;
  readonly similarity: number | undefined;
};

function SimilarityFact({ isOnly, isBase, similarity }: SimilarityFactProps) {
  const { say, percent } = useWords();
  if (isOnly) return <span className="fact-similarity none">{say("matrix.only-here")}</span>;
  if (isBase || similarity === undefined) return <span />;
  if (isOwnWording({ similarity })) {
    return (
      <span className="fact-similarity none" title={say("compare.own-wording")}>
        {say("matrix.own-wording")}
      </span>
    );
  }
  const share = percent(Math.round(similarity * 100) / 100);
  return (
    <span className="fact-similarity" title={`${say("compare.agreement")} ${share}`}>
      <span className="share-bar" style={{ inlineSize: `${Math.round(similarity * 100)}%` }} />
      {share}
    </span>
  );
}
