import type { IForbiddenRuleType } from 'dependency-cruiser'

/** The house's table of what may import what. A rule's name says what its breach is. */
const rooms: readonly IForbiddenRuleType[] = [
  ban('a door or a page reaches into the database', '^app/(routes|pages|root|entry)', '^db/'),
  ban('a rule is not pure: it imports another room', '^app/rules/', '^(app|db|test)/', '^app/rules/'),
  ban('a page imports more than rules and pages', '^app/pages/', '^(app|db|test)/', '^app/(pages|rules)/'),
  ban('redaction imports more than rules', '^app/redaction/', '^(app|db|test)/', '^app/(redaction|rules)/'),
  ban('pack imports more than rules and redaction', '^app/pack/', '^(app|db|test)/', '^app/(pack|redaction|rules)/'),
  ban('the outside imports an act, a page or the database', '^app/outside/', '^(app/(casework|routes|pages)|db)/'),
  ban('an act imports a door or a page', '^app/casework/', '^app/(routes|pages)/'),
  ban('the database imports more than rules', '^db/', '^(app|test)/', '^app/rules/'),
  ban('the product imports a test', '^(app|db)/', '^test/'),
  {
    name: 'a rule or a page imports a part of Node',
    severity: 'error',
    from: { path: '^app/(rules|pages)/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'a rule imports a package that is not its own',
    severity: 'error',
    from: { path: '^app/rules/' },
    to: { dependencyTypesNot: ['core', 'local'], pathNot: inPackages('zod|temporal-polyfill|yaml') },
  },
]

/** Packages that have a home, and where it is. */
const homes = {
  'kysely|better-sqlite3|pg': '^db/',
  nodemailer: '^app/outside/',
  '@node-rs/argon2': '^app/outside/',
  'otpauth|uqr|openid-client|@zxcvbn-ts/[^/]+': '^app/outside/',
  i18next: '^app/outside/',
  'csv-parse': '^app/outside/',
  handlebars: '^app/(outside|pack)/',
  pdfkit: '^app/(pack|redaction/burn)/',
  'pdfjs-dist': '^app/redaction/',
  '@embedpdf/pdfium|sharp|tesseract.js|piscina|compromise': '^app/redaction/',
  yazl: '^app/(pack|outside)/',
  'bidi-js': '^app/pack/',
  'ical-generator': '^app/outside/',
  busboy: '^app/http/',
  commander: '^app/cli',
  pino: '^app/(log[.]server[.]ts|http/)',
  'express|helmet|express-rate-limit': '^app/(http/|server[.]ts)',
  '@remix-run/[^/]+':
    '^app/(routes/|[a-z]+Door[.]server[.]ts|root[.]tsx|entry[.]|server[.]ts|env[.]d[.]ts|outside/session)',
  'react|react-dom': '^app/(pages/|routes/|root[.]tsx|entry[.])',
} as const

export const importRules: readonly IForbiddenRuleType[] = [
  ...rooms,
  ...Object.entries(homes).map(
    ([packages, home]): IForbiddenRuleType => ({
      name: `${packages} away from home`,
      severity: 'error',
      from: { pathNot: home },
      to: { path: inPackages(packages) },
    }),
  ),
]

function ban(name: string, from: string, to: string, except?: string): IForbiddenRuleType {
  return { name, severity: 'error', from: { path: from }, to: except ? { path: to, pathNot: except } : { path: to } }
}

function inPackages(names: string): string {
  return `(^|node_modules/)(@types/)?(${names})(/|$)`
}
