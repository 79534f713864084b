type Fault = 'empty' | 'no-rows' | 'too-many-rows' | 'not-a-spreadsheet' | 'broken' | 'too-large-inside'

const words: Readonly<Record<Fault, string>> = {
  empty: 'There is nothing in this file',
  'no-rows': 'This file has headings and no rows below them',
  'too-many-rows': 'This file has more than 20,000 rows. Split it and bring in its parts one by one',
  'not-a-spreadsheet': 'The file must be a CSV or an Excel workbook (.xlsx), and called so',
  broken: 'This file cannot be read as a spreadsheet. Open it in your program, save it again and send that',
  'too-large-inside': 'This workbook is far larger inside than it looks. Save only the tracker’s sheet and send that',
}

/** Why a tracker's file can't be taken in, and in which line, where that is known. */
export const sayTrackerFault = (fault: Fault, line?: number): string =>
  line === undefined ? words[fault] : `${words[fault]}. Look at line ${line}`
