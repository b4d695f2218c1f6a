import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from "docx";

const HEADINGS = ["序号", "工作任务", "具体举措", "牵头单位", "配合单位", "完成时限"];

/** Rows of the table of tasks; an empty task goes on with the one above. */
const TASKS = [
  [
    "1",
    "加强政策解读",
    "落实解读责任，按照“谁起草、谁解读”的原则，解读材料与文件同步公开。",
    "市政府办公室",
    "市司法局",
    "2021年6月底前",
  ],
  ["2", "", "丰富解读形式，综合运用图表、视频等方式解读政策，每年不少于2次。", "市政府办公室", "市融媒体中心", "长期"],
  ["3", "规范信息公开", "依法答复公民申请，提升答复质量，防范法律风险。", "市司法局", "市政府各部门", "全年"],
  ["4", "", "做好政府信息公开申请办理情况的统计分析，及时报送年度报告。", "市司法局", "市统计局", "2021年12月底前"],
] as const;

const cell = (words: string, merge?: "restart" | "continue") =>
  new TableCell({
    children: [new Paragraph(words)],
    ...(merge === undefined
      ? {}
      : { verticalMerge: merge === "restart" ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
  });

/** A plan of a made-up city as Word keeps it: automatic numbers, and a table of tasks with merged cells. */
export async function taskTableDocx(): Promise<Buffer> {
  const numbered = (text: string, level: number) =>
    new Paragraph({
      text,
      numbering: { reference: "plan", level },
      ...(level === 0 ? { heading: HeadingLevel.HEADING_1 } : {}),
    });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: "plan",
          levels: [
            { level: 0, format: "chineseCounting", text: "%1、", alignment: AlignmentType.START },
            { level: 1, format: "chineseCounting", text: "（%2）", alignment: AlignmentType.START },
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({ text: "云河市2021年政务公开工作要点任务分解表", heading: HeadingLevel.TITLE }),
          new Paragraph("云政办发〔2021〕9号"),
          numbered("总体要求", 0),
          numbered("坚持以公开为常态、不公开为例外，主动公开涉及群众切身利益的事项。", 1),
          numbered("各单位要明确专人负责，于每年1月底前报送上一年度工作情况。", 1),
          numbered("任务分工", 0),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [
              new TableRow({
                tableHeader: true,
                children: HEADINGS.map(
                  (words) =>
                    new TableCell({
                      children: [new Paragraph({ children: [new TextRun({ text: words, bold: true })] })],
                    }),
                ),
              }),
              ...TASKS.map(
                ([number, task, ...rest]) =>
                  new TableRow({
                    children: [
                      cell(number),
                      cell(task, task === "" ? "continue" : "restart"),
                      ...rest.map((words) => cell(words)),
                    ],
                  }),
              ),
            ],
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
