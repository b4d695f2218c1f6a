import { describe, expect, test } from "vitest";
import { chosenFiles, droppedFiles, type HandedFile } from "../../../../renderer/screens/import/handed-file.ts";
import { pastedHand, pastedName } from "../../../../renderer/screens/import/pasted-content.ts";

function chosen(path: string): File {
  const file = new File(["一、公开"], path.split("/").at(-1) ?? "");
  return Object.assign(file, { webkitRelativePath: path.includes("/") ? path : "" });
}

const named = (files: readonly HandedFile[]) =>
  files.map(({ folder, name }) => (folder === "" ? name : `${folder}/${name}`));

test("files of a chosen folder bear the folder they are in, without what systems leave there", () => {
  const files = ["各市/吉林/要点.docx", "各市/.DS_Store", "各市/Thumbs.db", "各市/~$要点.docx", "各市/揭阳.txt"].map(
    chosen,
  );
  expect(named(chosenFiles(files))).toEqual(["各市/吉林/要点.docx", "各市/揭阳.txt"]);
});

test("a file that was chosen by itself is taken whatever its name", () => {
  expect(named(chosenFiles([chosen(".要点.txt")]))).toEqual([".要点.txt"]);
});

type Tree = { readonly [name: string]: Tree | "file" | "broken" };

/** A dropped file or folder as a browser hands it out: folders in portions of two. */
function entryOf(name: string, content: Tree[string], path = `/${name}`): FileSystemEntry {
  const base = { name, fullPath: path, isFile: typeof content === "string", isDirectory: typeof content !== "string" };
  if (typeof content === "string") {
    const file = (take: (file: File) => void, fail: (error: Error) => void) =>
      content === "file" ? take(new File(["一、"], name)) : fail(new DOMException("", "NotReadableError"));
    return { ...base, file } as unknown as FileSystemEntry;
  }
  const createReader = () => {
    const left = Object.entries(content).map(([child, inside]) => entryOf(child, inside, `${path}/${child}`));
    return { readEntries: (take: (entries: FileSystemEntry[]) => void) => take(left.splice(0, 2)) };
  };
  return { ...base, createReader } as unknown as FileSystemEntry;
}

async function drop(tree: Tree, tell?: (files: readonly HandedFile[]) => boolean): Promise<HandedFile[]> {
  const told: HandedFile[] = [];
  const items = Object.entries(tree).map(([name, content]) => ({
    kind: "file",
    webkitGetAsEntry: () => entryOf(name, content),
  }));
  droppedFiles({ items } as unknown as DataTransfer, (files) => {
    told.push(...files);
    return tell?.(files) ?? true;
  });
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  return told;
}

describe("dropped folders", () => {
  test("are gone through to their depth, every file with its folder", async () => {
    const files = await drop({
      "单独.txt": "file",
      各市: { "3.txt": "file", "10.txt": "file", "2.txt": "file", 吉林: { 附件: { "表.xlsx": "file" } } },
    });
    expect(named(files)).toEqual(["单独.txt", "各市/2.txt", "各市/3.txt", "各市/10.txt", "各市/吉林/附件/表.xlsx"]);
  });

  test("lose no file that cannot be opened: it comes with the reason", async () => {
    const [file] = await drop({ 各市: { "锁住.docx": "broken" } });
    expect(file?.content).toEqual({
      code: "file/unreadable",
      details: { file: "锁住.docx", reason: "NotReadableError" },
    });
  });

  test("are left where no more files are wanted", async () => {
    const files = await drop({ 甲: { "1.txt": "file" }, 乙: { "2.txt": "file" } }, () => false);
    expect(named(files)).toEqual(["甲/1.txt"]);
  });
});

describe("pasting", () => {
  const clipboard = (held: { text?: string; html?: string; files?: readonly File[] }) =>
    ({
      files: held.files ?? [],
      getData: (type: string) => (type === "text/html" ? held.html : held.text) ?? "",
    }) as unknown as DataTransfer;

  test("takes markup as a web page whose encoding nothing can mistake", async () => {
    const [file] = pastedHand(clipboard({ text: "一、公开", html: "<h1>一、公开</h1>" }), "粘贴");
    expect(file?.name).toBe("粘贴.html");
    const content = file?.content;
    const bytes = content instanceof File ? new Uint8Array(await content.arrayBuffer()) : new Uint8Array();
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe("<h1>一、公开</h1>");
  });

  test("takes bare words as a text, and copied files as they are", () => {
    expect(named(pastedHand(clipboard({ text: "一、公开" }), "粘贴"))).toEqual(["粘贴.txt"]);
    expect(named(pastedHand(clipboard({ text: "C:\\要点.docx", files: [chosen("要点.docx")] }), "粘贴"))).toEqual([
      "要点.docx",
    ]);
  });

  test("takes the words that Word copies, and not their picture", () => {
    const picture = chosen("image.png");
    const files = pastedHand(clipboard({ text: "一、公开", html: "<p>一、公开</p>", files: [picture] }), "粘贴");
    expect(named(files)).toEqual(["粘贴.html"]);
  });

  test("takes nothing from an empty clipboard", () => {
    expect(pastedHand(clipboard({ text: " \n" }), "粘贴")).toEqual([]);
  });

  test("names the words by day and time, with no sign that a file name may not hold", () => {
    expect(pastedName("粘贴", new Date(2018, 5, 4, 9, 5))).toBe("粘贴 2018-06-04 09.05");
  });
});
