import { strToU8, unzipSync, zipSync } from "fflate";
import type { Random } from "../../bench/random.ts";

type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

/** Pieces that mean something to one reader or another. */
const PIECES = [
  ...[
    "一、",
    "（一）",
    "1.",
    "①",
    "\n",
    "\t",
    "\f",
    "\u3000",
    "（",
    "）",
    "。",
    "牵头",
    "2018年2月30日",
    "\u0000",
    "\ufeff",
    "\ufffd",
  ],
  ...["<", "</p>", "<table>", "<tr><td rowspan=70000>", "<!--", "]]>", "<script>", "&#x0;", "&amp;", "<![CDATA["],
  ...[
    "<w:tbl>",
    "</w:p>",
    '<w:gridSpan w:val="99999"/>',
    "<w:vMerge/>",
    '<w:numId w:val="-1"/>',
    "<w:del>",
    "<mc:Fallback>",
  ],
  ...['<c r="A0"/>', '<c r="XFE9999999"/>', '<mergeCell ref="A1:A1"/>', "<is><t>", 't="s"', "<v>1e400</v>"],
  ...[
    "endobj",
    "stream\n",
    "BT",
    "Tj",
    "<FEFF>",
    "0 0 0 0 0 0 cm",
    "q ",
    "Q ",
    "/Length 99999999",
    "<< /Kids [1 0 R] >>",
  ],
];

const MUTATIONS: readonly Mutation[] = [
  // a bit, a byte, a few of them
  (bytes, random) => changed(bytes, random, 1 + random.below(8), (byte) => byte ^ (1 << random.below(8))),
  (bytes, random) => changed(bytes, random, 1 + random.below(40), () => random.below(256)),
  // less of it
  (bytes, random) => bytes.slice(0, random.below(bytes.length)),
  (bytes, random) => spliced(bytes, random, new Uint8Array()),
  // more of it
  (bytes, random) => spliced(bytes, random, stretch(bytes, random), 0),
  (bytes, random, other) => spliced(bytes, random, stretch(other, random)),
  (bytes, random) => spliced(bytes, random, strToU8(random.pick(PIECES)), 0),
  (bytes, random) => spliced(bytes, random, strToU8(random.pick(PIECES).repeat(1 + random.below(3000))), 0),
  // a piece of it many times
  (bytes, random) => spliced(bytes, random, repeated(stretch(bytes, random).slice(0, 200), 1 + random.below(500)), 0),
];

/** A file with one to four damages. */
export function mutate(file: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let bytes = file;
  for (let count = 1 + random.below(4); count > 0; count -= 1) bytes = random.pick(MUTATIONS)(bytes, random, other);
  return bytes;
}

/** A text with one to four damages of its characters, which is sound UTF-8 but for halves of characters. */
export function mutateWords(file: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const wide = (bytes: Uint8Array) => Buffer.from(Buffer.from(bytes).toString("utf8"), "utf16le");
  return strToU8(
    Buffer.from(mutate(wide(file), wide(other), random))
      .toString("utf16le")
      .toWellFormed(),
  );
}

/** An Office file of which a part is damaged and the archive is sound: most damages of an archive end in its check sums. */
export function mutatePart(file: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const [parts, others] = [unzipSync(file), unzipSync(other)];
  const name = random.pick(Object.keys(parts).filter((part) => /\.(xml|rels)$/u.test(part)));
  const part = parts[name] ?? new Uint8Array();
  return zipSync({ ...parts, [name]: mutate(part, others[name] ?? part, random) }, { level: 1 });
}

function changed(bytes: Uint8Array, random: Random, count: number, change: (byte: number) => number): Uint8Array {
  const copy = bytes.slice();
  for (let time = 0; time < count; time += 1) {
    const at = random.below(copy.length);
    copy[at] = change(copy[at] ?? 0);
  }
  return copy;
}

/** Puts bytes into a file in the place of some of its own; `most` bounds how many those are. */
function spliced(bytes: Uint8Array, random: Random, put: Uint8Array, most = 2000): Uint8Array {
  const at = random.below(bytes.length + 1);
  const behind = Math.min(bytes.length, at + random.below(most + 1));
  return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(behind)]);
}

function stretch(bytes: Uint8Array, random: Random): Uint8Array {
  const start = random.below(bytes.length + 1);
  return bytes.slice(start, start + random.below(4000));
}

function repeated(bytes: Uint8Array, times: number): Uint8Array {
  return Buffer.concat(Array.from({ length: times }, () => bytes));
}
