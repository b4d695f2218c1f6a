import { createElement, type HTMLAttributes, type ReactNode, type RefAttributes } from "react";

type GridTableProps = HTMLAttributes<HTMLTableElement> &
  RefAttributes<HTMLTableElement> & { readonly children: ReactNode };

/** A table whose cells take the focus: one tab stop, arrow keys inside (the grid pattern of ARIA). */
export function GridTable({ children, ...attributes }: GridTableProps) {
  return createElement("table", { role: "grid", ...attributes }, children);
}
