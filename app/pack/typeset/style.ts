/** Measures in points, on A4. Body text is 12 point: the smallest size that guidance on clear print accepts. */
export const page = { width: 595.28, height: 841.89, left: 62, right: 62, top: 60, bottom: 74, footer: 40 } as const

export const measure = page.width - page.left - page.right

export type TextStyle = {
  readonly size: number
  readonly bold: boolean
  readonly leading: number
  readonly colour: string
}

const ink = '#0b0c0c'
const deep = '#1d3f5e'

export const styles = {
  body: { size: 12, bold: false, leading: 17, colour: ink },
  strong: { size: 12, bold: true, leading: 17, colour: ink },
  h1: { size: 22, bold: true, leading: 28, colour: deep },
  h2: { size: 16, bold: true, leading: 21, colour: deep },
  h3: { size: 13, bold: true, leading: 18, colour: ink },
  name: { size: 16, bold: true, leading: 21, colour: deep },
  footer: { size: 10, bold: false, leading: 13, colour: '#383f43' },
} as const satisfies Readonly<Record<string, TextStyle>>

/** Space before and after each kind of block. */
export const gaps = {
  h1: { before: 26, after: 10 },
  h2: { before: 18, after: 6 },
  h3: { before: 14, after: 5 },
  block: 9,
  item: 4,
} as const

/** Every pair of text and ground has a contrast of at least 7 to 1. */
export const colours = {
  rule: '#b1b4b6',
  strongRule: deep,
  head: '#e9eff4',
  markGround: '#fff2c4',
  link: '#14407a',
} as const

/** A table no higher than this stands on one page, though it leaves the foot of the page before it empty. */
export const keptWhole = (page.height - page.top - page.bottom) * 0.22

export const cell = { across: 6, down: 5 } as const
