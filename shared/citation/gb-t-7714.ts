import type { CitedWork } from "./cited-work.ts";

/**
 * A citation in the style of GB/T 7714—2015: 责任者. 题名: 文号[Z]. 日期: 条款. Official papers have no sign of their own there
 * and take that of other documents, Z.
 */
export function gbT7714({ issuer, title, documentNumber, date, year, place }: CitedWork): string {
  const responsible = issuer === null ? "" : `${issuer}. `;
  const named = `${title}${documentNumber === null ? "" : `: ${documentNumber}`}[Z]`;
  const when = date ?? year;
  const where = place === null ? "" : `: ${place}`;
  return `${responsible}${named}.${when === null ? "" : ` ${when}`}${where}${when === null && place === null ? "" : "."}`;
}
