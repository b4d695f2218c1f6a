import { type HandedFile, handedFile } from "./handed-file.ts";

/** What a clipboard holds of use: words, perhaps with the markup they were copied with. */
export type Pasted = { readonly text: string; readonly html: string | null };

/** The words of a clipboard, or null where it holds none. */
export function pastedText(clipboard: DataTransfer): Pasted | null {
  const text = clipboard.getData("text/plain");
  const html = clipboard.getData("text/html");
  return text.trim() === "" ? null : { text, html: html.trim() === "" ? null : html };
}

/** The files of a clipboard. Where it has markup as well, its files are only pictures of the words. */
function pastedFiles(clipboard: DataTransfer): HandedFile[] {
  return clipboard.getData("text/html") === "" ? [...clipboard.files].map(handedFile) : [];
}

/** What a clipboard holds to be imported: its files, or else its words as one file. */
export function pastedHand(clipboard: DataTransfer, name: string): HandedFile[] {
  const files = pastedFiles(clipboard);
  const pasted = files.length === 0 ? pastedText(clipboard) : null;
  return pasted === null ? files : [pastedFile(pasted, name)];
}

// Words copied in the browser are no longer in the encoding that their page may declare.
const BYTE_ORDER_MARK = "\ufeff";

/** Pasted words as a file: a web page where they have markup, else a text. */
export function pastedFile({ text, html }: Pasted, name: string): HandedFile {
  const file =
    html === null
      ? new File([text], `${name}.txt`, { type: "text/plain" })
      : new File([BYTE_ORDER_MARK, html], `${name}.html`, { type: "text/html" });
  return handedFile(file);
}

/** What pasted words are called: 粘贴 2026-11-21 14.32, in the person's own time; a colon may stand in no file's name. */
export function pastedName(word: string, at: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${word} ${day} ${two(at.getHours())}.${two(at.getMinutes())}`;
}
