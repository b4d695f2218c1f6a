import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { aDocx, p, r } from "./a-docx.ts";

const PROJECT = fileURLToPath(new URL("../../../../", import.meta.url));
const PROGRAM = fileURLToPath(new URL("read-alone.ts", import.meta.url));

type Ended = { readonly status: number | null; readonly text: string; readonly errors: string };

/** Runs a program in a process that may open nothing but this project's own files; opening anything else ends it. */
function confined(program: readonly string[], input: Uint8Array): Promise<Ended> {
  const child = spawn(process.execPath, ["--permission", `--allow-fs-read=${PROJECT}*`, "--no-warnings", ...program]);
  const [text, errors]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (chunk) => text.push(chunk));
  child.stderr.on("data", (chunk) => errors.push(chunk));
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.on("close", (status) => {
      resolve({ status, text: Buffer.concat(text).toString(), errors: Buffer.concat(errors).toString() });
    });
  });
}

/** A file outside the project. */
function secretFile(): string {
  const path = join(temporaryFolder(), "secret.xml");
  writeFileSync(path, "机密");
  return path;
}

test("nothing that a document points to is opened: no file, no share, no address", async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end("<w:document/>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const web = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const secret = secretFile();

  const types = [
    "styles",
    "numbering",
    "footnotes",
    "image",
    "attachedTemplate",
    "oleObject",
    "aFChunk",
    "subDocument",
    "hyperlink",
  ];
  const targets = [
    `file://${secret}`,
    secret,
    "\\\\server\\share\\a.dotx",
    "\\\\.\\PhysicalDrive0",
    `${web}/a`,
    "/dev/zero",
    "../../../etc/hostname",
  ];
  const relations = types.flatMap((type, at) =>
    targets.flatMap((target, index) => [
      `<Relationship Id="x${at}.${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`,
      `<Relationship Id="y${at}.${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
    ]),
  );
  const ids = types.flatMap((_, at) => targets.flatMap((_target, index) => [`x${at}.${index}`, `y${at}.${index}`]));
  const body = ids
    .map(
      (id) =>
        `${p(
          `<w:hyperlink r:id="${id}">${r("网址")}</w:hyperlink><w:r><w:drawing><a:blip r:embed="${id}" r:link="${id}"/></w:drawing></w:r><w:r><w:object><o:OLEObject Type="Link" r:id="${id}"/></w:object></w:r><w:subDoc r:id="${id}"/>`,
        )}<w:altChunk r:id="${id}"/>`,
    )
    .join("");
  const field = p(
    `<w:fldSimple w:instr=" INCLUDETEXT &quot;${secret}&quot; "/><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDEPICTURE ${web}/b </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  );
  const found = await confined([PROGRAM], aDocx({ body: body + field, relations: relations.join("") }));
  server.close();

  expect(found).toEqual({ status: 0, text: `${"网址\n".repeat(ids.length)}\n`, errors: "" });
  expect(asked).toEqual([]);
});

test("a program that opened a file would not have come through", async () => {
  const opens = `fs.readFileSync(${JSON.stringify(secretFile())})`;
  expect(await confined(["--eval", opens], new Uint8Array())).toMatchObject({
    status: 1,
    errors: expect.stringContaining("ERR_ACCESS_DENIED"),
  });
});
