import { z } from 'zod'
import { Role } from './rules/roles'
import { isWebAddress, oneOf, wholeNumber } from './settingKinds'

const words = z.string().regex(/^[\x21-\x7e]+$/, 'has a space or a letter in it that none of these has')
const rolesExample = 'rights-officers=trafford:officer; rights-admins=trafford:administrator'

/** How staff sign in, beside the other settings of the portal. */
export const signInSettings = {
  LOCAL_SIGN_IN: oneOf(['on', 'off'])
    .default('on')
    .meta({ description: 'on, or off where staff only sign in by OIDC_ISSUER', example: 'on' }),
  SESSION_IDLE_MINUTES: wholeNumber(1, 1440, 'SESSION_IDLE_MINUTES=60')
    .default(60)
    .meta({ description: 'Staff are signed out after so many minutes without a page', example: '60' }),
  SESSION_HOURS: wholeNumber(1, 168, 'SESSION_HOURS=12')
    .default(12)
    .meta({ description: 'Staff are signed out so many hours after they signed in', example: '12' }),
  OIDC_ISSUER: z
    .string()
    .refine(
      isIssuer,
      'is no issuer. Give its https address, such as OIDC_ISSUER=https://login.microsoftonline.com/TENANT/v2.0',
    )
    .optional()
    .meta({
      description: "The council's own sign-in (OpenID Connect), for example of Entra ID",
      example: 'https://login.microsoftonline.com/TENANT/v2.0',
    }),
  OIDC_CLIENT_ID: words.optional().meta({ description: 'What OIDC_ISSUER calls this portal', example: 'rights' }),
  OIDC_CLIENT_SECRET: z
    .string()
    .optional()
    .meta({ description: 'The secret that OIDC_ISSUER gave this portal', secret: true }),
  OIDC_GROUPS_CLAIM: words
    .default('groups')
    .meta({ description: "Which claim lists somebody's groups, or roles", example: 'groups' }),
  OIDC_ROLES: z.string().transform(readGroups).optional().meta({
    description: 'Which group is which role at which controller; the first that fits counts',
    example: rolesExample,
  }),
  OIDC_SECOND_FACTOR: words.optional().meta({
    description: 'What the claim amr says of a second factor. Without it the portal asks for its own',
    example: 'mfa',
  }),
}

export type GroupRole = { readonly group: string; readonly controller: string; readonly role: Role }

/** What signing in needs of the settings; `codeSecret` is CODE_SECRET where it is given, as production must. */
export function signInConfig(given: z.infer<z.ZodObject<typeof signInSettings>>, codeSecret: string | undefined) {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_ROLES: roles } = given
  return {
    /** Seals what codes of second factors are made from. It must outlast a start, so without CODE_SECRET it is no secret. */
    factorKey: codeSecret ?? 'outside production nothing is kept from whoever has the database',
    localSignIn: given.LOCAL_SIGN_IN === 'on',
    sessionIdleSeconds: given.SESSION_IDLE_MINUTES * 60,
    sessionSeconds: given.SESSION_HOURS * 3600,
    /** The council's own sign-in; null where staff have passwords here and nothing else. */
    provider:
      issuer && clientId && clientSecret && roles
        ? {
            issuer,
            clientId,
            clientSecret,
            roles,
            groupsClaim: given.OIDC_GROUPS_CLAIM,
            secondFactor: given.OIDC_SECOND_FACTOR ?? null,
          }
        : null,
  }
}
export type ProviderSettings = NonNullable<ReturnType<typeof signInConfig>['provider']>

const together = ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_ROLES'] as const

/** What no single setting of signing in can know. `isGiven` is true of a setting that has a value or a file. */
export function signInFaults(isGiven: (name: string) => boolean, local: string | undefined): readonly string[] {
  if (isGiven('OIDC_ISSUER')) {
    return together.filter((name) => !isGiven(name)).map((name) => `${name} is missing. OIDC_ISSUER needs it.`)
  }
  return local === 'off'
    ? ['Nobody could sign in: LOCAL_SIGN_IN=off and no OIDC_ISSUER. Set OIDC_ISSUER, or leave LOCAL_SIGN_IN out.']
    : []
}

/** Over plain http only on this machine: what comes from there says who may see a case. */
function isIssuer(given: string): boolean {
  if (!isWebAddress(given)) return false
  const { protocol, hostname } = new URL(given)
  return protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1'
}

function readGroups(given: string, context: z.RefinementCtx): readonly GroupRole[] {
  const lines = given.split(';').map((line) => line.trim())
  return lines
    .filter((line) => line !== '')
    .flatMap((line) => {
      const [, group = '', controller = '', named = ''] = /^(.+)=([\w-]+):([\w-]+)$/.exec(line) ?? []
      const role = Role.safeParse(named)
      if (group !== '' && role.success) return [{ group: group.trim(), controller, role: role.data }]
      context.addIssue({
        code: 'custom',
        message: `gives no role: write GROUP=CONTROLLER:ROLE; ..., where a role is one of ${Role.options.join(', ')}`,
      })
      return []
    })
}
