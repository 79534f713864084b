import type { Model } from '../../../redaction/bytes/model'
import { type Dictionary, keysOf, nameOf, type Value } from '../../../redaction/bytes/values'
import type { Check, Fault } from '../check'
import { hasText } from '../textString'

export const actions: Check = {
  id: 'actions',
  title: 'Nothing runs, opens or starts by itself',
  source: 'ISO 19005-3, 6.5.1, 6.5.2; ISO 14289-1, 7.19; Matterhorn 25-001; an action at opening by our own rule',
  *run({ model }) {
    const { catalogue } = model
    if (catalogue.has('OpenAction')) yield { says: 'Something happens when the file is opened. Take /OpenAction away.' }
    if (catalogue.has('AA'))
      yield { says: 'Something happens when the file is printed, saved or closed. Take /AA away.' }
    if (keysOf(model.follow(catalogue.get('Names'))).has('JavaScript'))
      yield { says: 'The file holds scripts by name. Take them away.' }
    if (keysOf(model.follow(catalogue.get('AcroForm'))).has('XFA'))
      yield { says: 'The file holds an XFA form. Take it away.' }
    for (const [object, keys] of dictionaries(model)) yield* faultsOf(object, keys)
  },
}

// ISO 19005-3, 6.5.1.
const forbidden: ReadonlySet<string> = new Set(
  'Launch Sound Movie ResetForm ImportData Hide SetOCGState Rendition Trans GoTo3DView JavaScript'.split(' '),
)

function* faultsOf(object: number, keys: Dictionary): Generator<Fault> {
  const kind = nameOf(keys.get('S')) ?? ''
  if (keys.has('JS') || forbidden.has(kind))
    yield { object, says: `An action of a forbidden kind (${kind || 'a script'}). Take it away.` }
  const type = nameOf(keys.get('Type'))
  if ((type === 'Page' || type === 'Annot') && keys.has('AA'))
    yield { object, says: 'A page or an annotation acts by itself. Take /AA away.' }
}

/** Every dictionary of a file with the object that it stands in, at any depth. */
function* dictionaries(model: Model): Generator<readonly [number, Dictionary]> {
  for (const [object, value] of model.objects) {
    const waiting: Value[] = [value]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (typeof next !== 'object' || next === null) continue
      if ('list' in next) waiting.push(...next.list)
      if (!('keys' in next)) continue
      yield [object, next.keys]
      waiting.push(...next.keys.values())
    }
  }
}

export const embedded: Check = {
  id: 'embedded files',
  title: 'Every file inside the file is named and belongs to something',
  source: 'ISO 19005-3, 6.8; ISO 14289-1, 7.11; Matterhorn 21-001',
  *run({ model }) {
    const belonging = new Set<Dictionary>()
    for (const [, keys] of dictionaries(model)) {
      const files = model.follow(keys.get('AF'))
      for (const each of typeof files === 'object' && files !== null && 'list' in files ? files.list : [files])
        belonging.add(keysOf(model.follow(each)))
    }
    for (const [object, keys] of dictionaries(model)) {
      if (!keys.has('EF')) continue
      if (!belonging.has(keys)) yield { object, says: 'An embedded file belongs to nothing. Name it in an /AF.' }
      if (!keys.has('AFRelationship'))
        yield { object, says: 'An embedded file does not say what it is to the document. Set /AFRelationship.' }
      if (!hasText(model.follow(keys.get('F'))) || !hasText(model.follow(keys.get('UF'))))
        yield { object, says: 'An embedded file has no name. Set /F and /UF.' }
    }
  },
}
