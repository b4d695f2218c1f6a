/** Gives a file to whoever keeps files for the person. */
export type HandOver = (name: string, file: Blob) => void;

/** Long enough for a browser to ask the person for a place. */
const KEPT_MS = 10 * 60 * 1000;

/** Has the browser save a file as it saves downloads: in its folder, or where the person says. */
export function startDownload(name: string, file: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
