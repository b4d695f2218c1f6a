import { readDocx } from "../../../../electron/files/docx/read-docx.ts";

// Run as a program of its own, with rights to the program's own files alone: reads the document on standard input and
// writes its text.
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk);
process.stdout.write((await readDocx(Buffer.concat(chunks), "方案.docx")).text);
