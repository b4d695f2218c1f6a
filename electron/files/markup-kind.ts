const MARKUP: readonly (readonly [kind: string, start: RegExp])[] = [
  ["HTML", /^\s*<(?:!doctype\s+html|html|head|body)[\s>]/iu],
  ["MHTML", /^(?:From: |MIME-Version: )[^\n]*\n/iu],
  ["XML", /^\s*<\?xml\s/iu],
];

/** The kind of a text that is written in a markup language; else null. */
export function markupKind(text: string): string | null {
  return MARKUP.find(([, start]) => start.test(text.slice(0, 1024)))?.[0] ?? null;
}
