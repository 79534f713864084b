import { isPostcode } from './checks'
import type { Recogniser } from './recogniser'

const postcode = '[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[ABD-HJLNP-UW-Z]{2}(?![A-Za-z0-9])'
const word = "[A-Z\\u00c0-\\u00de][\\p{L}'.-]{0,20}"
const small = '(?:of|the|and|y|yr|on|le|la|de|upon|under|in)'
const streets =
  'Road|Rd|Street|St|Avenue|Ave|Lane|Ln|Close|Drive|Dr|Way|Court|Ct|Crescent|Cres|Gardens|Gdns|Grove|Place|Pl|Terrace|Square|Sq|Hill|Rise|Row|Walk|Mews|Park|Parade|View|Green|Yard|Gate|Heights|Meadows?|Croft|Fold|Mount|Bank|Wharf|Quay|Circus|Broadway|End|Vale|Villas|Cottages|Buildings|Boulevard|Path|Ridge|Brow|Dene|Garth|Nook|Orchard|Esplanade|Promenade|Fields?|Approach|Drove|Wood'
// In lower case only those that aren't everyday words: "12 people in court", "a 5 minute drive".
const plainStreets = 'road|rd|street|avenue|ave|lane|crescent|gardens|grove|terrace|close|drive'
const welsh = '(?:Heol|Ffordd|Stryd|Lôn|Lon|Maes|Clos|Rhodfa|Bryn|Stad|Rhes|Cae|Parc|Tan|Trem|Gerddi)'
const houses = '(?:Cottage|House|Farm|Lodge|Barn|Bungalow|Villa|Hall|Rectory|Vicarage|Mill|Court)'

const flat = "(?:(?:Flat|Apartment|Apt\\.?|Unit|Room|Caravan|Studio) \\w{1,4},? (?:[A-Z][\\p{L}' ]{1,24}, )?)"
const number = '\\d{1,4}[A-Za-z]?(?:-\\d{1,4}[A-Za-z]?)?,?'
const inTown = `(?:,? ${word}(?:[ -](?:${small}[ -])?${word}){0,3},?){0,3},? ${postcode}`
const upstairs = ', (?:(?:ground|first|second|top) floor )?flat(?: above the \\p{Ll}+)?'
const tail = `(?:${inTown}|${upstairs})?`
const start = '(?<![\\p{L}\\d£$.,/-])'
const looks = 'A house number, a name and a word for a street'

/** Where a person lives. */
export const homes: readonly Recogniser[] = [
  {
    kind: 'postcode',
    pattern: new RegExp(`(?<![A-Za-z0-9])${postcode}`, 'g'),
    valid: isPostcode,
    alone: 0.7,
    beside: 0.7,
    looks: 'The form of a postcode',
  },
  {
    kind: 'postcode',
    pattern: new RegExp(`(?<![A-Z0-9])${postcode}`, 'gi'),
    valid: isPostcode,
    before: /post ?code|cod post|\baddress|\blives?\b/i,
    alone: 0,
    beside: 0.7,
    looks: 'The form of a postcode',
    near: 'a word for an address',
  },
  {
    kind: 'address',
    pattern: new RegExp(
      `${start}${flat}?${number} (?:The |(?:${word} (?:${small} ){0,2}){1,4}?)(?:${streets}|${streets.toUpperCase()})(?![\\p{L}\\d])${tail}`,
      'gu',
    ),
    valid: (found) => !startsWithDate(found),
    alone: 0.8,
    beside: 0.8,
    looks,
  },
  {
    kind: 'address',
    pattern: new RegExp(
      `${start}${flat}?${number} ${welsh} (?:(?:y|yr|${word})(?![\\p{L}\\d]) ?){1,3}(?<! )${tail}`,
      'gu',
    ),
    alone: 0.75,
    beside: 0.75,
    looks,
  },
  {
    kind: 'address',
    pattern: new RegExp(`${start}\\d{1,4}[a-z]? (?:[\\p{Ll}'.-]{2,20} ){1,2}(?:${plainStreets})(?![\\p{L}\\d])`, 'gu'),
    valid: (found) => !everyday.test(found),
    before: /\baddress|\bliv(?:es?|ing)\b|\bmoved\b|\bvisit|\bat $|\bto $|\bfrom $/i,
    alone: 0,
    beside: 0.5,
    looks,
    near: 'a word for an address',
  },
  {
    kind: 'address',
    pattern: new RegExp(`(?<![\\p{L}\\d])(?:The )?(?:${word} ){1,2}${houses}${inTown}`, 'gu'),
    valid: (found) => found.split(' ').length < 14,
    alone: 0.8,
    beside: 0.8,
    looks: 'The name of a house with a postcode',
  },
]

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const date = new RegExp(`^\\d{1,2},? (?:${months}) `)
const startsWithDate = (found: string): boolean => date.test(found)

const everyday =
  /\b(?:minutes?|mins?|hours?|days?|weeks?|months?|years?|miles?|metres?|people|children|pupils?|times?|staff|cars?|the|an?|in|on|of|to|at|from|too|very|and|or|was|were|is)\b/i
