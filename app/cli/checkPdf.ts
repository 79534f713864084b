import { readFile } from 'node:fs/promises'
import { checkPdf as check } from '../pack/check/checkPdf'
import { sayReport } from '../pack/check/sayReport'
import type { Ending } from './ending'

/**
 * Checks how a PDF is built and tagged, and prints each check. Ends with 1 where one fails, or where a program that has
 * to read the file is not installed; with 2 where there is no such file.
 */
export async function checkPdf(file: string, { json = false }: { readonly json?: boolean }): Promise<Ending> {
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) {
    console.error(`${file}: this file can't be opened.`)
    return 2
  }
  const report = await check(bytes)
  console.log(json ? JSON.stringify(report, null, 2) : sayReport(report).join('\n'))
  return report.passed ? 0 : 1
}
