import { memo } from "react";
import type { CellDistance } from "../../../shared/model/comparison.ts";
import { useWords } from "../../catalogue/words.tsx";
import { CellNoteSign } from "../../notes/cell-note-sign.tsx";
import type { ShownText } from "../../script/shown-script.ts";
import { useShownScript } from "../../script/shown-script-context.tsx";
import { describeDeadline } from "../compare/cells/describe-deadline.ts";
import { factColumns, type MatrixFact, type ShownFacts } from "./matrix-facts.ts";
import { type CellDeadline, type CellUnit, type MatrixCell, shownPath } from "./matrix-rows.ts";
import { nearnessOf } from "./nearness.ts";

type MatrixCellViewProps = {
  readonly cell: MatrixCell;
  readonly show: ShownFacts;
  readonly isBase: boolean;
  /** The base has nothing for the task: the other cells are compared with this one. */
  readonly isRowBase: boolean;
  /** Undefined where it is not known, and where there is nothing to compare. */
  readonly distance: CellDistance | undefined;
  readonly shown: ShownText;
};

/** What a plan has for a task, fact by fact; or that it has nothing. */
export const MatrixCellView = memo(function MatrixCellView(props: MatrixCellViewProps) {
  const { cell, show } = props;
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
            <Fact
              key={fact}
              {...props}
              fact={fact}
              isWide={fact === "units" && cell.deadline === null && show.facts.includes("deadline")}
            />
          ))}
          <CellNoteSign plan={cell.cell.plan} clauses={cell.cell.clauses} />
        </div>
      );
  }
});

type FactProps = Omit<MatrixCellViewProps, "show"> & {
  readonly fact: MatrixFact;
  /** The units take the room of the deadline, too, where there is none. */
  readonly isWide: boolean;
};

function Fact(props: FactProps) {
  const { fact, cell, isWide, shown } = props;
  switch (fact) {
    case "path":
      return <PathFact cell={cell} />;
    case "units":
      return <UnitsFact units={cell.units} isWide={isWide} />;
    case "deadline":
      return cell.deadline === null ? null : <DeadlineFact deadline={cell.deadline} shown={shown} />;
    case "similarity":
      return <SimilarityFact {...props} isOnly={cell.presence === "only"} />;
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

type UnitsFactProps = { readonly units: readonly CellUnit[]; readonly isWide: boolean };

function UnitsFact({ units, isWide }: UnitsFactProps) {
  const { say } = useWords();
  const names = useShownScript().simplified;
  const [first] = units;
  const className = isWide ? "fact-units wide" : "fact-units";
  if (first === undefined) return <span className={`${className} none`}>{say("matrix.no-units")}</span>;
  const lines = units.map(({ name, role, standing }) => {
    const said = `${say(`clause.${role}`)} ${names.words(name)}`;
    return isUnlike(standing) ? `${said}（${say(`fields.unit.${standing}`)}）` : said;
  });
  const others = units.slice(1);
  return (
    <span className={className} title={lines.join("\n")}>
      {first.role === "lead" ? <span className="box">{say("matrix.lead-sign")}</span> : null}
      <span className={isUnlike(first.standing) ? `unit ${first.standing}` : "unit"} lang={names.lang}>
        {names.words(first.name)}
      </span>
      {others.length === 0 ? null : (
        <span className={others.some(({ standing }) => isUnlike(standing)) ? "more own" : "more"}>
          ＋{others.length}
        </span>
      )}
    </span>
  );
}

function isUnlike(standing: CellUnit["standing"]): standing is "own" | "other-role" {
  return standing === "own" || standing === "other-role";
}

function DeadlineFact({ deadline, shown }: { readonly deadline: CellDeadline; readonly shown: ShownText }) {
  const words = useWords();
  const raw = shown.words(deadline.raw);
  const standing = describeDeadline(deadline.standing, words);
  const isUnlike = standing !== null && deadline.standing.kind !== "same";
  return (
    <span
      className={deadline.date === null ? "fact-deadline" : "fact-deadline dated"}
      title={standing === null ? raw : `${raw}\n${standing.full}`}
    >
      <span className={isUnlike ? "due unlike" : "due"} lang={shown.lang}>
        {deadline.date === null ? raw : shortDate(deadline.date)}
      </span>
      {isUnlike ? <span className="unseen">{standing.full}</span> : null}
      {deadline.others > 0 ? <span className="more">＋{deadline.others}</span> : null}
    </span>
  );
}

/** 2018-12-31 in as little room as it takes: 18.12.31. */
function shortDate(iso: string): string {
  return iso.slice(2).replaceAll("-", ".");
}

type SimilarityFactProps = Pick<MatrixCellViewProps, "isBase" | "isRowBase" | "distance"> & {
  readonly isOnly: boolean;
};

function SimilarityFact({ isOnly, isBase, isRowBase, distance }: SimilarityFactProps) {
  const { say, percent } = useWords();
  if (isOnly) return <span className="fact-similarity none">{say("matrix.only-here")}</span>;
  if (isRowBase) {
    return (
      <span className="fact-similarity none" title={say("compare.row-base.why")}>
        {say("compare.base")}
      </span>
    );
  }
  if (isBase || distance === undefined) return <span />;
  const nearness = nearnessOf(distance);
  if (nearness === "own" || nearness === "held") {
    return (
      <span className="fact-similarity none" title={say(`matrix.similarity.${nearness}`)}>
        {say(nearness === "own" ? "matrix.own-wording" : "matrix.held")}
      </span>
    );
  }
  const { similarity } = distance;
  const share = percent(Math.round(similarity * 100) / 100);
  return (
    <span className="fact-similarity" title={`${say("compare.agreement")} ${share}`}>
      <span className="share-bar" style={{ inlineSize: `${Math.round(similarity * 100)}%` }} />
      {share}
    </span>
  );
}
