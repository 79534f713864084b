import type { Model } from '../../../redaction/bytes/model'
import type { Operation } from '../../../redaction/bytes/operations'
import { type Dictionary, keysOf, listOf, nameOf, numberOf } from '../../../redaction/bytes/values'

type Lookup = { readonly model: Model; readonly resources: Dictionary }

/** Whether an operator makes what is under it shine through (ISO 32000-1, 11.6): an opacity, a blend mode, a mask. */
export const usesTransparency = ({ word, operands }: Operation, { model, resources }: Lookup): boolean => {
  const name = nameOf(operands.at(-1)) ?? ''
  if (word === 'Do') {
    const stream = model.streamOf(keysOf(model.follow(resources.get('XObject'))).get(name))
    return stream?.picture === true && stream.keys.has('SMask')
  }
  if (word !== 'gs') return false
  const keys = keysOf(model.follow(keysOf(model.follow(resources.get('ExtGState'))).get(name)))
  const opacities = ['ca', 'CA'].map((key) => numberOf(model.follow(keys.get(key))) ?? 1)
  const mask = model.follow(keys.get('SMask'))
  const blend = model.follow(keys.get('BM'))
  const mode = nameOf(blend) ?? nameOf(listOf(blend)[0]) ?? 'Normal'
  return (
    opacities.some((opacity) => opacity < 1) ||
    (mask !== undefined && nameOf(mask) !== 'None') ||
    !['Normal', 'Compatible'].includes(mode)
  )
}

/** Whether an operator paints in four inks, which a profile for red, green and blue can't speak for. */
export const usesCmyk = ({ word, operands }: Operation, { model, resources }: Lookup): boolean => {
  const name = nameOf(operands.at(-1)) ?? ''
  if (word === 'k' || word === 'K') return true
  if (word === 'cs' || word === 'CS') return name === 'DeviceCMYK'
  if (word !== 'Do') return false
  const stream = model.streamOf(keysOf(model.follow(resources.get('XObject'))).get(name))
  return stream?.picture === true && nameOf(model.follow(stream.keys.get('ColorSpace'))) === 'DeviceCMYK'
}
