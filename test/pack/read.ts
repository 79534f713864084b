import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type StructNode = {
  readonly role: string
  readonly children: readonly StructNode[]
  readonly text: string
  /** Words that stand for what it shows. */
  readonly alt?: string
}

export type ReadPdf = {
  readonly title: unknown
  readonly language: unknown
  readonly marked: boolean
  readonly pages: readonly {
    readonly text: string
    /** How far up the page its lowest words stand, in points, the foot left out. */
    readonly lowest: number
    /** How far up the page its very lowest words stand, the foot among them. */
    readonly footAt: number
    /** Left, bottom, right and top, in points. */
    readonly size: readonly number[]
    readonly tree: StructNode | undefined
    readonly links: readonly unknown[]
  }[]
  readonly bookmarks: readonly { readonly title: string; readonly items: readonly { readonly title: string }[] }[]
}

const footAt = 45

/** A PDF as pdf.js sees it: the words of each page in the order they are drawn, and the structure with its words. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, disableFontFace: true })
  const document = await task.promise
  const pages = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
    const byId = new Map<string, string>()
    const open: string[] = []
    let text = ''
    let lowest = page.view[3] ?? 0
    let foot = lowest
    for (const item of items) {
      if ('str' in item) {
        const words = `${item.str}${item.hasEOL ? '\n' : ''}`
        text += words
        const up = Number(item.transform[5])
        if (item.str.trim() !== '' && up > footAt) lowest = Math.min(lowest, up)
        if (item.str.trim() !== '') foot = Math.min(foot, up)
        for (const id of open) byId.set(id, (byId.get(id) ?? '') + words)
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.id ?? '')
    }
    const tree = await page.getStructTree()
    const links = await page.getAnnotations()
    pages.push({ text, lowest, footAt: foot, size: page.view, tree: tree ? nodeOf(tree, byId) : undefined, links })
  }
  const { info } = await document.getMetadata()
  const outline = (await document.getOutline()) ?? []
  const read = {
    title: Reflect.get(info, 'Title'),
    language: Reflect.get(info, 'Language'),
    marked: (await document.getMarkInfo())?.Marked === true,
    pages,
    bookmarks: outline.map(({ title, items }) => ({ title, items })),
  }
  await task.destroy()
  return read
}

/** Every word of a file, spaces and line ends made one space. */
export const wordsOf = (read: ReadPdf): string => flat(read.pages.map((page) => page.text).join('\n'))

export const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The nodes of one role, in order. */
export const nodesOf = (node: StructNode | undefined, role: string): readonly StructNode[] =>
  node ? [...(node.role === role ? [node] : []), ...node.children.flatMap((child) => nodesOf(child, role))] : []

/** How many times a page shows text outside every tag and artifact: each is a fault. */
export const untaggedText = async (bytes: Uint8Array): Promise<number> => {
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, disableFontFace: true })
  const document = await task.promise
  let untagged = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    const { fnArray } = await (await document.getPage(number)).getOperatorList()
    let depth = 0
    for (const operator of fnArray) {
      if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) depth += 1
      if (operator === OPS.endMarkedContent) depth -= 1
      if ((operator === OPS.showText || operator === OPS.fill || operator === OPS.constructPath) && depth === 0)
        untagged += 1
    }
  }
  await task.destroy()
  return untagged
}

type Raw = {
  readonly role?: string
  readonly id?: string
  readonly alt?: string
  readonly children?: readonly unknown[]
}

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null

const nodeOf = (raw: Raw, byId: ReadonlyMap<string, string>): StructNode => {
  const children = (raw.children ?? []).filter(isRaw)
  const own = raw.id ? (byId.get(raw.id) ?? '') : ''
  const nodes = children.map((child) => nodeOf(child, byId))
  const text = own + nodes.map((node) => node.text).join('')
  return { role: raw.role ?? 'content', children: nodes, text, ...(raw.alt ? { alt: raw.alt } : {}) }
}
