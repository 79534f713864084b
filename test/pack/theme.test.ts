import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { readThemes, ThemesFault } from '~/app/outside/themes.server'
import { paragraph } from '~/app/pack/tree'
import { noPrograms } from '~/app/redaction/programs/engines'
import { prove } from '~/app/redaction/prove'
import { contrast } from '~/app/rules/contrast'
import { parseTheme } from '~/app/rules/theme'
import { plainColours } from '~/app/rules/themeColours'
import { aTree } from './aTree'
import { untaggedText } from './read'
import { elementsOf } from './scriptsRead'
import { setVolumes } from './setVolumes'

const picture = (channels: 3 | 4, width = 40) =>
  sharp({ create: { width, height: 20, channels, background: { r: 0, g: 77, b: 64, alpha: 0.5 } } })

const theme = (deep: string, logo?: string) =>
  `deep: "${deep}"\n${logo === undefined ? '' : `logo:\n  file: ${logo}\n  alt: A sun\n`}`

const inFolder = (text: string, files: Readonly<Record<string, Buffer>> = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'themes-'))
  mkdirSync(join(folder, 'harrowmere'))
  writeFileSync(join(folder, 'harrowmere', 'theme.yaml'), text)
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, 'harrowmere', name), bytes)
  return folder
}

const faultOf = (folder: string): string => {
  try {
    readThemes(folder)
  } catch (fault) {
    if (fault instanceof ThemesFault) return fault.message
    throw fault
  }
  return ''
}

describe('a theme', () => {
  test.each([
    ['#000000', 21],
    ['#ffffff', 1],
    ['#767676', 4.54],
    ['#1d3f5e', 10.9],
  ])('%s has a contrast of %s to 1 on white, and white on it', (colour, measured) => {
    expect(contrast(colour, '#ffffff')).toBeCloseTo(measured, 1)
    expect(contrast('#ffffff', colour)).toBe(contrast(colour, '#ffffff'))
  })

  test('gives its colour, and its logo where it lies; its pages take the colour for their header', () => {
    const web = { ...plainColours, header: '#004d40' }
    expect(parseTheme(theme('#004d40', 'logo.png'), 'themes/x')).toEqual({
      theme: { deep: '#004d40', logo: { file: 'themes/x/logo.png', alt: 'A sun' }, web, footer: [] },
    })
    expect(parseTheme(theme('#595959'), 'x')).toMatchObject({ theme: { deep: '#595959' } })
  })

  test.each([
    ['a colour too pale', theme('#5a5a5a'), 'contrast of 6.9 to 1'],
    ['a colour that is a word', 'deep: green', 'deep must be a colour'],
    ['no colour', 'logo: { file: a.png, alt: A sun }', 'deep'],
    ['a key that nobody knows', `${theme('#004d40')}pale: "#ffffff"`, 'pale'],
    ['a logo without words', 'deep: "#004d40"\nlogo: { file: a.png, alt: " " }', 'logo.alt is empty'],
    ['a logo somewhere else', theme('#004d40', '../../secret.png'), 'logo.file must be the name'],
    ['a logo of another kind', theme('#004d40', 'logo.svg'), 'logo.file must be the name'],
    ['no YAML', 'deep: [', 'is no YAML'],
  ])('is refused for %s', (_, text, said) => {
    const read = parseTheme(text, 'x')
    expect('faults' in read && read.faults.join('\n')).toContain(said)
  })
})

describe('a folder of themes', () => {
  test('of our own is in order', () => {
    expect([...readThemes('db/themes').keys()]).toEqual(['wakefield'])
  })

  test('is read by controller, with a PNG or a JPEG', async () => {
    const png = { 'logo.png': await picture(3).png().toBuffer() }
    expect(readThemes(inFolder(theme('#004d40', 'logo.png'), png)).get('harrowmere')?.logo?.alt).toBe('A sun')
    const jpeg = { 'logo.jpg': await picture(3).jpeg().toBuffer() }
    expect(readThemes(inFolder(theme('#004d40', 'logo.jpg'), jpeg)).has('harrowmere')).toBe(true)
  })

  test.each([
    ['a logo that is not there', () => ({}), 'is not there'],
    ['what is no picture', () => ({ 'logo.png': Buffer.from('GIF89a'.repeat(20)) }), 'is no PNG and no JPEG'],
    ['a logo too large', () => ({ 'logo.png': Buffer.alloc(500_001) }), 'save it smaller'],
    [
      'a logo with transparency',
      async () => ({ 'logo.png': await picture(4).png().toBuffer() }),
      'save it on a white ground',
    ],
    [
      'a logo with transparency in its palette',
      async () => ({ 'logo.png': await picture(4).png({ palette: true }).toBuffer() }),
      'save it on a white ground',
    ],
    [
      'a logo in colours for print',
      async () => ({ 'logo.png': await picture(3).toColourspace('cmyk').jpeg().toBuffer() }),
      'in colours for screens',
    ],
    [
      'a logo cut short',
      async () => ({ 'logo.png': (await picture(3).jpeg().toBuffer()).subarray(0, 30) }),
      'cut short',
    ],
  ])('is refused by file for %s', async (_, files, said) => {
    const message = faultOf(inFolder(theme('#004d40', 'logo.png'), await files()))
    expect(message).toMatch(/harrowmere\/theme\.yaml: logo /)
    expect(message).toContain(said)
  })

  test('is refused where it is not there, or a theme is missing in it', () => {
    expect(faultOf('no/such/folder')).toContain('no such folder')
    const folder = mkdtempSync(join(tmpdir(), 'themes-'))
    mkdirSync(join(folder, 'harrowmere'))
    expect(faultOf(folder)).toContain('theme.yaml: is not there')
  })
})

describe('a pack with a theme', () => {
  const letter = {
    kind: 'letterhead',
    from: ['Wakefield Metropolitan District Council with a name of some length', 'Civic Hall'],
    to: ['Priya Fairweather'],
    details: [{ label: 'Date', value: ['20 November 2026'] }],
  } as const
  const own = readThemes('db/themes').get('wakefield')
  const tree = aTree([letter, paragraph('Dear Priya')])

  test.each(['standard', 'large'] as const)('has its logo as a figure with words, in %s print', async (print) => {
    const { volumes } = await setVolumes(tree, { theme: own, print })
    const bytes = volumes[0] ?? new Uint8Array()
    const figures = (await elementsOf(bytes)).filter(({ tag }) => tag === 'Figure')
    expect(figures).toMatchObject([{ alt: own?.logo?.alt }])
    expect(await untaggedText(bytes)).toBe(0)
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('/SMask')
    expect((await prove(bytes, ['Marguerite Holloway'], { engines: noPrograms })).passed).toBe(true)
  })

  test('without one has no figure', async () => {
    const { volumes } = await setVolumes(tree)
    expect((await elementsOf(volumes[0] ?? new Uint8Array())).filter(({ tag }) => tag === 'Figure')).toEqual([])
  })

  test('has the same bytes twice, and others without the theme', async () => {
    const [first, second, plain] = [
      await setVolumes(tree, { theme: own }),
      await setVolumes(tree, { theme: own }),
      await setVolumes(tree),
    ].map(({ volumes }) => Buffer.from(volumes[0] ?? []))
    expect(second?.equals(first ?? Buffer.alloc(0))).toBe(true)
    expect(plain?.equals(first ?? Buffer.alloc(0))).toBe(false)
  })
})
