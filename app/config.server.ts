import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { ProgramList } from './redaction/programs/programList'
import { anyPath, isBareWebAddress, isScannerAddress, isWebAddress, oneOf, path, wholeNumber } from './settingKinds'
import { signInConfig, signInFaults, signInSettings } from './signInSettings'

/**
 * Every setting of the portal, and the only file that reads the environment. `.env.example` is made from this schema.
 * `secret` settings may also be given as a file: NAME_FILE holds the path, as container platforms hand secrets over.
 */
const port = wholeNumber(1, 65_535, 'PORT=3000')
const proxies = wholeNumber(0, 10, 'TRUST_PROXY=1')
const secret = z.string().min(32, 'is too short. Give at least 32 characters: `openssl rand -hex 32` makes a good one')
const govUk = 'https://www.gov.uk/bank-holidays.json'
const needed = { secret: true, production: true } as const

export const Settings = z.object({
  NODE_ENV: oneOf(['development', 'test', 'production'])
    .default('development')
    .meta({ description: 'development, or production, which `npm start` sets', example: 'development' }),
  PORT: port.default(3000).meta({ description: 'The port to listen on', example: '3000' }),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'is no address. Give one such as HOST=127.0.0.1, or 0.0.0.0 for every network card')
    .optional()
    .meta({ description: 'The address to listen on: 127.0.0.1, or 0.0.0.0 in production', example: '127.0.0.1' }),
  PUBLIC_URL: z
    .string()
    .refine(isBareWebAddress, 'must be a web address without a path, such as PUBLIC_URL=https://rights.example.org')
    .transform((given) => new URL(given).origin)
    .optional()
    .meta({ description: 'The address residents use', example: 'http://localhost:3000', production: true }),
  DATABASE_URL: z
    .string()
    .regex(
      /^(sqlite:.+|postgres(ql)?:\/\/.+)$/,
      'names no database. Give sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME',
    )
    .default('sqlite:data/portal.db')
    .meta({
      description: 'The database: sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME',
      example: 'sqlite:data/portal.db',
      secret: true,
    }),
  DATA_DIR: path('data', 'The folder for files, writable'),
  SESSION_SECRET: secret
    .optional()
    .meta({ description: 'Signs session cookies. Outside production a new one is made at each start', ...needed }),
  CODE_SECRET: secret
    .optional()
    .meta({ description: 'Mixed into one-time codes. Outside production a new one is made at each start', ...needed }),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^/\s]+/, 'names no mail server. Give smtp://HOST:PORT or smtps://USER:PASSWORD@HOST')
    .optional()
    .meta({
      description: 'The mail server. Outside production letters go to /dev/mailbox without it',
      example: 'smtps://user:password@mail.example.org',
      ...needed,
    }),
  MAIL_FROM: z
    .string()
    .regex(
      /^([^\r\n<>]+ )?<?[^\s<>@]+@[^\s<>@]+>?$/,
      'is no sender. Give an email address, such as MAIL_FROM=rights@example.org',
    )
    .default('no-reply@example.org')
    .meta({ description: 'The sender of every letter', example: 'no-reply@example.org', production: true }),
  CLAMD_URL: z
    .string()
    .refine(
      isScannerAddress,
      'names no scanner. Give tcp://HOST:PORT or unix:/PATH, such as CLAMD_URL=tcp://127.0.0.1:3310',
    )
    .optional()
    .meta({
      description: 'The virus scanner (clamd): tcp://HOST:PORT or unix:/PATH. Without it no paper is scanned',
      example: 'unix:/run/clamav/clamd.ctl',
    }),
  DEMO: oneOf(['0', '1'])
    .default('0')
    .meta({ description: '1 for demo mode: invented people, never real mail, a banner on each page', example: '1' }),
  WORKER: oneOf(['in-process', 'off'])
    .default('in-process')
    .meta({ description: 'in-process, or off when `node build/index.js worker` runs apart', example: 'in-process' }),
  TEMPLATES_DIR: path('templates', 'The folder of letters and words'),
  PACK_TEMPLATES_DIR: anyPath.optional().meta({
    description: "The council's own words of the pack: a file there, such as cy/letter.yaml, stands in place of ours",
    example: 'pack-words',
  }),
  REGISTERS_DIR: path('db/registers', 'The folder of registers of processing'),
  HOLIDAYS_FILE: path('db/holidays/bank-holidays.json', 'The bank holidays that a new database begins with'),
  HOLIDAYS_URL: z
    .string()
    .refine(isWebAddress, `must be a web address, such as HOLIDAYS_URL=${govUk}`)
    .default(govUk)
    .meta({ description: 'Where an administrator gets newer bank holidays from', example: govUk }),
  THEMES_DIR: path('db/themes', "The folder of councils' colours and logos"),
  EXEMPTIONS_FILE: path('db/exemptions/exemptions.json', 'The exemptions that a redaction may rest on'),
  PROOF_NEEDS: ProgramList,
  ...signInSettings,
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info').meta({
    description: "How much to log. debug also logs errors' own words, which may hold personal data",
    example: 'info',
  }),
  TRUST_PROXY: proxies.default(0).meta({ description: 'How many proxies stand in front of the portal', example: '0' }),
})
const heading = [
  '# The settings of the portal, each with its default or an example. NAME_FILE stands for the path of a file that',
  '# holds the value. Copy this file to .env and start with `node --env-file=.env build/index.js`.',
]

export type Config = ReturnType<typeof configFrom>
type Environment = Readonly<Record<string, string | undefined>>

/**
 * Takes an environment, gives either the whole configuration or every fault in it, one plain sentence each. A fault
 * about a secret never repeats it. An empty value counts as not given.
 */
export function readConfig(
  env: Environment,
  readFile = (file: string) => readFileSync(file, 'utf8'),
): { readonly config: Config } | { readonly faults: readonly string[] } {
  const { given, faults: fileFaults } = takeSecretsFromFiles(env, readFile)
  const read = Settings.safeParse(given)
  const faults = [...fileFaults, ...(read.error?.issues ?? []).map(inPlainWords(given)), ...faultsBetween(given, env)]
  return read.success && faults.length === 0 ? { config: configFrom(read.data) } : { faults }
}

let loaded: Config | undefined

/** The configuration of this process, read once. With faults: prints them all and ends the process with 2. */
export function loadConfig(): Config {
  if (loaded) return loaded

  const outcome = readConfig(process.env)
  if ('faults' in outcome) {
    process.stderr.write(`${outcome.faults.join('\n')}\n`)
    process.exit(2)
  }
  loaded = outcome.config
  return loaded
}

/** The environment of a demonstration: this process's own, with a database and files apart, never mail. */
export const demoEnvironment = (): Environment => ({
  ...process.env,
  NODE_ENV: 'development',
  DEMO: '1',
  DATA_DIR: 'data/demo',
  DATABASE_URL: 'sqlite:data/demo/portal.db',
  DATABASE_URL_FILE: undefined,
})

/** The text of `.env.example`. A test keeps the file equal to it. */
export function envExample(): string {
  const lines = Object.entries(Settings.shape).flatMap(([name, setting]) => {
    const { description, example, secret, production } = setting.meta() ?? {}
    const must = production ? ' Needed in production.' : ''
    const orFile = secret ? ` Or ${name}_FILE.` : ''
    return [`# ${description}.${must}${orFile}`, `# ${name}=${example ?? ''}`, '']
  })
  return [...heading, '', ...lines].join('\n')
}

function configFrom(settings: z.infer<typeof Settings>) {
  const production = settings.NODE_ENV === 'production'
  const publicUrl = settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`
  return Object.freeze({
    production,
    port: settings.PORT,
    host: settings.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    publicUrl,
    databaseUrl: settings.DATABASE_URL,
    dataDir: settings.DATA_DIR,
    sessionSecret: settings.SESSION_SECRET ?? newSecret(),
    codeSecret: settings.CODE_SECRET ?? newSecret(),
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.MAIL_FROM,
    /** Where clamd listens; without it no paper is scanned, and staff are told so. */
    clamdUrl: settings.CLAMD_URL,
    demo: settings.DEMO === '1',
    workerInProcess: settings.WORKER === 'in-process',
    templatesDir: settings.TEMPLATES_DIR,
    packTemplatesDir: settings.PACK_TEMPLATES_DIR,
    registersDir: settings.REGISTERS_DIR,
    holidaysFile: settings.HOLIDAYS_FILE,
    holidaysUrl: settings.HOLIDAYS_URL,
    themesDir: settings.THEMES_DIR,
    exemptionsFile: settings.EXEMPTIONS_FILE,
    proofNeeds: settings.PROOF_NEEDS,
    logLevel: settings.LOG_LEVEL,
    trustProxy: settings.TRUST_PROXY,
    ...signInConfig(settings, settings.CODE_SECRET),
    /** Letters wait on /dev/mailbox instead of leaving. */
    mailbox: settings.SMTP_URL === undefined && !production,
    secureCookies: publicUrl.startsWith('https:'),
  })
}

function takeSecretsFromFiles(env: Environment, readFile: (file: string) => string) {
  const given: Record<string, string | undefined> = {}
  const faults: string[] = []
  for (const [name, setting] of Object.entries(Settings.shape)) {
    given[name] = env[name] || undefined
    const file = env[`${name}_FILE`]
    if (!file || !setting.meta()?.secret) continue

    if (given[name]) faults.push(`${name} and ${name}_FILE are both set. Keep one.`)
    try {
      given[name] = readFile(file).trim() || undefined
      if (!given[name]) faults.push(`${name}_FILE is an empty file: '${file}'. Write the secret into it.`)
    } catch {
      faults.push(`${name}_FILE can't be read: '${file}'. Give the path of a file this user may read.`)
    }
  }
  return { given, faults }
}

/** What no single setting can know: what production needs, and what demo mode refuses. */
function faultsBetween(given: Environment, env: Environment): readonly string[] {
  const production = given.NODE_ENV === 'production'
  const faults = Object.entries(Settings.shape).flatMap(([name, setting]) => {
    const missing = production && setting.meta()?.production && !given[name] && !env[`${name}_FILE`]
    return missing ? [`${name} is missing. Production needs it. ${setting.meta()?.description}.`] : []
  })
  const isGiven = (name: string) => Boolean(given[name] || env[`${name}_FILE`])
  faults.push(...signInFaults(isGiven, given.LOCAL_SIGN_IN))
  if (given.DEMO !== '1') return faults

  if (production) faults.push('DEMO=1 is refused in production. Leave DEMO out, or start without NODE_ENV=production.')
  if (given.SMTP_URL) faults.push('DEMO=1 is refused with SMTP_URL: a demo never sends mail. Leave one of them out.')
  return faults
}

function inPlainWords(given: Environment) {
  return ({ path, message }: { path: readonly PropertyKey[]; message: string }) => {
    const name = String(path[0])
    const known = Object.entries(Settings.shape).find(([setting]) => setting === name)
    const value = known?.[1].meta()?.secret ? '' : ` '${given[name]}'`
    return `${name}${value} ${message}.`
  }
}

function newSecret(): string {
  return randomBytes(32).toString('hex')
}
