import type { Theme } from '~/app/rules/theme'

export type Print = 'standard' | 'large'

export type TextStyle = {
  readonly size: number
  readonly bold: boolean
  readonly leading: number
  readonly colour: string
  /** Of a link among these words. */
  readonly link: string
}

/** How a pack looks: everything that the print asked for and the council's theme change. Measures in points, on A4. */
export type Sheet = ReturnType<typeof sheetFor>

/**
 * The sheet of a pack. Body text is 12 point, the smallest size that guidance on clear print accepts, or 18 point in
 * large print; the paper and its outer margins stay as they are.
 */
export const sheetFor = ({ print, theme }: { readonly print: Print; readonly theme?: Theme }) => {
  const scale = print === 'large' ? 18 / 12 : 1
  const deep = theme?.deep ?? portalsOwn
  const style = (size: number, leading: number, { bold = false, colour = ink } = {}): TextStyle => {
    return { size: size * scale, leading: leading * scale, bold, colour, link }
  }
  const gap = (before: number, after: number) => ({ before: before * scale, after: after * scale })
  return {
    page,
    measure: page.width - page.left - page.right,
    styles: {
      body: style(12, 17),
      strong: style(12, 17, { bold: true }),
      h1: style(22, 28, { bold: true, colour: deep }),
      h2: style(16, 21, { bold: true, colour: deep }),
      h3: style(13, 18, { bold: true }),
      name: style(16, 21, { bold: true, colour: deep }),
      footer: style(10, 13, { colour: '#383f43' }),
    },
    /** Space before and after each kind of block. */
    gaps: { h1: gap(26, 10), h2: gap(18, 6), h3: gap(14, 5), block: 9 * scale, item: 4 * scale },
    /** Every pair of text and ground has a contrast of at least 7 to 1. */
    colours: {
      rule: '#b1b4b6',
      strongRule: deep,
      head: '#e9eff4',
      markGround: '#fff2c4',
      addedGround: '#dff0e6',
      addedRule: '#00472d',
    },
    cell: { across: 6 * scale, down: 5 * scale },
    /** A table no higher than this stands on one page, though it leaves the foot of the page before it empty. */
    keptWhole: (page.height - page.top - page.bottom) * 0.22,
    logo: theme?.logo && { ...theme.logo, width: 120, height: 60 },
    /** Whether two columns of words stand beside one another: in large print each would be too narrow. */
    besides: print !== 'large',
  } as const
}

const page = { width: 595.28, height: 841.89, left: 62, right: 62, top: 60, bottom: 74, footer: 40 } as const
const ink = '#0b0c0c'
const link = '#14407a'
const portalsOwn = '#1d3f5e'
