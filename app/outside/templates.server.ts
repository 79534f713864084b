import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fillBlanks } from '~/app/rules/letterWords'
import type { Language } from '~/app/rules/sayDay'
import { lettersHandlebars, newSlot, type Parts, partsOf, type Slot } from './editable.server'

/** A template that is missing or asks for a fact it isn't given, in words that name the file. */
export class TemplateFault extends Error {}

/** A letter's words: the subject is the first line of the text, after "Subject: ". */
export type Rendered = { readonly subject: string; readonly text: string; readonly html: string }
/** A letter with the part of its text that may be edited; null where there is none. */
export type RenderedInParts = Rendered & { readonly parts: Parts | null }
export type Facts = Readonly<Record<string, string | readonly string[] | boolean>>

/**
 * What stands in place of a template's own part: the words for this one case, as they are; else the controller's own for
 * every case, with blanks to fill in.
 */
export type OwnWords = { readonly edited?: string | null; readonly usual?: string | null }

const kinds = ['txt', 'html'] as const

/**
 * Renders the letters of a folder: `NAME.LANGUAGE.txt` and `NAME.LANGUAGE.html`, Handlebars, strict. A letter that has no
 * draft in a language is in English.
 */
export function readTemplates(folder: string) {
  const handlebars = lettersHandlebars()
  const compiled = new Map<string, HandlebarsTemplateDelegate>()
  const template = (file: string) => {
    const found = compiled.get(file)
    if (found) return found
    const made = handlebars.compile(read(join(folder, file), file), { strict: true, noEscape: file.endsWith('.txt') })
    compiled.set(file, made)
    return made
  }
  const render = (file: string, facts: Facts, slot: Slot) => {
    try {
      return template(file)(facts, { data: { slot } })
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
  const inParts = (name: string, wanted: Language, facts: Facts, own: OwnWords = {}): RenderedInParts => {
    const language = languageOf(name, wanted)
    const slot = newSlot(own.edited ?? (own.usual ? fillBlanks(own.usual, facts) : null))
    const words = render(`${name}.${language}.txt`, facts, slot)
    const [first = '', ...rest] = words.split('\n')
    if (!first.startsWith('Subject: ')) throw new TemplateFault(`${name}.${language}.txt must begin with "Subject: "`)
    const inner = render(`${name}.${language}.html`, facts, slot)
    const subject = first.slice('Subject: '.length).trim()
    const html = render(`frame.${language}.html`, { ...facts, inner, subject }, slot)
    return { subject, html, ...partsOf(rest.join('\n').trim(), slot) }
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
    letter: (name: string, wanted: Language, facts: Facts, own: OwnWords = {}): Rendered => {
      const { subject, text, html } = inParts(name, wanted, facts, own)
      return { subject, text, html }
    },
    /** The same, with the part that may be edited set apart. */
    inParts,
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
