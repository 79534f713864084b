import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Handlebars from 'handlebars'
import type { Language } from '~/app/rules/sayDay'

/** A template that is missing or asks for a fact it isn't given, in words that name the file. */
export class TemplateFault extends Error {}

/** A letter's words: the subject is the first line of the text, after "Subject: ". */
export type Rendered = { readonly subject: string; readonly text: string; readonly html: string }
export type Facts = Readonly<Record<string, string | readonly string[] | boolean>>

const kinds = ['txt', 'html'] as const

/**
 * Renders the letters of a folder: `NAME.LANGUAGE.txt` and `NAME.LANGUAGE.html`, Handlebars, strict. A letter that has no
 * draft in a language is in English.
 */
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
  const languageOf = (name: string, language: Language): Language =>
    kinds.some((kind) => existsSync(join(folder, `${name}.${language}.${kind}`))) ? language : 'en'
  const requirePair = (name: string, language: Language) => {
    template(`frame.${language}.html`)
    for (const kind of kinds) template(`${name}.${language}.${kind}`)
  }
  return {
    /** The language that a letter is in, for a person who would like one. */
    languageOf,
    /**
     * Throws a TemplateFault where a letter lacks a file, in this language or in a draft that was begun: said at start,
     * not on the day the letter is due.
     */
    require: (names: readonly string[], language: Language): void => {
      for (const name of names) for (const each of [language, languageOf(name, 'cy')]) requirePair(name, each)
    },
    /** Throws a TemplateFault where a file is missing or names a fact that isn't there. */
    letter: (name: string, wanted: Language, facts: Facts): Rendered => {
      const language = languageOf(name, wanted)
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
