import type { Model } from '../../../redaction/bytes/model'
import type { Operation } from '../../../redaction/bytes/operations'
import { type Dictionary, keysOf, nameOf, numberOf } from '../../../redaction/bytes/values'
import { keyOf } from '../structure'
import type { Sequence, Sheet } from './sheet'

/** One mark that is open: an artifact, a sequence of an element, or neither. */
export type Mark = { readonly artifact: boolean; readonly sequence: Sequence | undefined }

type Place = {
  readonly model: Model
  readonly resources: Dictionary
  readonly owner: { readonly page: number } | { readonly form: number }
  readonly sheet: Sheet
  /** The marks that are open, those around a form too. */
  readonly open: readonly Mark[]
}

/** The mark that BMC or BDC opens (ISO 32000-1, 14.6). */
export const markOpened = ({ operands }: Operation, { model, resources, owner, sheet, open }: Place): Mark => {
  const [tag, given] = operands
  const named = keysOf(model.follow(resources.get('Properties'))).get(nameOf(given) ?? '')
  const keys = keysOf(model.follow(named ?? given))
  const mcid = numberOf(model.follow(keys.get('MCID')))
  const artifact = nameOf(tag) === 'Artifact'
  const inArtifact = open.some((mark) => mark.artifact)
  const inSequence = open.some((mark) => mark.sequence !== undefined)
  if (artifact && inSequence) sheet.tangled.push('An artifact stands inside tagged content. Close the tag before it.')
  if (mcid === undefined) return { artifact, sequence: undefined }
  if (inArtifact || artifact)
    sheet.tangled.push('Tagged content stands inside an artifact. Close the artifact before it.')
  if (inSequence) sheet.tangled.push('A marked sequence stands inside another. Close the one before the next.')
  const sequence: Sequence = { key: keyOf(owner, mcid), words: '', pictures: 0, strokes: 0 }
  sheet.sequences.push(sequence)
  return { artifact, sequence }
}

/** Where what is painted now belongs: to an element, to no element because it is an artifact, or nowhere. */
export const belongsTo = (open: readonly Mark[]): Sequence | 'artifact' | undefined => {
  if (open.some((mark) => mark.artifact)) return 'artifact'
  return open.findLast((mark) => mark.sequence !== undefined)?.sequence
}
