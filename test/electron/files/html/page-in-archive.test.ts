import { describe, expect, test } from "vitest";
import { choicesFor } from "../../../../electron/files/choices-for.ts";
import { readSource } from "../../../../electron/files/read-source.ts";
import { encode } from "../text/encoded.ts";

const PAGE = "<html><head><title>公开</title></head><body><p>一、加强组织领导，落实责任分工。</p></body></html>";
const WORDS = "一、加强组织领导，落实责任分工。\n";

const utf8 = (text: string) => new TextEncoder().encode(text);

function quoted(bytes: Uint8Array): string {
  const coded = [...bytes].map((byte) =>
    byte > 0x7e || byte === 0x3d ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}` : String.fromCharCode(byte),
  );
  return coded.map((sign, at) => (at % 20 === 19 ? `${sign}=\r\n` : sign)).join("");
}

/** A page saved by Chromium, with a picture beside it. */
function archive(type: string, coding: string, body: string): Uint8Array {
  const lines = [
    "From: <Saved by Blink>",
    "Snapshot-Content-Location: https://example.gov.cn/art/2018/6/5/art_1.html",
    "Subject: =?utf-8?Q?=E5=85=AC=E5=BC=80?=",
    "MIME-Version: 1.0",
    "Content-Type: multipart/related;",
    '\ttype="text/html";',
    '\tboundary="----MultipartBoundary--x7"',
    "",
    "",
    "------MultipartBoundary--x7",
    "Content-Type: image/png",
    "Content-Transfer-Encoding: base64",
    "",
    "iVBORw0KGgo=",
    "------MultipartBoundary--x7",
    `Content-Type: ${type}`,
    `Content-Transfer-Encoding: ${coding}`,
    "Content-Location: https://example.gov.cn/art/2018/6/5/art_1.html",
    "",
    body,
    "------MultipartBoundary--x7",
    "Content-Type: text/html",
    "",
    "<p>广告</p>",
    "------MultipartBoundary--x7--",
    "",
  ];
  return Buffer.from(lines.join("\r\n"), "latin1");
}

async function read(bytes: Uint8Array) {
  const { text, encoding, format } = await readSource("方案.mht", bytes);
  return { text, encoding, format };
}

describe("a page saved with all its parts", () => {
  test.each([
    ["quoted-printable", quoted(utf8(PAGE))],
    ["base64", Buffer.from(PAGE).toString("base64").replace(/.{76}/gu, "$&\r\n")],
    ["8bit", Buffer.from(PAGE).toString("latin1")],
  ])("is read in %s", async (coding, body) => {
    expect(await read(archive("text/html; charset=utf-8", coding, body))).toEqual({
      text: WORDS,
      encoding: "utf-8",
      format: "html",
    });
  });

  test("is read in the encoding that its part names", async () => {
    const bytes = archive(
      'text/html; charset="gb2312"',
      "base64",
      Buffer.from(encode(PAGE, "gb18030")).toString("base64"),
    );
    expect(await read(bytes)).toEqual({ text: WORDS, encoding: "gb18030", format: "html" });
  });

  test("is read below the head with which a server sent it", async () => {
    const head = "HTTP/1.1 200 OK\r\nServer: nginx\r\nContent-Type: text/html; charset=big5\r\n\r\n";
    const bytes = Buffer.concat([Buffer.from(head), encode("<p>政府</p>", "big5")]);
    expect(await read(bytes)).toEqual({ text: "政府\n", encoding: "big5", format: "html" });
  });

  test("is read where parts stand within parts", async () => {
    const inner = [
      "--b2",
      "Content-Type: text/plain",
      "",
      "文字",
      "--b2",
      "Content-Type: text/html",
      "",
      PAGE,
      "--b2--",
    ];
    const outer = ["MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=b1", "", "--b1"];
    const text = [...outer, "Content-Type: multipart/alternative; boundary=b2", "", ...inner, "--b1--"].join("\r\n");
    expect((await read(utf8(text))).text).toBe(WORDS);
  });

  test("can be read in another encoding, but as nothing else", async () => {
    const bytes = archive("text/html", "base64", Buffer.from(encode(PAGE, "gb18030")).toString("base64"));
    const source = await readSource("方案.mht", bytes);
    expect(source.encoding).toBe("gb18030");
    expect(choicesFor(bytes, source).formats).toEqual(["html"]);
    expect(choicesFor(bytes, source).encodings[0]).toBe("gb18030");
    expect((await readSource("方案.mht", bytes, { encoding: "utf-8", format: "txt" })).format).toBe("html");
  });

  test("without a page is a text like any other", async () => {
    const text =
      "Subject: 一、加强组织领导\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\n--x--";
    expect(await read(utf8(text))).toEqual({ text, encoding: "utf-8", format: "txt" });
  });
});
