import { type ExportOptions, toggledLayout } from "../../../shared/sheet/export-options.ts";
import {
  CITATION_FORMATS,
  CitingSchema,
  hasSheets,
  isCitationFormat,
  SheetLayoutSchema,
} from "../../../shared/sheet/sheet-layout.ts";
import { useWords } from "../../catalogue/words.tsx";
import { STYLE_NAMES } from "../../citation/style-names.ts";
import { Choice } from "../../settings/choice.tsx";
import { Check } from "./check.tsx";

/** Which rows and columns are meant. */
export type ExportScope = { readonly rows: "all" | "shown" | "selected"; readonly columns: "shown" | "all" };

/** How many there are of each; null where the choice would change nothing. */
export type ScopeCounts = {
  readonly all: number;
  readonly shown: number | null;
  readonly selected: number | null;
  readonly open: number | null;
  readonly plans: number;
};

type ExportChoicesProps = {
  readonly options: ExportOptions;
  readonly onOptions: (change: Partial<ExportOptions>) => void;
  readonly scope: ExportScope;
  readonly onScope: (change: Partial<ExportScope>) => void;
  readonly counts: ScopeCounts;
  readonly hasNotes: boolean;
};

const FORMATS = ["xlsx", "docx", "csv", "html", "md", "json", "citations"] as const;
const NAMES = { xlsx: "XLSX", docx: "DOCX", csv: "CSV", html: "HTML", md: "Markdown", json: "JSON" } as const;

const CITATION_FILES = ["txt", "bib", "ris"] as const;

/** What is asked before a file is made. */
export function ExportChoices({ options, onOptions, scope, onScope, counts, hasNotes }: ExportChoicesProps) {
  const { say } = useWords();
  const { format, layouts, csvLayout } = options;
  const hasComparison = format === "csv" ? csvLayout === "comparison" : layouts.includes("comparison");
  // Who cites plans has no use for rows.
  const namesPlans = isCitationFormat(format) && options.citing === "plans";
  const rows = (["all", "shown", "selected"] as const).flatMap((value) => {
    const count = counts[value];
    return count === null ? [] : [{ value, count }];
  });
  return (
    <div className="export-choices">
      <Choice
        legend={say("export.format")}
        value={isCitationFormat(format) ? "citations" : format}
        onChoose={(chosen) => onOptions({ format: chosen === "citations" ? "txt" : chosen })}
        options={FORMATS.map((value) => ({
          value,
          label: value === "citations" ? say("citation.export") : NAMES[value],
        }))}
      />
      <p className="aside">{isCitationFormat(format) ? say("citation.export.hint") : say(`export.${format}`)}</p>
      {isCitationFormat(format) ? (
        <>
          <Choice
            legend={say("citation.style")}
            value={format}
            onChoose={(chosen) => onOptions({ format: chosen })}
            options={CITATION_FILES.map((value) => ({
              value,
              label: `${STYLE_NAMES[CITATION_FORMATS[value]]} (.${value})`,
            }))}
          />
          <Choice
            legend={say("citation.citing")}
            value={options.citing}
            onChoose={(citing) => onOptions({ citing })}
            options={CitingSchema.options.map((value) => ({ value, label: say(`citation.citing.${value}`) }))}
          />
        </>
      ) : null}
      {!hasSheets(format) ? null : format === "csv" ? (
        <>
          <Choice
            legend={say("export.layouts")}
            value={csvLayout}
            onChoose={(chosen) => onOptions({ csvLayout: chosen })}
            options={[
              { value: "comparison", label: say("export.layout.comparison") },
              { value: "clauses", label: say("export.layout.clauses") },
            ]}
          />
          <Choice
            legend={say("export.encoding")}
            value={options.encoding}
            onChoose={(encoding) => onOptions({ encoding })}
            options={[
              { value: "utf-8", label: "UTF-8" },
              { value: "gb18030", label: "GB 18030" },
            ]}
          />
        </>
      ) : (
        <fieldset>
          <legend>{say("export.layouts")}</legend>
          {SheetLayoutSchema.options.map((layout) => (
            <Check
              key={layout}
              label={say(`export.layout.${layout}`)}
              hint={say(`export.layout.${layout}.hint`)}
              checked={layouts.includes(layout)}
              // A file of no sheet is none: the last one stays.
              disabled={layouts.length === 1 && layouts.includes(layout)}
              onChange={() => onOptions({ layouts: toggledLayout(layouts, layout) })}
            />
          ))}
        </fieldset>
      )}
      {rows.length === 1 || namesPlans ? null : (
        <Choice
          legend={say("export.rows")}
          value={scope.rows}
          onChoose={(chosen) => onScope({ rows: chosen })}
          options={rows.map(({ value, count }) => ({ value, label: say(`export.rows.${value}`, { count }) }))}
        />
      )}
      {counts.open === null ? null : (
        <Choice
          legend={say("export.columns")}
          value={scope.columns}
          onChoose={(columns) => onScope({ columns })}
          options={[
            { value: "shown", label: say("export.columns.shown", { count: counts.open }) },
            { value: "all", label: say("export.columns.all", { count: counts.plans }) },
          ]}
        />
      )}
      {!hasSheets(format) ? null : (
        <fieldset>
          <legend>{say("export.also")}</legend>
          {hasComparison && format !== "csv" ? (
            <Check label={say("export.draft")} checked={options.draft} onChange={(draft) => onOptions({ draft })} />
          ) : null}
          <Check label={say("export.people")} checked={options.people} onChange={(people) => onOptions({ people })} />
          {hasNotes ? (
            <Check label={say("export.notes")} checked={options.notes} onChange={(notes) => onOptions({ notes })} />
          ) : null}
        </fieldset>
      )}
    </div>
  );
}
