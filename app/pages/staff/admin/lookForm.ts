import { type Look, type LookFault, themeOfLook } from '~/app/rules/settings/look'
import type { Theme } from '~/app/rules/theme'
import { plainColours, webTokens } from '~/app/rules/themeColours'
import { type Errors, one, type Values } from '../../form'
import { linesOf, type SettingForm } from './settingFields'

const tokenWords: Readonly<Record<(typeof webTokens)[number], string>> = {
  header: 'Header',
  'header-text': 'Words on the header',
  link: 'Links',
  'link-visited': 'Links that were followed',
  'link-hover': 'Links under the pointer',
  button: 'Buttons',
  'button-text': 'Words on buttons',
  border: 'Borders of boxes',
  focus: 'Focus',
  'focus-text': 'Words in focus',
}

/** A council's look; `file` is the one that came with the portal, shown while none was chosen. */
export const lookForm = (file: Theme | undefined): SettingForm<Look> => ({
  fields: [
    {
      name: 'deep',
      label: 'Headings and strong rules of answers',
      hint: 'A colour of the shape #1d3f5e, dark enough to read on paper.',
      kind: 'colour',
      group: 'Answers',
    },
    ...webTokens.map((token) => ({
      name: token,
      label: tokenWords[token],
      kind: 'colour' as const,
      group: 'Pages for residents',
    })),
    { name: 'name-en', label: 'Name in English', kind: 'line', group: 'The header’s name', language: 'en' },
    { name: 'name-cy', label: 'Name in Welsh', kind: 'line', group: 'The header’s name', language: 'cy' },
    {
      name: 'footer',
      label: 'Your own links, one a line',
      hint: 'The words in English, a bar, the words in Welsh, a bar, and the address: Our website | Ein gwefan | https://example.org',
      kind: 'words',
      group: 'Foot of the page',
    },
  ],
  typed: (look) => typedOf(look ?? lookOf(file)),
  read: (values) => {
    const look = readLook(values)
    const read = themeOfLook(look)
    return 'theme' in read ? { value: look } : { errors: errorsOf(read.faults) }
  },
})

type Chosen = NonNullable<Look>

const lookOf = (theme: Theme | undefined): Chosen => ({
  deep: theme?.deep ?? plainColours.header,
  web: theme?.web ?? plainColours,
  name: theme?.name,
  footer: [...(theme?.footer ?? [])],
})

const typedOf = ({ deep, web, name, footer }: Chosen): Values => ({
  deep,
  ...Object.fromEntries(webTokens.map((token) => [token, web[token] ?? plainColours[token]])),
  'name-en': name?.en ?? '',
  'name-cy': name?.cy ?? '',
  footer: footer.map(({ text, href }) => `${text.en} | ${text.cy} | ${href}`).join('\n'),
})

function readLook(values: Values): Chosen {
  const colour = (name: string) => one(values, name).trim().toLowerCase()
  const [en, cy] = [one(values, 'name-en').trim(), one(values, 'name-cy').trim()]
  return {
    deep: colour('deep'),
    web: Object.fromEntries(webTokens.map((token) => [token, colour(token)])),
    ...((en || cy) && { name: { en, cy } }),
    footer: linesOf(one(values, 'footer')).map((line) => {
      const [english = '', welsh = '', href = ''] = line.split('|').map((part) => part.trim())
      return { text: { en: english, cy: welsh }, href }
    }),
  }
}

const errorsOf = (faults: readonly LookFault[]): Errors =>
  Object.fromEntries(faults.toReversed().map(({ about, fault }) => [fieldOf[about] ?? about, sayFault(fault)]))

const fieldOf: Readonly<Record<string, string>> = { name: 'name-en', '': 'deep' }

const sayFault = (fault: string): string => {
  const words = fault.replace(/^web[.:]\s*/, '')
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}
