import type { WarningCode } from "../model/reading.ts";
import type { FaultCode } from "./fault.ts";

/** What a fault says in 简体中文: what failed, on what, and what to do. {name} stands for a detail. */
export const FAULTS: Readonly<Record<FaultCode, string>> = {
  "file/missing": "找不到文件“{file}”。请检查文件名和所在文件夹。",
  "file/unreadable": "无法读取文件“{file}”（{reason}）。请检查是否有权限，或是否被其他程序占用。",
  "file/is-folder": "“{file}”是文件夹，不是文件。请选择其中的文件。",
  "file/empty": "文件“{file}”是空的，没有可读的文字。",
  "file/too-large": "文件“{file}”超过 {limit}，无法读入。请拆分后再试。",
  "file/binary": "文件“{file}”中没有可读的文字。请在原来的程序中另存为 .docx 或 .txt 后再导入。",
  "file/unknown-kind":
    "文件“{file}”是 {kind} 文件，无法读取。请在原来的程序中另存为 .docx、.xlsx、.txt 或 PDF 后再导入。",
  "file/other-document": "文件“{file}”是其他格式的文档（{kind}）。请用 WPS 或 Word 打开，另存为 .docx 后再导入。",
  "file/other-workbook": "文件“{file}”是其他格式的表格（{kind}）。请用 WPS 或 Excel 打开，另存为 .xlsx 后再导入。",
  "file/presentation": "文件“{file}”是演示文稿（{kind}）。请从中复制方案的文字粘贴到这里，或索取方案的正式文件。",
  "file/page-format":
    "文件“{file}”是版式文件（{kind}）。请用相应的阅读器打开，另存为 PDF 后再导入，或复制其中的文字粘贴到这里。",
  "file/image":
    "文件“{file}”是图片（{kind}），其中没有文字。请先用 WPS、PDF 软件或扫描软件识别文字（OCR），另存为 .docx 或 .txt，并与图片核对后再导入。",
  "file/archive": "文件“{file}”是压缩包（{kind}）。请先解压，再导入其中的文件。",
  "file/unknown-encoding": "无法判断文件“{file}”的文字编码。请选定编码后重新读取，或另存为 UTF-8 文本后再导入。",
  "file/wrong-bytes":
    "文件“{file}”在第 {offset} 字节处有无法按 {encoding} 解读的内容，已损坏或是其他编码。请另存为 UTF-8 文本后再试；也可选定编码照读，读不出的字会逐处标出。",
  "file/bad-name": "文件名“{file}”不能使用。请去掉其中的路径和控制字符。",
  "file/damaged":
    "文件“{file}”已损坏或不完整（{reason}），无法读取。请重新取得这份文件，或在原来的程序中打开并另存后再导入。",
  "file/encrypted": "文件“{file}”设有密码，无法读取。请在原来的程序中输入密码打开，取消密码并另存后再导入。",
  "file/too-complex":
    "文件“{file}”展开后过大或层次过多，已停止读取。请在原来的程序中去掉多余的内容或拆成几份，另存后再导入。",
  "file/scanned":
    "文件“{file}”是扫描件，页面上只有图片，没有文字。请先用 WPS、PDF 软件或扫描软件识别文字（OCR），与原件核对后再导入。",
  "file/illegible":
    "文件“{file}”的字体没有注明各字是什么，取出的文字是乱码。请索取方案的 Word 文件，或用 PDF 软件识别文字（OCR），与原件核对后再导入。",
  "file/no-clauses": "文件“{file}”中没有读出任何条款，未存入语料库。请确认它是一份带编号的方案。",
  "reading/timeout": "读取“{file}”超过 {seconds} 秒，已停止。未存入任何内容。",
  "reading/memory": "读取“{file}”占用内存过多，已停止。请拆分文件后再试。",
  "reading/crashed": "读取“{file}”时阅读进程意外结束。未存入任何内容，可以重试。",
  "plan/unknown": "语料库中没有方案“{plan}”，可能已被移除。",
  "clause/unknown": "方案“{plan}”中没有条款“{clause}”；请先检索到该条款，再试一次。",
  "plan/duplicate": "“{file}”与语料库中的“{plan}”内容相同，已略过。",
  "plan/near-copy":
    "“{file}”与语料库中的“{plan}”有 {percent} 的文字相同，可能是同一份方案。已另存为一份，不需要时请移除。",
  "upload/unknown": "文件没有传到，或等待太久已被清除。请重新选择文件。",
  "inspection/unknown": "预览等待太久已被清除。请重新选择文件。",
  "correction/unknown": "方案“{plan}”没有这条订正，或已撤回。请重新打开该方案。",
  "correction/mismatch": "方案“{plan}”的原文在此处并非所说的文字，订正没有保存。请重新打开该方案再选一次。",
  "correction/overlap": "方案“{plan}”的此处已有订正。请先撤回原来的订正。",
  "note/unknown": "没有这条批注，可能已在别处移除。请重新打开批注列表。",
  "note/mismatch": "方案“{plan}”的原文在此处并非所选的文字，批注没有保存。请重新打开该方案再选一次。",
  "tag/unknown": "没有这个标签，可能已在别处移除。请重新选择标签。",
  "tag/taken": "已有名为“{name}”的标签。请另取名称，或使用原来的标签。",
  "search/too-long": "检索的文字超过 {limit} 字。请只留下其中要紧的词语。",
  "comparison/unknown": "没有这份对照，可能属于另一个语料库。请重新打开程序。",
  "comparison/last": "这是最后一份对照，不能移除。请先新建一份。",
  "comparison/no-entry": "历史记录第 {entry} 条已不能恢复：撤销它之后又作了别的判定。请从历史中选择其他记录。",
  "comparison/frozen-unknown": "语料库中没有定稿“{frozen}”。请核对编号，或在保存它的那台计算机上打开。",
  "alignment/timeout": "对齐方案超过 {seconds} 秒，已停止。请减少同时对照的方案。",
  "alignment/memory": "对齐方案占用内存过多，已停止。请减少同时对照的方案。",
  "alignment/crashed": "对齐方案时进程意外结束。未作任何改动，可以重试。",
  "export/target-open": "“{file}”正在别的程序中打开，没有替换。请先在那里关闭再试，或另存为“{other}”。",
  "export/read-only": "文件夹“{folder}”不可写。请换一个文件夹。",
  "export/failed": "无法写出“{file}”（{reason}）。没有留下残缺的文件；请检查文件夹和磁盘空间后再试。",
  "export/too-long": "表格太长，Word 文件容不下。请减少要导出的行或栏，或改用 Excel，它容得下全部。",
  "export/gone": "“{file}”已不在存放它的地方，可能被移走或改名了。",
  "export/not-opened": "打不开“{file}”：这台电脑上没有能打开它的程序，或者它不肯打开。可以打开所在文件夹看看。",
  "export/crashed": "写 Word 文件时进程意外结束。没有保存任何文件，可以重试。",
  "download/unknown": "文件等待太久已被清除。请重新导出。",
  "returned/no-ids":
    "“{file}”里没有找到本程序写入的隐藏标识列，无法读回。请用本程序导出的 XLSX 工作簿，且不要删去最右边的隐藏列。",
  "corpus/newer-schema":
    "语料库由较新版本的程序建立（版本 {found}），本程序只认到版本 {supported}。请升级程序；语料库未作改动。",
  "corpus/damaged": "语料库文件“{file}”已损坏（{reason}）。文件原样保留，请先备份数据文件夹，再从备份恢复。",
  "corpus/busy": "语料库正被另一个程序占用。请稍后再试。",
  "corpus/full": "磁盘空间不足，改动没有保存。请清出空间后再试。",
  "corpus/read-only": "数据文件夹“{folder}”不可写。请检查权限，或用 --data 指定另一个文件夹。",
  "corpus/not-ours": "“{file}”不是对照的语料库。请用 --data 指定另一个文件夹。",
  "corpus/window-open": "这个语料库已有一个窗口打开，请在那个窗口中继续。{address}",
  "call/unknown-method": "界面与程序的版本不一致（{method}）。请重新启动。",
  "call/bad-arguments": "请求“{method}”的内容不合规定（{where}）。",
  "call/bad-result": "程序对“{method}”的回答不合规定（{where}）。请重新启动；若仍如此，请反馈。",
  "call/too-large": "请求超过 {limit}，未被接受。",
  "call/cancelled": "已取消。",
  "call/refused": "请求被拒绝。请从启动时给出的地址重新打开。",
  "engine/stopped": "后台已停止。已保存的内容完好，请重新启动程序。",
  "host/address-taken": "端口 {port} 已被占用。请换一个端口，或不指定端口。",
  "host/no-browser": "没有找到可用的浏览器。请用任意浏览器打开上面的地址，或设置 DUIZHAO_BROWSER。",
  internal: "程序内部出错（{reason}）。未改动您的数据，可以重试。",
};

/** What a warning says in 简体中文. */
export const WARNINGS: Readonly<Record<WarningCode, string>> = {
  "numbering-gap": "编号不连续：应为“{expected}”，实为“{found}”。",
  "numbering-doubled": "编号重复：“{marker}”。",
  "heading-missing": "缺少标题或编号：{path}。",
  "responsibility-garbled": "责任单位文字残损：“{raw}”。",
  "heading-damaged": "标题残损：“{raw}”。",
  "cells-misplaced": "表格单元格错位：“{raw}”。",
  "characters-lost": "有 {count} 个字符无法解读，显示为 �。",
  "no-clauses": "没有读出任何条款。",
  "text-damaged": "此处文字疑有残损：“{raw}”。",
};

/** What follows a warning where the document itself proves a reading. */
export const PROPOSAL = "疑为“{proposed}”，文中另有“{proof}”。";
