import { runProgram } from './run'

/** The programs of the system that can read a PDF, with their versions; null for one that is not there. */
export type Engines = { readonly poppler: string | null; readonly qpdf: string | null }

export const noPrograms: Engines = { poppler: null, qpdf: null }

let found: Promise<Engines> | undefined

/**
 * Asks the machine which programs it has, once for as long as the portal runs. Poppler counts only where all of its
 * programs are there that a proof calls.
 */
export const findEngines = (): Promise<Engines> => {
  found ??= askForEngines()
  return found
}

const askForEngines = async (): Promise<Engines> => {
  const [text, render, facts, qpdf] = await Promise.all([
    versionOf('pdftotext', '-v'),
    versionOf('pdftoppm', '-v'),
    versionOf('pdfinfo', '-v'),
    versionOf('qpdf', '--version'),
  ])
  return { poppler: render && facts ? text : null, qpdf }
}

// Poppler says its version where others complain.
const versionOf = async (program: string, ask: string): Promise<string | null> => {
  try {
    const { out, said } = await runProgram(program, [ask], { seconds: 20 })
    return /(\d+(?:\.\d+)+)/.exec(`${out.toString('utf8')}\n${said}`)?.[1] ?? 'of no known version'
  } catch {
    return null
  }
}
