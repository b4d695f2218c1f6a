import "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { raise } from "../../../shared/contract/fault.ts";
import { CharacterMaps } from "./character-maps.ts";

// The container is the work of pdf.js. Its worker is imported above and runs in this process, which is one that may be
// killed; nothing is drawn, so that it needs no canvas, no font of the system and no picture.

/** An open PDF. */
export type PdfDocument = AsyncDisposable & { readonly library: PDFDocumentProxy };

/**
 * Opens a PDF, also one that is encrypted with the empty password or damaged as far as pdf.js can mend it. Raises
 * file/encrypted and file/damaged.
 *
 * @param file the name to show in a fault
 */
export async function openDocument(bytes: Uint8Array, file: string): Promise<PdfDocument> {
  const task = getDocument({
    // pdf.js takes possession of what it is given.
    data: bytes.slice(),
    cMapPacked: true,
    BinaryDataFactory: CharacterMaps,
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 0,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  process.on("unhandledRejection", passOver);
  const close = async () => {
    await task.destroy();
    process.off("unhandledRejection", passOver);
  };
  try {
    const library = await task.promise;
    return { library, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    if (error instanceof Error && error.name === "PasswordException") raise("file/encrypted", { file }, error);
    return raiseDamaged(file, error);
  }
}

/** Where pdf.js gives up one way into a damaged file and takes another, work on the first may still fail; nobody waits for it. */
function passOver(): void {}

/** Raises file/damaged for whatever pdf.js throws at bytes that it cannot follow. */
export function raiseDamaged(file: string, error: unknown): never {
  return raise("file/damaged", { file, reason: error instanceof Error ? error.message : String(error) }, error);
}
