import { join } from 'node:path'
import type { Theme } from '~/app/rules/theme'
import { compose } from './compose'
import { dataJson } from './dataCopy/dataCopy'
import { dataSchema } from './dataCopy/schema'
import { tablesOf } from './dataCopy/tables'
import { dataWords } from './dataCopy/words'
import type { PackFacts } from './facts'
import { fileList } from './fileList'
import { fingerprintOf, type PackFile, type PackFileKind } from './files'
import { writeHtml } from './html/writeHtml'
import type { Tree } from './tree'
import { type Typeset, typeset } from './typeset'
import { type PackWords, type Say, sayWith } from './words'
import { measured, type Written, writing } from './writing'
import { bundle } from './zip'

export type PackInto = {
  /** An empty folder of its own, in which the files are made. */
  readonly folder: string
  readonly theme?: Theme | undefined
  /** 1,000 where nothing is said. */
  readonly pagesAVolume?: number | undefined
  readonly onPage?: ((done: number, total: number) => void) | undefined
}

export type BuiltFile = PackFile & { readonly path: string }

export type BuiltPack = {
  /** In the order of their fingerprint: volumes, the copy to read in a browser, copies for a computer, the list, the ZIP. */
  readonly files: readonly BuiltFile[]
  readonly pages: number
  /** The fingerprint of the whole: see `fingerprintOf`. */
  readonly sha256: string
  /** Where the pages of documents came to stand. */
  readonly shown: Typeset['shown']
}

/** Composes an answer and makes all its files. The same facts and words make the same bytes, whatever the machine. */
export const buildPack = async (facts: PackFacts, words: PackWords, into: PackInto): Promise<BuiltPack> => {
  const say = sayWith(words)
  const tree = compose(facts, words)
  const title = titleOf(tree, facts, say)
  const making = { facts, tree, title, say, into }
  const { volumes, set } = await makeVolumes(making)
  const files = [...volumes, makePageCopy(making), ...makeDataCopies(making)]
  const listed = [...files, makeList(making, files)]
  const all = [...listed, await makeBundle(making, listed)]
  return { files: all, pages: set.pages, sha256: fingerprintOf(all), shown: set.shown }
}

type Making = {
  readonly facts: PackFacts
  readonly tree: Tree
  readonly title: string
  readonly say: Say
  readonly into: PackInto
}

const titleOf = (tree: Tree, { reference, version }: PackFacts, say: Say): string =>
  say('file.title', { title: tree.sections[0]?.title ?? reference, reference, version })

async function makeVolumes({ facts, tree, title, into }: Making) {
  const written: Written[] = []
  const set = await typeset(
    tree,
    {
      title,
      builtOn: facts.builtOn,
      reference: facts.reference,
      language: facts.language === 'cy' ? 'cy' : 'en-GB',
      print: facts.print,
      theme: into.theme,
      pagesAVolume: into.pagesAVolume,
      onPage: into.onPage,
    },
    (volume) => {
      const file = writing(join(into.folder, `volume-${volume}`))
      written.push(file)
      return file
    },
  )
  const volumes = set.volumes.map(({ pages }, i): BuiltFile => {
    const name = set.volumes.length > 1 ? `${facts.reference}-volume-${i + 1}.pdf` : `${facts.reference}.pdf`
    const file = written[i]
    if (file === undefined) throw new Error('Every volume is written')
    return { kind: 'volume', name, mediaType: 'application/pdf', pages, ...file.end() }
  })
  return { volumes, set }
}

function makePageCopy({ facts, tree, title, into }: Making): BuiltFile {
  const file = writing(join(into.folder, 'page-copy'))
  const { language } = facts
  writeHtml(tree, { title, language, theme: into.theme }, (text) => file.write(Buffer.from(text)))
  return { kind: 'page-copy', name: `${facts.reference}.html`, mediaType: 'text/html', pages: null, ...file.end() }
}

/** Structured records alone: what a computer can read and take elsewhere. */
function makeDataCopies({ facts, say, into }: Making): readonly BuiltFile[] {
  if (facts.kind !== 'access' || facts.records.length === 0) return []
  const words = dataWords(say)
  const keep = (kind: PackFileKind, name: string, mediaType: string, text: string): BuiltFile => {
    const file = writing(join(into.folder, `${kind}-${name}`))
    file.write(Buffer.from(text))
    return { kind, name, mediaType, pages: null, ...file.end() }
  }
  return [
    keep('data', `${facts.reference}.json`, 'application/json', dataJson(facts, words)),
    keep('schema', 'data-copy.schema.json', 'application/schema+json', `${JSON.stringify(dataSchema(), null, 2)}\n`),
    ...tablesOf(facts, words).map(({ name, text }) => keep('table', name, 'text/csv', text)),
  ]
}

function makeList({ facts, say, into }: Making, files: readonly BuiltFile[]): BuiltFile {
  const file = writing(join(into.folder, 'list'))
  file.write(
    Buffer.from(
      fileList(files, { reference: facts.reference, version: facts.version, controller: facts.controller.name }, say),
    ),
  )
  return { kind: 'list', name: `${facts.reference}-files.txt`, mediaType: 'text/plain', pages: null, ...file.end() }
}

async function makeBundle({ facts, into }: Making, files: readonly BuiltFile[]): Promise<BuiltFile> {
  const path = join(into.folder, 'bundle')
  await bundle(files, path, facts.builtOn)
  const { size, sha256 } = await measured(path)
  return {
    kind: 'bundle',
    name: `${facts.reference}.zip`,
    mediaType: 'application/zip',
    pages: null,
    size,
    sha256,
    path,
  }
}
