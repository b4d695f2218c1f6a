import { describe, expect, test } from "vitest";
import { BUILTIN_FORMATS } from "../../../../electron/files/ledger/builtin-formats.ts";
import { parseNumberFormat } from "../../../../electron/files/ledger/number-format.ts";
import { showNumber } from "../../../../electron/files/ledger/show-number.ts";

/** 31 July 2018 in the system of 1900. */
const JULY_31 = 43312;
const HALF_PAST_TWO = 14.5 / 24;

const show = (value: number, code: string, system: 1900 | 1904 = 1900) =>
  showNumber(value, parseNumberFormat(code), system);
const showBuiltin = (value: number, id: number) => show(value, BUILTIN_FORMATS.get(id) ?? "");

describe("a number without a format", () => {
  test.each([
    [3, "3"],
    [-7, "-7"],
    [0.95, "0.95"],
    [0.1 + 0.2, "0.3"],
    [1 / 3, "0.33333333333"],
    [1234567890123, "1234567890123"],
    [0, "0"],
  ])("%d shows as %s", (value, shown) => {
    expect(showNumber(value, [], 1900)).toBe(shown);
    expect(show(value, "General")).toBe(shown);
    expect(show(value, "@")).toBe(shown);
  });
});

describe("a number in a format", () => {
  test.each([
    [3, "0", "3"],
    [2.5, "0", "3"],
    [7, "000", "007"],
    [1.005, "0.00", "1.01"],
    [1234567.891, "#,##0.00", "1,234,567.89"],
    [12, "#,##0", "12"],
    [0, "#,##0", "0"],
    [-1200, "#,##0", "-1,200"],
    [0.95, "0%", "95%"],
    [0.285, "0%", "29%"],
    [0.0725, "0.00%", "7.25%"],
    [1.5, "0.##", "1.5"],
    [2, "0.##", "2"],
    [-0.001, "0.0", "0.0"],
    [12345678, "#,##0,", "12,346"],
    [1500, '0.0,"千"', "1.5千"],
    [12345, '0\\.0,"万"', "1.2万"],
    [5, '"第"0"项"', "第5项"],
    [5, "第0项", "第5项"],
    [201807, '0000"年"00"月"', "2018年07月"],
    [80, '0"家"以上', "80家以上"],
    [1200, '"¥"#,##0.00', "¥1,200.00"],
    [1200, "[$¥-804]#,##0.00_);[Red]\\([$¥-804]#,##0.00\\)", "¥1,200.00"],
    [-1200, "[$¥-804]#,##0.00_);[Red]\\([$¥-804]#,##0.00\\)", "(¥1,200.00)"],
    [0, '0;-0;"—"', "—"],
    [-3, '0;"下降"0', "下降3"],
    [12, '[>=10]"十项以上";0"项"', "十项以上"],
    [3, '[>=10]"十项以上";0"项"', "3项"],
    [3, ";;;", ""],
    [12, "[DBNum1]General", "十二"],
    [12, "[DBNum1][$-804]General", "十二"],
    [12345, "0.00E+00", "1.23E+04"],
    [0.75, "# ?/?", "0.75"],
    [1e21, "0", "1e+21"],
    [123456789012345, "0", "123456789012345"],
  ])("%d as %s shows as %s", (value, code, shown) => {
    expect(show(value, code)).toBe(shown);
  });
});

describe("a day", () => {
  test.each([
    ['yyyy"年"m"月"d"日"', "2018年7月31日"],
    ["yyyy年mm月dd日", "2018年07月31日"],
    ["yyyy\\年m\\月", "2018年7月"],
    ['m"月"d"日"', "7月31日"],
    ['yy"年"m"月底前"', "18年7月底前"],
    ['e"年"m"月"', "2018年7月"],
    ['[$-804]yyyy"年"m"月"d"日";@', "2018年7月31日"],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日"', "二〇一八年七月三十一日"],
    ['[DBNum1][$-804]m"月"d"日"', "七月三十一日"],
    ['yyyy"年"m"月"d"日" aaaa', "2018年7月31日 星期二"],
    ['m"月"d"日"（aaa）', "7月31日（二）"],
    ["yyyy-mm-dd", "2018-07-31"],
    ["yyyy/m/d", "2018-07-31"],
    ["yyyy.mm.dd", "2018-07-31"],
    ["m/d/yy", "2018-07-31"],
    ["[$-409]d-mmm-yy;@", "2018-07-31"],
    ["[$-F800]dddd, mmmm dd, yyyy", "2018-07-31"],
    ["dddd", "2018-07-31"],
    ["mmm-yy", "2018-07"],
    ["yyyy.m", "2018-07"],
    ["yyyy", "2018"],
    ["d-mmm", "2018-07-31"],
    ["yyyy-mm-dd hh:mm", "2018-07-31 14:30"],
    ["h:mm AM/PM", "14:30"],
    ['上午/下午h"时"mm"分"', "下午2时30分"],
    ['yyyy"年"m"月"d"日"h"时"mm"分"', "2018年7月31日14时30分"],
  ])("as %s shows as %s", (code, shown) => {
    expect(show(JULY_31 + HALF_PAST_TWO, code)).toBe(shown);
  });

  test.each([
    [14, "2018-07-31"],
    [17, "2018-07"],
    [22, "2018-07-31 14:30"],
    [27, "2018年7月"],
    [28, "7月31日"],
    [29, "7月31日"],
    [30, "2018-07-31"],
    [31, "2018年7月31日"],
    [32, "14时30分"],
    [33, "14时30分00秒"],
    [34, "下午2时30分"],
    [36, "2018年7月"],
    [50, "2018年7月"],
    [51, "7月31日"],
    [52, "2018年7月"],
    [53, "7月31日"],
    [54, "7月31日"],
    [55, "下午2时30分"],
    [57, "2018年7月"],
    [58, "7月31日"],
  ])("in the format that files name by the number %d shows as %s", (id, shown) => {
    expect(showBuiltin(JULY_31 + HALF_PAST_TWO, id)).toBe(shown);
  });

  test("counts from 1904 where the workbook says so, and knows the 29 February 1900 that never was", () => {
    expect(show(JULY_31 - 1462, 'yyyy"年"m"月"d"日"', 1904)).toBe("2018年7月31日");
    expect(show(1, "yyyy-mm-dd")).toBe("1900-01-01");
    expect(show(59, "yyyy-mm-dd")).toBe("1900-02-28");
    expect(show(61, "yyyy-mm-dd")).toBe("1900-03-01");
  });

  test("that is none stays a number", () => {
    expect(show(-1, "yyyy-mm-dd")).toBe("-1");
    expect(show(20180731, 'yyyy"年"m"月"d"日"')).toBe("20180731");
  });

  test("shows hours beyond a day where its format counts them", () => {
    expect(show(1.5, "[h]:mm:ss")).toBe("36:00:00");
    expect(show(0.5, "mm:ss")).toBe("00:00");
  });
});
