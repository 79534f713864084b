import { expect, test } from 'vitest'
import { readConfig } from '~/app/config.server'

const oidc = {
  OIDC_ISSUER: 'https://login.example.org/tenant/v2.0',
  OIDC_CLIENT_ID: 'rights',
  OIDC_CLIENT_SECRET: 'the secret itself',
  OIDC_ROLES: 'rights-officers=trafford:officer; 7f0c=a:b=wakefield:auditor;',
}
const faults = (env: Readonly<Record<string, string>>) => {
  const read = readConfig(env)
  return 'faults' in read ? read.faults : []
}

test('with neither passwords nor a provider nobody could sign in, which is a fault at start', () => {
  expect(faults({ LOCAL_SIGN_IN: 'off' })).toEqual([
    'Nobody could sign in: LOCAL_SIGN_IN=off and no OIDC_ISSUER. Set OIDC_ISSUER, or leave LOCAL_SIGN_IN out.',
  ])
  expect(faults({ LOCAL_SIGN_IN: 'off', ...oidc })).toEqual([])
})

test('a provider needs its client, its secret and the roles that groups have', () => {
  expect(faults({ OIDC_ISSUER: oidc.OIDC_ISSUER })).toEqual(
    ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_ROLES'].map((name) => `${name} is missing. OIDC_ISSUER needs it.`),
  )
})

test.each([
  'http://login.example.org',
  'ftp://login.example.org',
  'login.example.org',
  'https://me:pw@login.example.org',
])('%s is no issuer', (issuer) => {
  expect(faults({ ...oidc, OIDC_ISSUER: issuer }).join()).toContain('is no issuer')
})

test.each(['rights-officers', 'rights-officers=trafford', 'rights-officers=trafford:king', '=trafford:officer'])(
  '%s gives no role',
  (roles) => {
    expect(faults({ ...oidc, OIDC_ROLES: roles }).join()).toContain('gives no role')
  },
)

test('groups are read with all their signs, and a fault never repeats the secret', () => {
  const read = readConfig(oidc)
  if ('faults' in read) throw new Error(read.faults.join())
  expect(read.config.provider?.roles).toEqual([
    { group: 'rights-officers', controller: 'trafford', role: 'officer' },
    { group: '7f0c=a:b', controller: 'wakefield', role: 'auditor' },
  ])
  expect(faults({ ...oidc, OIDC_ISSUER: 'nowhere' }).join()).not.toContain(oidc.OIDC_CLIENT_SECRET)
})
