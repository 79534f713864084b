/** The width of the picture that `faxed` gives: white, black and white again, 64 each. */
export const faxedWidth = 192

/**
 * A picture in CCITT Group 4, written by hand (ITU-T T.6): white rows, rows with 64 black pixels in the middle, and white
 * rows again, `rows` of each.
 */
export const faxed = (rows: number): Buffer => {
  const unchanged = { white: '1', black: '111' }
  const blackBegins = `001${white64}${black64}1`
  const blackEnds = '00011'
  const end = '000000000001'.repeat(2)
  const bits =
    unchanged.white.repeat(rows) +
    blackBegins +
    unchanged.black.repeat(rows - 1) +
    blackEnds +
    unchanged.white.repeat(rows - 1) +
    end
  const padded = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0')
  return Buffer.from(Array.from(padded.match(/.{8}/g) ?? [], (octet) => Number.parseInt(octet, 2)))
}

// A run of 64 is a make-up code for 64 and an ending code for nought.
const white64 = '1101100110101'
const black64 = '00000011110000110111'
