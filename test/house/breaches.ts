import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { importRules } from './importRules'

/** Every import in `app` and `db` under a folder that the house does not allow: `rule: from -> to`. */
export async function importBreaches(baseDir: string): Promise<readonly string[]> {
  const { output } = await cruise(
    ['app', 'db'],
    {
      baseDir,
      validate: true,
      ruleSet: { forbidden: [...importRules] },
      // Sees imports of types too, which the compiler takes out.
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      tsConfig: { fileName: 'tsconfig.json' },
    },
    undefined,
    { tsConfig: extractTSConfig('tsconfig.json') },
  )
  if (typeof output === 'string') throw new Error(output)
  return output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`).toSorted()
}
