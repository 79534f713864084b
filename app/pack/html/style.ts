const ink = '#0b0c0c'

/**
 * The page's own styles: nothing is fetched. Sizes follow the reader's, lines are no longer than are easy to read, and
 * long words break, so that nothing runs off a screen of 320 pixels. `deep` is the colour of headings and strong rules;
 * one that can't be read on white is not used.
 */
export const styleOf = (deep = '#1d3f5e'): string => `
:root { --deep: ${contrastOnWhite(deep) >= 4.5 ? deep : ink}; color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 52rem; color: ${ink}; background: #fff;
  font: 1.1875rem/1.5 "Atkinson Hyperlegible", "Segoe UI", Arial, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4 { color: var(--deep); line-height: 1.25; margin: 2rem 0 .6rem; break-after: avoid; }
h1 { font-size: 1.9rem; margin-top: 1rem; } h2 { font-size: 1.5rem; border-top: 2px solid var(--deep); padding-top: 1rem; }
h3 { font-size: 1.25rem; } h4 { font-size: 1.1875rem; }
p, ul, dl, table { margin: 0 0 1rem; }
p, li, dd, td { unicode-bidi: plaintext; }
a { color: #14407a; text-underline-offset: .15em; }
:focus-visible { outline: 3px solid ${ink}; outline-offset: 2px; background: #fff2c4; }
main:focus { outline: none; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; display: inline-block; padding: .5rem; }
nav ul { list-style: none; padding: 0; } nav li { margin: .3rem 0; } nav a { display: inline-block; min-height: 1.5rem; }
address { font-style: normal; border-bottom: 2px solid var(--deep); padding-bottom: .6rem; margin-bottom: 1rem; }
.caption, caption { font-weight: bold; text-align: left; padding: .4rem 0; }
dl > div { display: grid; grid-template-columns: minmax(9rem, 1fr) 2fr; gap: .2rem 1rem;
  border-bottom: 1px solid #b1b4b6; padding: .4rem 0; break-inside: avoid-page; }
dt, th { font-weight: bold; text-align: left; } dd { margin: 0; min-width: 0; }
.wide { overflow-x: auto; margin-bottom: 1rem; }
table { border-collapse: collapse; min-width: 100%; }
th, td { vertical-align: top; border-bottom: 1px solid #b1b4b6; padding: .4rem; min-width: 6rem; }
thead th { background: #e9eff4; overflow-wrap: break-word; }
mark { background: #fff2c4; color: ${ink}; border: 1px solid #6f5a00; padding: 0 .2rem; font-weight: bold; }
ins { text-decoration: underline; text-decoration-thickness: 2px; background: #e6f4ea; }
.page { border-left: 4px solid #b1b4b6; padding-left: 1rem; }
@media (max-width: 40rem) { dl > div { grid-template-columns: 1fr; } }
@media print { body { max-width: none; padding: 0; font-size: 12pt; } .skip { display: none; }
  .wide { overflow: visible; } thead { display: table-header-group; } tr { break-inside: avoid; }
  a[href^="http"] { color: ${ink}; } }
`

/** The contrast of a colour with white by WCAG 2.2, 1 to 21; 1 for what is no colour of the shape `#rrggbb`. */
const contrastOnWhite = (colour: string): number => {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)?.slice(1)
  if (parts === undefined) return 1
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const share = Number.parseInt(part, 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}
