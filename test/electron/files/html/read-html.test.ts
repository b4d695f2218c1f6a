import { describe, expect, test } from "vitest";
import { markedPage, textOf } from "./marked-page.ts";

describe("the words of a page", () => {
  test.each([
    ["paragraphs stand in lines", "<p>一、加强领导</p><p>二、落实责任</p>", "一、加强领导\n二、落实责任"],
    ["blocks without paragraphs, too", "<div>甲<div>乙</div>丙</div>", "甲\n乙\n丙"],
    ["inline elements do not part words", "<p>政<b>务</b>公<span><i>开</i></span></p>", "政务公开"],
    ["white space between words is one blank", "<p>  2018 \n\t 年  </p>", "2018 年"],
    ["a line end in the file is none between Han characters", "<p>政务\n      公开，\n推进</p>", "政务公开，推进"],
    ["but a blank in a line stays", "<p>青河市 人民政府</p>", "青河市 人民政府"],
    ["and Latin words keep their distance", "<p>ICP\n备 PDF\nWord</p>", "ICP 备 PDF Word"],
    ["wide blanks and no-break blanks stay", "<p>　　为贯彻&nbsp;落实</p>", "　　为贯彻\u00a0落实"],
    ["a br ends a line", "<p>青河市人民政府<br>2018年6月5日<br></p>", "青河市人民政府\n2018年6月5日"],
    ["two of them leave a blank line", "甲<br><br>乙", "甲\n\n乙"],
    ["a paragraph of a br is a blank line", "<p>甲</p><p><br></p><p>乙</p>", "甲\n\n乙"],
    ["entities are characters", "<p>&lt;方案&gt; &amp; &#65288;一&#xff09;&hellip;</p>", "<方案> & （一）…"],
    ["preformatted lines stay", "<pre>一、甲\n  （一）乙</pre>", "一、甲\n  （一）乙"],
    ["ruby keeps its base", "<ruby>發<rp>(</rp><rt>fā</rt><rp>)</rp></ruby>布", "發布"],
    ["details are shown", "<details><summary>第一条</summary>公开</details>", "第一条\n公开"],
    ["an element that nobody knows is inline", "<ucapcontent>政务<o:p>公开</o:p></ucapcontent>", "政务公开"],
    ["a span that is set as a block is one", "甲<span style='display: block'>乙</span>丙", "甲\n乙\n丙"],
    ["characters beyond the BMP stay", "<p>𠮷市\n𠮷县</p>", "𠮷市𠮷县"],
    ["invisible characters stay", "<p>政\u200b务</p>", "政\u200b务"],
  ])("%s", (_, markup, text) => {
    expect(textOf(markup)).toBe(text);
  });

  test.each([
    ["scripts and styles", "<script>甲</script><style>乙</style><noscript>丙</noscript><template>丁</template>公开"],
    ["comments", "<!-- 甲 --><![if !IE]>公开<![endif]>"],
    [
      "pictures, frames, drawings",
      "<img alt='甲'><iframe>乙</iframe><svg><text>丙</text></svg><object>丁</object>公开",
    ],
    ["controls", "<select><option>甲</select><textarea>乙</textarea><button>丙</button><input value='丁'>公开"],
    ["hidden elements", "<p hidden>甲</p><p aria-hidden='true'>乙</p><input type='hidden' value='丙'>公开"],
    [
      "elements that are not displayed",
      "<p style='color:red; DISPLAY : none'>甲</p><p style='visibility:hidden'>乙</p>公开",
    ],
    ["words moved out of the window", "<div style='position:absolute;left:-9999px'>彩票</div>公开"],
    [
      "words without size or colour",
      "<a style='font-size:0'>甲</a><a style='opacity:0'>乙</a><a style='text-indent:-9999px'>丙</a>公开",
    ],
    ["what was deleted", "<del>甲</del><ins>公开</ins>"],
    ["a closed dialog", "<dialog>甲</dialog>公开"],
  ])("are without %s", (_, markup) => {
    expect(textOf(markup)).toBe("公开");
  });

  test.each([
    ["opacity:0.8"],
    ["font-size:0.9em"],
    ["text-indent:2em"],
    ["text-indent:-28pt"],
    ["border-top:-100"],
    ["mso-border-display:none-empty"],
  ])("are shown with the style %s", (style) => {
    expect(textOf(`<p style="${style}">公开</p>`)).toBe("公开");
  });
});

describe("a list", () => {
  test.each([
    ["numbers its items", "<ol><li>甲<li>乙</ol>", "1. 甲\n2. 乙"],
    ["starts where it says", "<ol start=3><li>甲<li value=7>乙<li>丙</ol>", "3. 甲\n7. 乙\n8. 丙"],
    ["counts down", "<ol reversed><li>甲<li>乙</ol>", "2. 甲\n1. 乙"],
    ["has letters", "<ol type=a start=26><li>甲<li>乙</ol>", "z. 甲\naa. 乙"],
    ["tells small from large", "<ol type=A><li>甲</ol><ol type=I start=4><li>乙</ol>", "A. 甲\nIV. 乙"],
    [
      "has Chinese numbers",
      "<ol style='list-style-type:cjk-ideographic' start=10><li>甲<li>乙</ol>",
      "十、甲\n十一、乙",
    ],
    ["is nested", "<ol><li>甲<ol type=a><li>乙</ol><li>丙</ol>", "1. 甲\na. 乙\n2. 丙"],
    ["sets the number before the first words", "<ol><li><p> </p><p>甲</p><p>乙</p></ol>", "1. 甲\n乙"],
    ["without order has no numbers", "<ul><li>甲<li>乙</ul>", "甲\n乙"],
    ["without signs has none", "<ol style='list-style:none'><li>甲</ol>", "甲"],
    [
      "does not number what bears a number",
      "<ol><li>（一）甲<li>2．乙<li>第三条 丙<li>丁</ol>",
      "（一）甲\n2．乙\n第三条 丙\n4. 丁",
    ],
    ["of UEditor has its brackets", "<ol class='custom_cn2 list-paddingleft-1'><li><p>甲</p></li></ol>", "（一）甲"],
  ])("%s", (_, markup, text) => {
    expect(textOf(markup)).toBe(text);
  });
});

describe("a table of data", () => {
  test.each([
    [
      "keeps rows, columns and paragraphs",
      "<table><tr><td>序号<td>任务<tr><td>1<td><p>公开预算</p><p>公开决算</p></table>",
      "| 序号 | 任务 |\n| 1 | 公开预算/公开决算 |",
    ],
    [
      "parts paragraphs of a cell at a br",
      "<table><tr><td>1<td>市财政局<br>市审计局<tr><td>2<td>市民政局</table>",
      "| 1 | 市财政局/市审计局 |\n| 2 | 市民政局 |",
    ],
    [
      "knows heading rows",
      "<table><thead><tr><td>序号<td>任务</thead><tr><td>1<td>甲</table>",
      "*| 序号 | 任务 |\n| 1 | 甲 |",
    ],
    [
      "takes rows of th for headings",
      "<table><tr><th>序号<th>任务<tr><th>1<td>甲</table>",
      "*| 序号 | 任务 |\n| 1 | 甲 |",
    ],
    [
      "keeps merged cells",
      "<table><tr><td colspan=2>甲<td rowspan=2>乙<tr><td>丙<td>丁</table>",
      "| [2×1]甲 | [1×2]乙 |\n| 丙 | 丁 |",
    ],
    [
      "counts only columns in which a cell begins",
      "<table><tr><td colspan=9>一、深入推进公开<tr><td colspan=3>甲<td colspan=6>乙</table>",
      "| [2×1]一、深入推进公开 |\n| 甲 | 乙 |",
    ],
    [
      "ends merged cells with the table",
      "<table><tr><td rowspan=99>甲<td>乙<tr><td>丙</table><p>丁",
      "| [1×2]甲 | 乙 |\n| 丙 |\n丁",
    ],
    [
      "lets a span of 0 reach its end",
      "<table><tr><td rowspan=0>甲<td>乙<tr><td>丙</table>",
      "| [1×2]甲 | 乙 |\n| 丙 |",
    ],
    [
      "leaves out rows and cells that are not shown",
      "<table><tr><td>甲<td style='display:none'>乙<td>丙<tr style='display:none'><td>丁<tr></tr><tr><td>戊<td>己</table>",
      "| 甲 | 丙 |\n| 戊 | 己 |",
    ],
    [
      "keeps empty cells",
      "<table><tr><td>甲<td>&nbsp;<td>乙<tr><td><td>丙<td></table>",
      "| 甲 |  | 乙 |\n|  | 丙 |  |",
    ],
    [
      "has its caption above",
      "<table><caption>任务分解表</caption><tr><td>甲<td>乙</table>",
      "任务分解表\n| 甲 | 乙 |",
    ],
    [
      "does not number rows of lists in cells anew",
      "<table><tr><td><ol><li>甲<li>乙</ol><td>丙</table>",
      "| 1. 甲/2. 乙 | 丙 |",
    ],
  ])("%s", (_, markup, marked) => {
    expect(markedPage(markup)).toBe(marked);
  });

  test("gives cells their places on the grid", async () => {
    const { readHtml } = await import("../../../../electron/files/html/read-html.ts");
    const markup = "<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>丙<td>丁<tr><td>戊<td>己<td>庚</table>";
    const places = readHtml(markup, "a").layout.tables.map(({ width, rows }) => ({
      width,
      columns: rows.map(({ cells }) => cells.map(({ column }) => column)),
    }));
    expect(places).toEqual([
      {
        width: 3,
        columns: [
          [0, 1],
          [1, 2],
          [0, 1, 2],
        ],
      },
    ]);
  });
});

describe("a table that lays out a page", () => {
  const long = "各地各部门要加强组织领导，落实工作责任，确保各项任务如期完成。".repeat(20);

  test("of one cell is none", () => {
    expect(markedPage("<table><tr><td><p>甲</p><p>乙</p></table>")).toBe("甲\n乙");
  });

  test("of one column is none", () => {
    expect(markedPage("<table><tr><td>甲<tr><td>乙</table>")).toBe("甲\n乙");
  });

  test("gives up the tables in it", () => {
    const markup = `<table><tr><td>左栏<td><table><tr><td>索引号<td>123<tr><td>文号<td>青政办〔2018〕3号</table><p>正文</p></table>`;
    expect(markedPage(markup)).toBe("左栏\n| 索引号 | 123 |\n| 文号 | 青政办〔2018〕3号 |\n正文");
  });

  test("keeps its rows of data above the text", () => {
    const markup = `<table><tr><td>索引号<td>123<td>文号<td>青政办〔2018〕3号<tr><td colspan=4>${long}</table>`;
    expect(markedPage(markup)).toBe(`| 索引号 | 123 | 文号 | 青政办〔2018〕3号 |\n${long}`);
  });

  test("sets a long text beside a menu in lines of its own", () => {
    expect(markedPage(`<table><tr><td>菜单<td><p>${long}</p><p>${long}${long}</p></table>`)).toBe(
      `菜单\n${long}\n${long}${long}`,
    );
  });

  test("says so itself", () => {
    expect(markedPage("<table role=presentation><tr><td>甲<td>乙</table>")).toBe("甲\n乙");
  });
});

describe("headings", () => {
  test("bear the level of their tag", () => {
    expect(markedPage("<h1>甲</h1><h3><span>乙</span></h3><p>丙")).toBe("# 甲\n### 乙\n丙");
  });

  test("in a cell are words of the cell", () => {
    expect(markedPage("<table><tr><td><h2>甲</h2><td>乙</table>")).toBe("| 甲 | 乙 |");
  });
});

describe("what stands around the text", () => {
  const text = "<p>一、各地各部门要加强组织领导，落实工作责任，确保各项任务如期完成，并按时报送进展情况。</p>".repeat(
    8,
  );
  const words = text.replaceAll("<p>", "").replaceAll("</p>", "\n").trim();

  test.each([
    ["elements for navigation", "<nav>首页 政务公开</nav>", "~ 首页 政务公开"],
    [
      "the foot of a page",
      "<footer><p>主办：青河市人民政府</p><p>地址：人民路1号</p></footer>",
      "~ 主办：青河市人民政府\n~ 地址：人民路1号",
    ],
    ["what is called so", "<div class='bdsharebuttonbox'>分享到：微信</div>", "~ 分享到：微信"],
    ["what is called so in Chinese letters", "<div id='dangqianweizhi'>当前位置：首页</div>", "~ 当前位置：首页"],
    ["by one word of a name", "<div class='siteFooter'>网站地图</div>", "~ 网站地图"],
    [
      "menus of links",
      "<ul><li><a href=/a>首页</a><li><a href=/b>新闻</a><li><a href=/c>公开</a></ul>",
      "~ 首页\n~ 新闻\n~ 公开",
    ],
    [
      "menus in tables",
      "<table><tr><td><a href=a>首页</a><td><a href=b>新闻</a><td><a href=c>公开</a></table>",
      "~ 首页\n~ 新闻\n~ 公开",
    ],
  ])("is marked: %s", (_, markup, marked) => {
    expect(markedPage(`${text}${markup}`)).toBe(`${words}\n${marked}`);
    expect(markedPage(`${markup}${text}`)).toBe(`${marked}\n${words}`);
  });

  test.each([
    ["a name that wraps the text", `<div class="header nav footer">${text}</div>`, words],
    [
      "a head with the title",
      `<title>关于做好公开工作的通知</title><header><h1>关于做好公开工作的通知</h1></header>${text}`,
      `# 关于做好公开工作的通知\n${words}`,
    ],
    [
      "a head with the table of the document",
      `<div class=header>索引号：1<br>成文日期：2018年</div>${text}`,
      `索引号：1\n成文日期：2018年\n${words}`,
    ],
    ["a heading of the outline", `${text}<div class="panel-header">二、加强保障</div>`, `${words}\n二、加强保障`],
    [
      "a line with a date",
      `<div class="tools">时间：2018-05-21 来源：市政府办公室</div>${text}`,
      `时间：2018-05-21 来源：市政府办公室\n${words}`,
    ],
    ["a sentence", `<div class="tools">请认真贯彻执行。</div>${text}`, `请认真贯彻执行。\n${words}`],
    [
      "attachments that can be loaded",
      `${text}<p>附件：<a href=1.doc>1.任务分工表</a><br><a href=2.doc>2.台账</a><br><a href="3.xls?x">3.汇总表</a></p>`,
      `${words}\n附件：1.任务分工表\n2.台账\n3.汇总表`,
    ],
    [
      "attachments on pages of their own",
      `${text}<p>附件：<a href=1.htm>1.任务分工表</a><br><a href=2.htm>2.台账</a><br><a href="3.htm">3.汇总表</a></p>`,
      `${words}\n附件：1.任务分工表\n2.台账\n3.汇总表`,
    ],
    [
      "places on the page",
      `<p><a href="#a">一、甲</a><a href="#b">二、乙</a><a href="#c">三、丙</a></p>${text}`,
      `一、甲二、乙三、丙\n${words}`,
    ],
  ])("is not taken for it: %s", (_, markup, marked) => {
    expect(markedPage(markup)).toBe(marked);
  });
});

describe("the title of a page", () => {
  const title = "关于印发2018年政务公开工作要点的通知";

  test("is text where nothing else gives it, without the name of the site", () => {
    expect(markedPage(`<title>${title}_青河市人民政府</title><p>各县人民政府：`)).toBe(`# ${title}\n各县人民政府：`);
  });

  test("is best given by the field for it", () => {
    const head = `<meta name="ArticleTitle" content="${title}"><title>青河市人民政府 通知</title>`;
    expect(markedPage(`${head}<p>各县人民政府：`)).toBe(`# ${title}\n各县人民政府：`);
  });

  test("is not written twice, however it is broken", () => {
    expect(textOf(`<title>${title}</title><p>关于印发2018年政务公开<br>工作要点的通知</p>`)).toBe(
      "关于印发2018年政务公开\n工作要点的通知",
    );
  });

  test.each([
    ["关于印发2018年-2020年行动计划的通知-青河市人民政府门户网站"],
    ["青河市政府网 | 关于印发2018年-2020年行动计划的通知"],
    ["青河市人民政府——关于印发2018年-2020年行动计划的通知"],
  ])("is told from the name of the site: %s", (written) => {
    expect(markedPage(`<title>${written}</title><p>甲`)).toBe("# 关于印发2018年-2020年行动计划的通知\n甲");
  });

  test("is none where it names no document", () => {
    expect(textOf("<title>无标题文档</title><p>一、加强领导")).toBe("一、加强领导");
  });
});
