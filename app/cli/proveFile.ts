import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { type Program, programs } from '../redaction/channels/types'
import { type PageMark, PageMarkSchema } from '../redaction/mark'
import { prove } from '../redaction/prove'
import type { Ending } from './ending'

type Options = { readonly absent: string; readonly marks?: string; readonly need?: string }

/**
 * Proves that hidden words and places are nowhere in a PDF, and prints the proof as JSON. Ends with 1 where it finds
 * something or can't read the file in every way, with 2 where it is told what it can't use.
 */
export async function proveFile(file: string, { absent, marks: marksFile, need }: Options): Promise<Ending> {
  const compulsory = programsNamed(need)
  const bytes = await readFile(file).catch(() => null)
  const strings = await readFile(absent, 'utf8').catch(() => null)
  const marks = marksFile === undefined ? { marks: [] } : await readMarks(marksFile)
  const wrong = [
    ...(bytes === null ? [`${file}: this file can't be opened.`] : []),
    ...(strings === null ? [`${absent}: this file can't be opened.`] : []),
    ...('fault' in marks ? [marks.fault] : []),
    ...('fault' in compulsory ? [compulsory.fault] : []),
  ]
  if (bytes === null || strings === null || 'fault' in marks || 'fault' in compulsory) {
    console.error(wrong.join('\n'))
    return 2
  }
  const hidden = strings
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
  const proof = await prove(bytes, hidden, { marks: marks.marks, compulsory: compulsory.programs })
  console.log(JSON.stringify(proof, null, 2))
  return proof.passed ? 0 : 1
}

function programsNamed(
  need: string | undefined,
): { readonly programs: readonly Program[] } | { readonly fault: string } {
  const read = z.array(z.enum(programs)).safeParse(need?.split(',').map((name) => name.trim()) ?? [])
  return read.success
    ? { programs: read.data }
    : { fault: `--need ${need} is not a list of programs. There are: ${programs.join(', ')}.` }
}

async function readMarks(file: string): Promise<{ readonly marks: readonly PageMark[] } | { readonly fault: string }> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return { fault: `${file}: this file can't be opened.` }
  const json = parsed(text)
  if (json === undefined) return { fault: `${file}: this is not JSON.` }
  const read = z.array(PageMarkSchema).safeParse(json)
  if (read.success) return { marks: read.data }
  const faults = read.error.issues.map(({ path, message }) => `${file}: ${path.join('.') || 'the whole'}: ${message}`)
  return { fault: faults.slice(0, 20).join('\n') }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
