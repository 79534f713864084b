import type { Tree } from '~/app/pack/tree'
import { type Typeset, type TypesetOptions, typeset } from '~/app/pack/typeset'

/** A tree typeset in memory: the bytes of each volume, and what the typesetter says of them. */
export const setVolumes = async (
  tree: Tree,
  options: Partial<TypesetOptions> = {},
): Promise<{ readonly volumes: readonly Uint8Array[]; readonly said: Typeset }> => {
  const parts: Uint8Array[][] = []
  const whole = {
    title: 'An answer',
    builtOn: '2026-11-20',
    reference: 'HAR-2026-0042',
    language: 'en-GB',
    print: 'standard',
    ...options,
  } as const
  const said = await typeset(tree, whole, () => {
    const own: Uint8Array[] = []
    parts.push(own)
    return { write: (bytes) => void own.push(bytes) }
  })
  return { volumes: parts.map((own) => new Uint8Array(Buffer.concat(own))), said }
}
