import { expect, test } from "vitest";
import { readSource } from "../../../../electron/files/read-source.ts";
import { markedPage, textOf } from "./marked-page.ts";

// Markup as Word, WPS and Excel put it into the clipboard and into files saved as web pages.

const ITEM = "class=MsoListParagraph style='margin-left:18.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'";

test("a number that Word wrote down stays as it is shown", () => {
  const number = (label: string) =>
    `<![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`;
  const markup = `<p ${ITEM}>${number("一、")}加强组织领导</p>\n<p ${ITEM}>${number("1.")}落实责任<span lang=EN-US><o:p></o:p></span></p>`;
  expect(textOf(markup)).toBe("一、 加强组织领导\n1. 落实责任");
});

test("a number in a conditional comment stays, too", () => {
  const markup = `<p ${ITEM}><!--[if !supportLists]--><span style='mso-list:Ignore'>（一）<span>&nbsp; </span></span><!--[endif]-->公开预算</p>`;
  expect(textOf(markup)).toBe("（一） 公开预算");
});

test("what Word keeps for itself is no text", () => {
  const markup = `<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<p>公开<s style='mso-hide:all'>甲</s><del cite="mailto:a" datetime="2018-06-05">乙</del><ins>决算</ins></p>
<div style='mso-element:comment-list'><div style='mso-element:comment'>批注</div></div>`;
  expect(textOf(markup)).toBe("公开决算");
});

test("notes, heads and feet of a Word document stand beside the text", () => {
  const markup = `<p>公开预算<a href="#_ftn1">[1]</a></p><br style='page-break-before:always'><p>公开决算</p>
<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p>[1] 含决算。</p></div></div>
<div style='mso-element:header'><p>青河市人民政府公报</p></div>`;
  expect(markedPage(markup)).toBe(
    "公开预算[1]\n\f公开决算\n~footnote [1] 含决算。\n~page-furniture 青河市人民政府公报",
  );
});

test("cells copied from Excel are a table", () => {
  const markup = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=ProgId content=Excel.Sheet><style>td{mso-number-format:General}</style></head>
<body link="#0563C1"><table border=0 cellpadding=0>
<!--StartFragment-->
 <col width=64><col width=72>
 <tr height=19><td height=19 class=xl65 x:num>1</td><td class=xl66>公开预算<br>
    公开决算</td><td class=xl67 align=right x:num="43282">2018/7/1</td></tr>
 <tr height=19><td class=xl65 x:num>2</td><td class=xl66 x:str="公开 ">公开<span style='mso-spacerun:yes'>&nbsp;</span></td><td></td></tr>
<!--EndFragment-->
</table></body></html>`;
  expect(markedPage(markup)).toBe("| 1 | 公开预算/公开决算 | 2018/7/1 |\n| 2 | 公开\u00a0 |  |");
});

test("the head of the Windows clipboard is no text", async () => {
  const head =
    "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000199\r\nStartFragment:0000000141\r\nEndFragment:0000000163\r\n";
  const bytes = new TextEncoder().encode(
    `${head}<html><body><!--StartFragment--><p>公开预算</p><!--EndFragment--></body></html>`,
  );
  const { text, format } = await readSource("粘贴.html", bytes);
  expect({ text, format }).toEqual({ text: "公开预算\n", format: "html" });
});

test("a fragment of a page is read like a page", () => {
  expect(markedPage("<td>甲</td><tr><td>乙</td></tr>丙")).toBe("甲乙丙");
  expect(markedPage("<tbody><tr><td>甲")).toBe("甲");
  expect(markedPage("</div></body></html>甲")).toBe("甲");
});

test("an element that XHTML closes in its own tag does not swallow the page", () => {
  const markup = `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a.js"/></head><body><p>公开<a id="b"/>预算</p><div/><p>公开决算</p></body></html>`;
  expect(textOf(markup)).toBe("公开预算\n公开决算");
});
