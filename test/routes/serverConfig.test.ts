import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { envExample, readConfig } from '~/app/config.server'

const secret = 's'.repeat(32)
const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://rights.example.org/',
  SESSION_SECRET: secret,
  CODE_SECRET: secret,
  SMTP_URL: 'smtps://mail.example.org',
  MAIL_FROM: 'Your rights <rights@example.org>',
}

const configOf = (env: Record<string, string>, readFile?: (file: string) => string) => {
  const outcome = readConfig(env, readFile)
  if ('faults' in outcome) throw new Error(outcome.faults.join('\n'))
  return outcome.config
}
const faultsOf = (env: Record<string, string>, readFile?: (file: string) => string) => {
  const outcome = readConfig(env, readFile)
  return 'faults' in outcome ? outcome.faults : []
}

test('with nothing set it runs on this machine alone, letters go to the mailbox', () => {
  expect(configOf({})).toMatchObject({
    production: false,
    host: '127.0.0.1',
    port: 3000,
    publicUrl: 'http://localhost:3000',
    databaseUrl: 'sqlite:data/portal.db',
    mailbox: true,
    demo: false,
    workerInProcess: true,
    secureCookies: false,
    trustProxy: 0,
  })
  expect(configOf({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080')
})

test('secrets that are not given are made anew at each start', () => {
  const [one, other] = [configOf({}), configOf({})]
  expect(one.sessionSecret).toHaveLength(64)
  expect(new Set([one.sessionSecret, one.codeSecret, other.sessionSecret, other.codeSecret]).size).toBe(4)
})

test('production listens to everybody and trims its address', () => {
  expect(configOf(production)).toMatchObject({
    production: true,
    host: '0.0.0.0',
    publicUrl: 'https://rights.example.org',
    mailbox: false,
    secureCookies: true,
  })
})

test('production names each setting that it misses', () => {
  const faults = faultsOf({ NODE_ENV: 'production' })
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
    'PUBLIC_URL',
    'SESSION_SECRET',
    'CODE_SECRET',
    'SMTP_URL',
    'MAIL_FROM',
  ])
  expect(faults.every((fault) => fault.includes('is missing. Production needs it.'))).toBe(true)
})

test('every fault is told at once, in the order of the settings', () => {
  const faults = faultsOf({ PORT: 'eighty', LOG_LEVEL: 'loud', TRUST_PROXY: '-1' })
  expect(faults).toEqual([
    "PORT 'eighty' must be a whole number from 1 to 65535, such as PORT=3000.",
    "LOG_LEVEL 'loud' is not one of: fatal, error, warn, info, debug, silent.",
    "TRUST_PROXY '-1' must be a whole number from 0 to 10, such as TRUST_PROXY=1.",
  ])
})

test.each([
  ['NODE_ENV', 'prod'],
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '3000.5'],
  ['HOST', 'here there'],
  ['PUBLIC_URL', 'rights.example.org'],
  ['PUBLIC_URL', 'ftp://rights.example.org'],
  ['PUBLIC_URL', 'https://rights.example.org/portal'],
  ['PUBLIC_URL', 'https://rights.example.org/?a=1'],
  ['DATABASE_URL', 'mysql://db/portal'],
  ['DATABASE_URL', 'sqlite:'],
  ['SESSION_SECRET', 'short'],
  ['CODE_SECRET', 's'.repeat(31)],
  ['SMTP_URL', 'https://mail.example.org'],
  ['MAIL_FROM', 'nobody'],
  ['MAIL_FROM', 'rights@example.org\r\nBcc: x@example.org'],
  ['DEMO', 'yes'],
  ['WORKER', 'on'],
  ['LOG_LEVEL', 'verbose'],
  ['TRUST_PROXY', 'all'],
])('%s is refused as %j', (name, value) => {
  const faults = faultsOf({ [name]: value })
  expect(faults).toHaveLength(1)
  expect(faults[0]).toMatch(new RegExp(`^${name} `))
})

test('an empty value is none', () => {
  expect(configOf({ PORT: '', SMTP_URL: '', SESSION_SECRET: '' })).toMatchObject({ port: 3000, mailbox: true })
})

describe('demo mode', () => {
  test('is for this machine only, and never with a mail server', () => {
    expect(configOf({ DEMO: '1' })).toMatchObject({ demo: true, mailbox: true })
    expect(faultsOf({ DEMO: '1', SMTP_URL: 'smtp://mail.example.org' })).toEqual([
      'DEMO=1 is refused with SMTP_URL: a demo never sends mail. Leave one of them out.',
    ])
    expect(faultsOf({ ...production, DEMO: '1' })[0]).toBe(
      'DEMO=1 is refused in production. Leave DEMO out, or start without NODE_ENV=production.',
    )
  })
})

describe('a secret in a file', () => {
  const { SESSION_SECRET, ...rest } = production
  const env = { ...rest, SESSION_SECRET_FILE: '/run/secrets/session' }

  test('is read without its last line end', () => {
    expect(configOf(env, () => `${SESSION_SECRET}\n`).sessionSecret).toBe(SESSION_SECRET)
  })

  test('is a fault if it is missing, empty, too short or given twice', () => {
    const missing = () => {
      throw new Error('ENOENT')
    }
    expect(faultsOf(env, missing)).toEqual([
      "SESSION_SECRET_FILE can't be read: '/run/secrets/session'. Give the path of a file this user may read.",
    ])
    expect(faultsOf(env, () => '\n')[0]).toContain('is an empty file')
    expect(faultsOf(env, () => 'short')[0]).toContain('SESSION_SECRET is too short')
    expect(faultsOf({ ...env, SESSION_SECRET: secret }, () => secret)).toEqual([
      'SESSION_SECRET and SESSION_SECRET_FILE are both set. Keep one.',
    ])
  })

  test('is for secrets alone', () => {
    const refuse = () => {
      throw new Error('read')
    }
    expect(configOf({ PORT_FILE: '/run/port' }, refuse).port).toBe(3000)
  })
})

test('no fault repeats a secret', () => {
  const faults = faultsOf({
    SESSION_SECRET: 'CANARY',
    CODE_SECRET: 'CANARY',
    SMTP_URL: 'http://me:CANARY@mail',
    DATABASE_URL: 'mysql://me:CANARY@db/portal',
  })
  expect(faults).toHaveLength(4)
  expect(faults.join()).not.toContain('CANARY')
})

test('.env.example says what the schema says', () => {
  expect(readFileSync('.env.example', 'utf8')).toBe(envExample())
})
