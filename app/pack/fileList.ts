import { inGroups, type PackFile } from './files'
import type { Say } from './words'

type About = { readonly reference: string; readonly version: number; readonly controller: string }

/**
 * The text of the list that goes with the files of an answer: what each is, how large, its fingerprint, and how to
 * check it. Lines end as on Windows, whose oldest reader of text knows no other end.
 */
export const fileList = (files: readonly PackFile[], about: About, say: Say): string => {
  const { reference, version, controller } = about
  const example = files[0]?.name ?? ''
  const check = [
    say('files.check.title'),
    say('files.check.what'),
    say('files.check.how'),
    ...(example === ''
      ? []
      : [say('files.check.windows', { name: example }), say('files.check.mac', { name: example })]),
    say('files.check.ask', { controller, reference }),
  ]
  const parts = [
    say('files.title', { reference, version }),
    say('files.about', { controller }),
    ...files.map((file) => linesOf(file, say).join('\r\n')),
    check.join('\r\n\r\n'),
  ]
  return `${parts.join('\r\n\r\n')}\r\n`
}

const linesOf = (file: PackFile, say: Say): readonly string[] => {
  const pages = file.pages === null ? [] : [sayPages(file.pages, say)]
  return [
    file.name,
    say(`files.kind.${file.kind}`),
    [...pages, saySize(file.size, say)].join(', '),
    say('files.fingerprint'),
    inGroups(file.sha256),
  ]
}

const sayPages = (n: number, say: Say): string => (n === 1 ? say('files.pages.one') : say('files.pages.many', { n }))

/** A size in the unit that people know it by: as a thousand bytes each, the way that shops and most systems count. */
const saySize = (bytes: number, say: Say): string => {
  if (bytes < 1000) return say('files.size.bytes', { n: bytes })
  if (bytes < 999_500) return say('files.size.kb', { n: Math.round(bytes / 1000) })
  return say('files.size.mb', { n: (bytes / 1_000_000).toFixed(1) })
}
