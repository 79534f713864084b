import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseTheme, type Theme } from '~/app/rules/theme'

/** A theme that can't be used: every fault, by file, in words for whoever looks after the portal. */
export class ThemesFault extends Error {}

const mostBytes = 500_000

/**
 * Reads every council's theme, `FOLDER/CONTROLLER/theme.yaml`, by the controller's id. Throws a ThemesFault with every
 * fault of every theme: no resident's letter is the place to find one.
 */
export function readThemes(folder: string): ReadonlyMap<string, Theme> {
  if (!existsSync(folder)) throw new ThemesFault(`${folder}: there is no such folder of themes`)
  const themes = new Map<string, Theme>()
  const faults: string[] = []
  for (const controller of foldersIn(folder)) {
    const own = join(folder, controller)
    const file = join(own, 'theme.yaml')
    const read = existsSync(file) ? parseTheme(readFileSync(file, 'utf8'), own) : { faults: ['is not there'] }
    const found = 'faults' in read ? read.faults : logoFaults(read.theme)
    faults.push(...found.map((fault) => `${file}: ${fault}`))
    if ('theme' in read) themes.set(controller, read.theme)
  }
  if (faults.length > 0) throw new ThemesFault(faults.join('\n'))
  return themes
}

const foldersIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()

const logoFaults = ({ logo }: Theme): readonly string[] => {
  if (!logo) return []
  if (!existsSync(logo.file) || !statSync(logo.file).isFile()) return [`logo ${logo.file} is not there`]
  const { size } = statSync(logo.file)
  if (size > mostBytes) return [`logo ${logo.file} has ${size} bytes; save it smaller, ${mostBytes} at most`]
  const bytes = readFileSync(logo.file)
  const fault = isPng(bytes) ? pngFault(bytes) : isJpeg(bytes) ? jpegFault(bytes) : 'is no PNG and no JPEG'
  return fault === undefined ? [] : [`logo ${logo.file} ${fault}`]
}

const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n'
const isJpeg = (bytes: Buffer): boolean => bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8

// A picture that lets light through would be set with a soft mask, which nobody who checks the pack for hidden words
// should have to reckon with.
const pngFault = (bytes: Buffer): string | undefined => {
  if (bytes.length < 33) return 'is cut short'
  const hasAlpha = [4, 6].includes(bytes[25] ?? 0)
  return hasAlpha || chunkNames(bytes).includes('tRNS')
    ? 'lets its ground show through; save it on a white ground, without transparency'
    : undefined
}

const chunkNames = (bytes: Buffer): readonly string[] => {
  const names: string[] = []
  for (let at = 8; at + 8 <= bytes.length; at += 12 + bytes.readUInt32BE(at))
    names.push(bytes.toString('latin1', at + 4, at + 8))
  return names
}

// PDF/A has one kind of colour in a file, and the pack's is for screens (ISO 19005-3, 6.2.4).
const jpegFault = (bytes: Buffer): string | undefined => {
  for (let at = 2; at + 10 < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return bytes[at + 9] === 4 ? 'has colours for print; save it in colours for screens (RGB)' : undefined
  }
  return 'is cut short'
}
