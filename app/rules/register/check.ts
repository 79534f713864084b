import { type Document, LineCounter, parseDocument } from 'yaml'
import { duplicateIds } from '~/app/rules/register/duplicateIds'
import { inPlainWords } from '~/app/rules/register/plainFaults'
import { Register } from '~/app/rules/register/schema'
import { aliases, duplicateKeys, placeOf, type Wrong, written } from '~/app/rules/register/yamlPlaces'

/** One thing wrong in a register: where it is (`activities[0].recipients[2].kind`, and the line, from 1), and what. */
export type Fault = { readonly path: string; readonly line: number; readonly message: string }

export type Checked = { readonly valid: Register } | { readonly faults: readonly Fault[] }

// The longest real register is under 30,000 characters.
const longest = 500_000

/**
 * Reads a register as its file has it (YAML) and says either that it is valid or every fault it has, in the order of
 * the file. Words that are no YAML, and aliases, come first and alone: until they are mended the rest can't be read.
 */
export function checkRegister(text: string): Checked {
  if (text.length > longest) return { faults: [wholly(`this file is longer than ${longest} characters`)] }
  try {
    return check(text)
  } catch (problem) {
    // The parser goes as deep as the file does, and a file of nothing but brackets runs out of room.
    if (problem instanceof RangeError) return { faults: [wholly(tooDeep)] }
    throw problem
  }
}

function check(text: string): Checked {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false })
  const fault = ({ path, at, message }: Wrong): Fault => ({
    path: path.length > 0 ? written(path) : wholeFile,
    line: lines.linePos(at ?? placeOf(document, path)).line,
    message,
  })

  const unreadable = [...syntaxFaults(document), ...aliases(document)]
  if (unreadable.length > 0) return { faults: inOrder(unreadable.map(fault)) }

  const value: unknown = document.toJS()
  const parsed = Register.safeParse(value, { reportInput: true })
  const wrong = [
    ...duplicateKeys(document),
    ...(parsed.error?.issues.flatMap((issue) => inPlainWords(issue)) ?? []),
    ...duplicateIds(value),
  ]
  return parsed.success && wrong.length === 0 ? { valid: parsed.data } : { faults: inOrder(wrong.map(fault)) }
}

const syntaxFaults = (document: Document.Parsed): readonly Wrong[] =>
  [...document.errors, ...document.warnings].map((problem) => ({
    path: [],
    at: problem.pos[0],
    message: problem.code === 'RESOURCE_EXHAUSTION' ? tooDeep : `this is not YAML that can be read: ${problem.message}`,
  }))

const tooDeep = 'this file is nested too deeply to read'
const wholeFile = '(whole file)'
const wholly = (message: string): Fault => ({ path: wholeFile, line: 1, message })
const inOrder = (faults: readonly Fault[]): readonly Fault[] => [...faults].sort((a, b) => a.line - b.line)
