import { parentPort, workerData } from 'node:worker_threads'
import readSheets from 'read-excel-file/universal'
import type { ReadWorkbook, ToRead } from './messages.server'
import { TooLargeInside, unpackWorkbook } from './unpackWorkbook.server'

/** Reads the first sheet of a workbook with something in it. */
async function read({ bytes, most, columns }: ToRead): Promise<ReadWorkbook> {
  try {
    const unpacked = await unpackWorkbook(Buffer.from(bytes), most)
    const sheets = await readSheets(new Blob([Uint8Array.from(unpacked)]))
    const sheet = sheets.find(({ data }) => data.some((row) => row.some((cell) => cell !== null)))
    const rows = (sheet?.data ?? []).map((row) => row.slice(0, columns).map(textOfCell))
    return lengthOf(rows) > most ? { fault: 'too-large-inside' } : { rows }
  } catch (error) {
    return { fault: error instanceof TooLargeInside ? 'too-large-inside' : 'broken' }
  }
}

/** A day in a workbook is a number that the program shows as one, at midnight in no zone. */
const textOfCell = (cell: unknown): string => {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : ''
}

// Words that stand once in the file may stand in every cell.
const lengthOf = (rows: readonly (readonly string[])[]): number =>
  rows.reduce((sum, row) => row.reduce((all, cell) => all + cell.length, sum), 0)

parentPort?.postMessage(await read(workerData))
