import type { WarningCode } from "../model/reading.ts";
import type { FaultCode } from "./fault.ts";

/** What a fault says in English. {name} stands for a detail. */
export const FAULTS: Readonly<Record<FaultCode, string>> = {
  "file/missing": "There is no file “{file}”. Check the name and the folder.",
  "file/unreadable":
    "The file “{file}” cannot be read ({reason}). Check the permissions and whether another program holds it.",
  "file/is-folder": "“{file}” is a folder, not a file. Choose a file in it.",
  "file/empty": "The file “{file}” is empty; there is no text to read.",
  "file/too-large": "The file “{file}” is larger than {limit} and cannot be read. Split it and try again.",
  "file/binary":
    "The file “{file}” holds no text that can be read. Save it as .docx or .txt in the program it came from, then import that.",
  "file/unknown-kind":
    "The file “{file}” is of the kind {kind}, which cannot be read. Save it as .docx, .xlsx, .txt or PDF in the program it came from, then import that.",
  "file/other-document":
    "The file “{file}” is a document of another format ({kind}). Open it in WPS or Word, save it as .docx, then import that.",
  "file/other-workbook":
    "The file “{file}” is a workbook of another format ({kind}). Open it in WPS or Excel, save it as .xlsx, then import that.",
  "file/presentation":
    "The file “{file}” is a presentation ({kind}). Copy the words of the plan from it and paste them here, or ask for the document itself.",
  "file/page-format":
    "The file “{file}” is in the page format {kind}. Open it in its own reader and save it as PDF, or copy the text and paste it here.",
  "file/image":
    "The file “{file}” is a picture ({kind}) and holds no text. Recognise the text first (OCR in WPS, a PDF or a scanner program), save that as .docx or .txt and check it against the picture, then import it.",
  "file/archive": "The file “{file}” is an archive ({kind}). Unpack it first, then import the files in it.",
  "file/unknown-encoding":
    "The encoding of the text in “{file}” cannot be told. Choose the encoding and read it again, or save the file as UTF-8 text.",
  "file/wrong-bytes":
    "The file “{file}” holds bytes that are not {encoding} at byte {offset}; it is damaged or in another encoding. Save it as UTF-8 text, or choose the encoding and read it all the same: lost characters will be marked.",
  "file/bad-name": "The file name “{file}” cannot be used. Remove path parts and control characters from it.",
  "file/damaged":
    "The file “{file}” is damaged or incomplete ({reason}) and cannot be read. Get it again, or open it in the program it came from, save it anew and import that.",
  "file/encrypted":
    "The file “{file}” has a password and cannot be read. Open it with the password in the program it came from, remove the password, save it and import that.",
  "file/too-complex":
    "The file “{file}” unpacks to too much or is nested too deep, so reading was stopped. Remove what is not needed or split it in the program it came from, save it and import that.",
  "file/scanned":
    "The file “{file}” is a scan: its pages are pictures without text. Recognise the text first (OCR in WPS, a PDF program or the scanner’s), check it against the original and import that.",
  "file/illegible":
    "The fonts in “{file}” do not say which characters they draw, so its text comes out garbled. Ask for the plan as a Word file, or recognise the text (OCR) in a PDF program, check it against the original and import that.",
  "file/no-clauses": "No clause was found in “{file}”, so nothing was stored. Make sure that it is a numbered plan.",
  "reading/timeout": "Reading “{file}” took more than {seconds} seconds and was stopped. Nothing was stored.",
  "reading/memory": "Reading “{file}” took too much memory and was stopped. Split the file and try again.",
  "reading/crashed": "The reading process ended unexpectedly on “{file}”. Nothing was stored; you can try again.",
  "plan/unknown": "There is no plan “{plan}” in the corpus; it may have been removed.",
  "clause/unknown": "The plan “{plan}” has no clause “{clause}”; look the clause up with a search and try again.",
  "plan/duplicate": "“{file}” has the same content as “{plan}” in the corpus and was skipped.",
  "plan/near-copy":
    "“{file}” shares {percent} of its text with “{plan}” in the corpus and may be the same plan. It was stored as a plan of its own; remove it if it is not needed.",
  "upload/unknown": "The file did not arrive, or waited so long that it was dropped. Choose it again.",
  "inspection/unknown": "The preview waited so long that it was dropped. Choose the file again.",
  "correction/unknown": "The plan “{plan}” has no such correction, or it was taken back. Open the plan again.",
  "correction/mismatch":
    "The source of the plan “{plan}” does not bear these words at this place; the correction was not saved. Open the plan again and choose the passage once more.",
  "correction/overlap": "A correction stands at this place of the plan “{plan}” already. Take that one back first.",
  "note/unknown": "There is no such note; it may have been removed elsewhere. Open the list of notes again.",
  "note/mismatch":
    "The source of the plan “{plan}” does not bear the chosen words at this place; the note was not saved. Open the plan again and choose the passage once more.",
  "tag/unknown": "There is no such tag; it may have been removed elsewhere. Choose the tags again.",
  "tag/taken": "There is a tag named “{name}” already. Take another name, or that tag.",
  "search/too-long": "The words to search for are longer than {limit} characters. Keep the words that matter.",
  "comparison/unknown": "There is no such comparison; it may belong to another corpus. Open the program again.",
  "comparison/last": "This is the last comparison and cannot be removed. Make another one first.",
  "comparison/no-entry":
    "Entry {entry} of the history cannot come back: something else was decided after it was undone. Choose another entry.",
  "comparison/frozen-unknown":
    "The corpus has no frozen table “{frozen}”. Check its number, or open it on the computer that keeps it.",
  "alignment/timeout":
    "Lining the plans up took more than {seconds} seconds and was stopped. Compare fewer plans at once.",
  "alignment/memory": "Lining the plans up took too much memory and was stopped. Compare fewer plans at once.",
  "alignment/crashed": "Lining the plans up ended unexpectedly. Nothing was changed; you can try again.",
  "export/target-open":
    "“{file}” is open in another program and was not replaced. Close it there and try again, or save as “{other}”.",
  "export/read-only": "Nothing can be written to the folder “{folder}”. Choose another folder.",
  "export/failed":
    "“{file}” could not be written ({reason}). Nothing was left behind; check the folder and the free space, then try again.",
  "export/too-long":
    "The table is too long for a Word document. Export fewer rows or columns, or choose Excel, which holds all of it.",
  "export/gone": "“{file}” is no longer where it was saved; it may have been moved or renamed.",
  "export/not-opened":
    "“{file}” could not be opened: no program on this computer opens it, or it refused. You can open its folder instead.",
  "export/crashed": "Writing the Word document ended unexpectedly. Nothing was saved; you can try again.",
  "download/unknown": "The file waited so long that it was dropped. Export it again.",
  "returned/no-ids":
    "“{file}” has none of the hidden columns by which rows are found again. Use a workbook that this program exported, and keep the hidden columns at its right.",
  "corpus/newer-schema":
    "The corpus was made by a newer program (version {found}); this one knows versions up to {supported}. Update the program; the corpus was not changed.",
  "corpus/damaged":
    "The corpus file “{file}” is damaged ({reason}). It was left as it is: copy the data folder first, then restore from a backup.",
  "corpus/busy": "Another program is using the corpus. Try again in a moment.",
  "corpus/full": "The disk is full and the change was not saved. Free some space and try again.",
  "corpus/read-only":
    "The data folder “{folder}” cannot be written. Check the permissions or name another folder with --data.",
  "corpus/not-ours": "“{file}” is not a corpus of this program. Name another folder with --data.",
  "corpus/window-open": "This corpus already has a window open; go on in that one. {address}",
  "call/unknown-method": "The interface and the program are of different versions ({method}). Start the program again.",
  "call/bad-arguments": "The arguments of “{method}” are not as agreed ({where}).",
  "call/bad-result":
    "The program's answer to “{method}” is not as agreed ({where}). Start it again; if it stays, report it.",
  "call/too-large": "The request is larger than {limit} and was not taken.",
  "call/cancelled": "Cancelled.",
  "call/refused": "The request was refused. Open the window again from the address given at start.",
  "engine/stopped": "The engine has stopped. What was saved is safe; start the program again.",
  "host/address-taken": "Port {port} is taken. Choose another one, or none.",
  "host/no-browser": "No suitable browser was found. Open the address above in any browser, or set DUIZHAO_BROWSER.",
  internal: "Something went wrong inside the program ({reason}). Your data was not changed; you can try again.",
};

/** What a warning says in English. */
export const WARNINGS: Readonly<Record<WarningCode, string>> = {
  "numbering-gap": "The numbering jumps: “{expected}” was due, “{found}” stands.",
  "numbering-doubled": "The number “{marker}” stands twice.",
  "heading-missing": "A heading or number is missing: {path}.",
  "responsibility-garbled": "The responsible units are damaged: “{raw}”.",
  "heading-damaged": "The heading is damaged: “{raw}”.",
  "cells-misplaced": "Table cells are out of place: “{raw}”.",
  "characters-lost": "{count} characters could not be decoded and show as �.",
  "no-clauses": "No clause was found.",
  "text-damaged": "The text looks damaged here: “{raw}”.",
};

/** What follows a warning where the document itself proves a reading. */
export const PROPOSAL = " Probably “{proposed}”: the document also says “{proof}”.";
