import { createPortal } from "react-dom";
import type { SheetPreview } from "../../../shared/model/sheet-preview.ts";
import { SheetGrid } from "./sheet-grid.tsx";

type PrintedSheetsProps = { readonly sheets: readonly SheetPreview[] };

/** Whole sheets, to be seen on paper only: there they stand in the place of the window. */
export function PrintedSheets({ sheets }: PrintedSheetsProps) {
  return createPortal(
    <div className="printed" data-theme="light">
      {sheets.map((sheet, at) => {
        const name = sheet.sheets[at] ?? "";
        return (
          <section key={name} className={`on-${sheet.paper}`}>
            <SheetGrid preview={sheet} label={name} isNumbered={false} />
          </section>
        );
      })}
    </div>,
    document.body,
  );
}
