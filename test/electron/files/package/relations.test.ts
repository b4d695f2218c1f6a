import { expect, test } from "vitest";
import { openPackage } from "../../../../electron/files/package/open-package.ts";
import { mainPart, readRelations } from "../../../../electron/files/package/relations.ts";
import { faultOf } from "./fault-of.ts";
import { zipOf } from "./hostile-zips.ts";

const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_TYPE = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** A package in which the relations of the part have these attributes. */
function related(relations: readonly string[], file = "word/_rels/document.xml.rels") {
  const listed = relations.map((attributes, at) => `<Relationship Id="r${at}" ${attributes}/>`).join("");
  const root = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${listed}</Relationships>`;
  return openPackage(zipOf({ [file]: root }), "方案.docx");
}

test("the parts that belong to another are named from the root of the package", async () => {
  const pkg = await related([
    `Type="${TYPE}/styles" Target="styles.xml"`,
    `Type="${TYPE}/footnotes" Target="/word/footnotes.xml"`,
    `Type="${STRICT_TYPE}/customXml" Target="../customXml/item1.xml"`,
    `Type="${TYPE}/image" Target="../../../../etc/passwd" TargetMode="Internal"`,
  ]);
  expect(await readRelations(pkg, "word/document.xml", "方案.docx")).toEqual([
    { id: "r0", type: "styles", target: "word/styles.xml" },
    { id: "r1", type: "footnotes", target: "word/footnotes.xml" },
    { id: "r2", type: "customXml", target: "customXml/item1.xml" },
    { id: "r3", type: "image", target: "etc/passwd" },
  ]);
});

test("nothing outside the package belongs to it", async () => {
  const pkg = await related([
    `Type="${TYPE}/image" Target="file:///etc/passwd" TargetMode="External"`,
    `Type="${TYPE}/attachedTemplate" Target="\\\\server\\share\\a.dotm" TargetMode="External"`,
    `Type="${TYPE}/hyperlink" Target="http://localhost/" TargetMode="External"`,
  ]);
  expect(await readRelations(pkg, "word/document.xml", "方案.docx")).toEqual([]);
  expect(await readRelations(pkg, "word/styles.xml", "方案.docx")).toEqual([]);
});

test("the main part is the one that the package names, wherever it lies", async () => {
  const strict = await related([`Type="${STRICT_TYPE}/officeDocument" Target="/doc/main.xml"`], "_rels/.rels");
  expect(await mainPart(strict, "方案.docx")).toBe("doc/main.xml");
  const none = await related([`Type="${TYPE}/extended-properties" Target="docProps/app.xml"`], "_rels/.rels");
  expect(await faultOf(() => mainPart(none, "方案.docx"))).toMatchObject({ code: "file/damaged" });
});
