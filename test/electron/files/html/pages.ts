// Pages as Chinese government sites serve them, each built in another manner, around one invented plan.

const TITLE = "青河市人民政府办公室关于印发青河市2018年政务公开工作要点的通知";

/** The plan's paragraphs from the salutation to the last clause. */
const PARAGRAPHS = [
  "各县（区）人民政府，市政府各部门：",
  "《青河市2018年政务公开工作要点》已经市政府同意，现印发给你们，请认真贯彻执行。",
  "青河市人民政府办公室",
  "2018年5月21日",
  "青河市2018年政务公开工作要点",
  "2018年全市政务公开工作要全面贯彻党的十九大精神，按照省政府办公厅部署，着力提升公开质量和实效。",
  "一、推进决策和执行公开",
  "（一）公开会议决定。市政府常务会议讨论决定的事项，除依法需要保密的外，应当在5个工作日内公开。（市政府办公室负责）",
  "（二）公开建议提案办理结果。主办单位应当于2018年10月底前公开答复全文。（市政府办公室牵头，市司法局配合）",
  "二、加强政策解读",
  "（一）落实解读责任。政策文件与解读方案同步组织、同步审签、同步部署。（市政府各部门负责）",
  "（二）回应社会关切。对涉及本部门的重大舆情，最迟在24小时内举行新闻发布会。（市委宣传部牵头，市网信办配合）",
];

/** What every one of the pages must give. */
export const EXPECTED = {
  title: TITLE,
  planTitle: "青河市2018年政务公开工作要点",
  documentNumber: "青政办〔2018〕23号",
  issuedOn: "2018-05-21",
  clauses: ["一（一）", "一（二）", "二（一）", "二（二）"],
};

const links = (...words: readonly string[]) =>
  words.map((word, at) => `<a href="/col/col${at}/index.html" target="_blank">${word}</a>`);

/** Boxes side by side, a table above the document, the text as an editor wrote it, buttons and a foot. */
const modern = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<meta name="SiteName" content="青河市人民政府"><meta name="ArticleTitle" content="${TITLE}">
<title>${TITLE}_青河市人民政府</title>
<style>.TRS_Editor p{margin:0}</style><script>var _hmt=_hmt||[];</script>
</head>
<body>
<div class="header"><div class="logo"><a href="/"><img src="logo.png" alt="青河市人民政府"></a></div>
<div class="search"><form><input name="q" value="请输入关键字"><button>搜索</button></form></div></div>
<ul class="nav clearfix">${links("首页", "走进青河", "政务公开", "政务服务", "政民互动")
  .map((link) => `<li>${link}</li>`)
  .join("\n")}</ul>
<div class="BreadcrumbNav">当前位置：${links("首页", "政务公开", "政府文件").join("&nbsp;&gt;&nbsp;")}</div>
<div class="article">
<table class="bd1" width="100%"><tbody>
<tr><td class="zly_xxmu_20170104ybt1"><b>索 引 号：</b></td><td>11220500MB0001/2018-00123</td><td><b>主题分类：</b></td><td>综合政务\\政务公开</td></tr>
<tr><td><b>发文机关：</b></td><td>青河市人民政府办公室</td><td><b>成文日期：</b></td><td>2018年05月21日</td></tr>
<tr><td><b>标　　题：</b></td><td colspan="3">${TITLE}</td></tr>
<tr><td><b>发文字号：</b></td><td>青政办〔2018〕23号</td><td><b>发布日期：</b></td><td>2018年05月25日</td></tr>
</tbody></table>
<h1 class="title">${TITLE}</h1>
<div class="info"><span>来源：市政府办公室</span> <span>字体：[<a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a> <a href="javascript:doZoom(14)">小</a>]</span></div>
<div class="TRS_Editor">${PARAGRAPHS.map((words) => `<p style="text-indent: 2em;"><span style="font-family:仿宋_GB2312;font-size:21px">${words}</span></p>`).join("\n")}</div>
<div class="attachment">附件：<a href="P020180525.doc">青河市2018年政务公开任务分工表.doc</a></div>
<div class="share bdsharebuttonbox"><span>分享到：</span><a href="#" data-cmd="weixin" title="分享到微信"></a></div>
<div class="print">【<a href="javascript:window.print()">打印本页</a>】【<a href="javascript:window.close()">关闭窗口</a>】</div>
</div>
<div class="related"><h3>相关链接</h3><ul>${links(
  "青河市政务公开办法解读",
  "青河市2017年政务公开工作要点",
  "一图读懂政务公开",
)
  .map((link) => `<li>${link}</li>`)
  .join("")}</ul></div>
<div class="footer"><p>主办：青河市人民政府办公室　承办：青河市信息中心</p><p>网站标识码：2205000001　吉ICP备05000001号　吉公网安备 22050002000001号</p></div>
</body></html>`;

/** Tables within tables, text parted by br, no heading: a site of the years around 2008. */
const tables = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>青河市政府网--${TITLE}</title></head>
<body topmargin="0" bgcolor="#FFFFFF">
<table width="980" align="center" cellspacing="0"><tr><td colspan="2"><img src="banner.jpg"></td></tr>
<tr><td colspan="2" height="30"><table width="100%"><tr>${links(
  "首页",
  "新闻中心",
  "政务公开",
  "网上办事",
  "公众参与",
  "领导信箱",
)
  .map((link) => `<td align="center">${link}</td>`)
  .join("")}</tr></table></td></tr>
<tr><td width="200" valign="top"><table>${links("机构职能", "政策法规", "规划计划", "人事信息")
  .map((link) => `<tr><td>${link}</td></tr>`)
  .join("")}</table></td>
<td valign="top"><table width="100%"><tr><td class="weizhi">您现在的位置：${links("首页", "政策法规").join(" &gt;&gt; ")}</td></tr>
<tr><td><table width="96%" border="1"><tr><td>索引号</td><td>11220500/2018-123</td><td>信息分类</td><td>政务公开</td></tr>
<tr><td>发布机构</td><td>青河市人民政府办公室</td><td>发文日期</td><td>2018年05月21日</td></tr>
<tr><td>文号</td><td>青政办〔2018〕23号</td><td>有效性</td><td>有效</td></tr></table></td></tr>
<tr><td align="center"><b><font size="5">青河市人民政府办公室关于印发青河市2018年<br>政务公开工作要点的通知</font></b></td></tr>
<tr><td align="center">发布时间：2018-05-25　浏览次数：<script>document.write(1)</script>次</td></tr>
<tr><td class="content"><font size="3">${PARAGRAPHS.map((words) => `　　${words}`).join("<br>\n<br>\n")}</font></td></tr>
<tr><td align="right">【<a href="javascript:print()">打印</a>】【<a href="javascript:close()">关闭</a>】</td></tr></table></td></tr>
<tr><td colspan="2" align="center" class="bottom">版权所有：青河市人民政府　技术支持：青河市信息中心<br>地址：青河市人民路1号　邮编：135000</td></tr></table>
</body></html>`;

/** A content system that sets the text into a form; the title is broken and the text wrapped in the file. */
const form = `<!DOCTYPE html><HTML><HEAD><TITLE>${TITLE}-青河市人民政府门户网站</TITLE><META charset="UTF-8"><META Name="keywords" Content="政务公开" /></HEAD>
<BODY><header class="top"><h2><a href="../index.htm">青河市人民政府门户网站</a></h2><nav><a href="../index.htm">网站首页</a><a href="../zwgk.htm">政务公开</a><a href="../bsfw.htm">办事服务</a></nav></header>
<div class="location">您的位置：<a href="../index.htm">首页</a>&gt;<a href="../zwgk.htm">政务公开</a>&gt;正文</div>
<form name="_newscontent_fromname"><div><h1 align="center">青河市人民政府办公室<br>关于印发青河市2018年政务公开<br>工作要点的通知</h1>
<div align="center" class="tools">时间：2018-05-25&nbsp;&nbsp;来源：市政府办公室&nbsp;&nbsp;点击：<span id="dynclicks"></span></div>
<div id="vsb_content"><div class="v_news_content">
<p style="text-align:center">青政办〔2018〕23号</p>
${PARAGRAPHS.map((words) => `<p style="line-height:200%;text-indent:43px"><span style="font-size:21px">${words.replace(/，/gu, "，\n      ")}</span></p>`).join("\n")}
</div></div><div id="div_vote_id"></div>
<p>【<a href="javascript:window.opener=null;window.close();">关闭</a>】</p></div></form>
<div class="prevnext"><p>上一条：<a href="1001.htm">青河市2018年民生实事工作方案</a></p><p>下一条：<a href="1003.htm">青河市政务服务管理办法</a></p></div>
<footer>Copyright © 青河市人民政府 All Rights Reserved<br>备案序号：吉ICP备05000001号</footer></BODY></HTML>`;

/** A table of tasks as it was pasted from Word: merged cells, tasks parted by br, a heading over two rows. */
export const TASKS = `<html><head><meta charset="utf-8"><title>青河市2018年政务公开任务分工表</title></head><body>
<p align="center"><b>青河市2018年政务公开任务分工表</b></p>
<table class="MsoTableGrid" border="1"><thead>
<tr><td rowspan="2">序号</td><td rowspan="2">工作任务</td><td rowspan="2">具体举措</td><td colspan="2">责任单位</td><td rowspan="2">完成时限</td></tr>
<tr><td>牵头单位</td><td>配合单位</td></tr></thead><tbody>
<tr><td rowspan="2">1</td><td rowspan="2">推进决策公开</td><td>市政府常务会议讨论决定的事项应当及时公开。</td><td>市政府办公室</td><td>市司法局<br>市财政局</td><td>2018年6月底前</td></tr>
<tr><td>重大建设项目批准和实施信息应当在政府网站集中公开。</td><td>市发展改革委</td><td>市住房城乡建设局</td><td>2018年9月底前</td></tr>
<tr><td>2</td><td>加强政策解读</td><td>政策文件与解读方案应当同步组织、同步审签、同步部署。</td><td colspan="2">市政府各部门</td><td>长期</td></tr>
</tbody></table></body></html>`;

export const PAGES = { modern, tables, form } as const;
