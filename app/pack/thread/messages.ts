import type { Theme } from '~/app/rules/theme'
import type { BuiltPack } from '../build'
import type { PackFacts } from '../facts'
import type { PackWords } from '../words'

/** What a thread is given to build. */
export type ToBuild = {
  readonly facts: PackFacts
  readonly words: PackWords
  readonly folder: string
  readonly theme?: Theme | undefined
  readonly pagesAVolume?: number | undefined
  /** How far it stands back for others, 0 to 19. */
  readonly niceness: number
}

/** Pages set, of how many. */
export type Progress = { readonly done: number; readonly total: number }

/** What it says: how far it is, what came of it, or what is wrong with the words. */
export type FromThread = { readonly progress: Progress } | { readonly built: BuiltPack } | { readonly fault: string }
