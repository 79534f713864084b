import type { Ending } from './ending'
import { makePack } from './makePack'
import { takePack } from './takePack'

type Options = { readonly demo?: string; readonly case?: string; readonly out: string }

/** The pack of an invented family, or of a case of this portal: one of the two must be named. */
export async function pack({ demo, case: reference, out }: Options): Promise<Ending> {
  if (demo !== undefined) return makePack({ demo, out })
  if (reference !== undefined) return takePack({ reference, out })
  console.error("error: give --demo CONTROLLER for an invented family's pack, or --case REFERENCE for a case's own")
  return 2
}
