import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Handlebars from 'handlebars'

/** A template that is missing or asks for a fact it isn't given, in words that name the file. */
export class TemplateFault extends Error {}

/** A letter's words: the subject is the first line of the text, after "Subject: ". */
export type Rendered = { readonly subject: string; readonly text: string; readonly html: string }
export type Facts = Readonly<Record<string, string | readonly string[] | boolean>>

/** Renders the letters of a folder: `NAME.LANGUAGE.txt` and `NAME.LANGUAGE.html`, Handlebars, strict. */
export function readTemplates(folder: string) {
  const compiled = new Map<string, HandlebarsTemplateDelegate>()
  const template = (file: string) => {
    const found = compiled.get(file)
    if (found) return found
    const made = Handlebars.compile(read(join(folder, file), file), { strict: true, noEscape: file.endsWith('.txt') })
    compiled.set(file, made)
    return made
  }
  const render = (file: string, facts: Facts) => {
    try {
      return template(file)(facts)
    } catch (error) {
      if (error instanceof TemplateFault) throw error
      throw new TemplateFault(`The template ${file} can't be filled in: ${error instanceof Error ? error.message : ''}`)
    }
  }
  return {
    /** Throws a TemplateFault where a letter lacks a file: said at start, not on the day the letter is due. */
    require: (names: readonly string[], language: string): void => {
      template(`frame.${language}.html`)
      for (const name of names) for (const kind of ['txt', 'html']) template(`${name}.${language}.${kind}`)
    },
    /** Throws a TemplateFault where a file is missing or names a fact that isn't there. */
    letter: (name: string, language: string, facts: Facts): Rendered => {
      const words = render(`${name}.${language}.txt`, facts)
      const [first = '', ...rest] = words.split('\n')
      if (!first.startsWith('Subject: ')) throw new TemplateFault(`${name}.${language}.txt must begin with "Subject: "`)
      const inner = render(`${name}.${language}.html`, facts)
      const subject = first.slice('Subject: '.length).trim()
      return {
        subject,
        text: rest.join('\n').trim(),
        html: render(`frame.${language}.html`, { ...facts, inner, subject }),
      }
    },
  }
}
export type Templates = ReturnType<typeof readTemplates>

function read(path: string, file: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new TemplateFault(`The template ${file} is missing from the templates folder.`)
  }
}
