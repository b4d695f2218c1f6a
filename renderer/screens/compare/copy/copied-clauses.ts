/**
 * What is copied from the table: the selected words of clauses, each clause on a line of its own, without marks, paths,
 * units or anything else between them. Null where no word of a clause is selected; then the browser copies as it does.
 */
export function copiedClauses(table: HTMLElement): string | null {
  const selection = table.ownerDocument.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const texts = [...table.querySelectorAll<HTMLElement>(".words")]
    .filter((words) => range.intersectsNode(words))
    .map((words) => selectedIn(words, range))
    .filter((text) => text !== "");
  return texts.length === 0 ? null : texts.join("\n");
}

function selectedIn(words: HTMLElement, range: Range): string {
  const within = range.cloneRange();
  if (!words.contains(range.startContainer)) within.setStartBefore(words);
  if (!words.contains(range.endContainer)) within.setEndAfter(words);
  return within.cloneContents().textContent ?? "";
}
