import { rename, rm } from 'node:fs/promises'
import { z } from 'zod'
import { PageMarkSchema } from '../redaction/mark'
import { redact } from '../redaction/redact'
import { sayRefusal } from '../redaction/refusals'
import { openPool } from '../redaction/threads/pool'
import type { Ending } from './ending'
import { requireWritable } from './outFile'
import { readInput, readJson } from './readInput'

type Options = { readonly marks: string; readonly out: string; readonly allow?: string }

/** Burns the marks into a PDF and proves it; writes it only where the proof passes. Prints the proof. */
export async function redactFile(file: string, { marks: marksFile, out, allow }: Options): Promise<Ending> {
  const bytes = await readInput(file)
  const marks = readMarks(await readInput(marksFile), marksFile)
  const allowed = allow === undefined ? [] : linesOf(await readInput(allow))
  await requireWritable(out)
  const part = `${out}.${process.pid}.part`
  const pool = openPool()
  try {
    const on = new Date().toISOString().slice(0, 10)
    const proof = await redact(bytes, { marks, pool, file: part, on, allowed })
    console.log(JSON.stringify(proof, null, 2))
    if ('refused' in proof) {
      console.error(`${file} was not redacted. ${sayRefusal(proof)}`)
      return 1
    }
    if (!proof.passed) {
      console.error(`${out} was not written: the proof failed. The channels above say where.`)
      return 1
    }
    await rename(part, out)
    return 0
  } finally {
    await pool.close()
    await rm(part, { force: true })
  }
}

const linesOf = (text: Buffer): readonly string[] =>
  text
    .toString('utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')

const readMarks = (bytes: Buffer, file: string) => {
  const parsed = z.array(PageMarkSchema).safeParse(readJson(bytes, file))
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`${file} does not hold marks:\n${faults.join('\n')}`)
}
