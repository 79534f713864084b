import { z } from 'zod'
import { type Dictionary, keysOf, nameOf, type Value } from '../../../redaction/bytes/values'
import { findEngines } from '../../../redaction/programs/engines'
import { withPrivateFile } from '../../../redaction/programs/privateFile'
import { requireRun, runProgram } from '../../../redaction/programs/run'
import type { Fault } from '../check'
import type { OpenFile } from '../open'
import { textOf } from '../textString'
import type { Reader } from './reader'

/** The file's objects as qpdf reads them through the file's own index: each must be what our reader found by its own way. */
export const qpdf: Reader = {
  id: 'qpdf',
  title: 'qpdf finds the file well built, and the same objects in it',
  from: 'apt install qpdf',
  version: async () => (await findEngines()).qpdf,
  read: (file) =>
    withPrivateFile(file.bytes, async (path) => {
      const { code } = await runProgram('qpdf', ['--check', path])
      if (code === 2) return [{ says: 'qpdf can\u2019t read the file. Write it anew.' }]
      const told = await requireRun('qpdf', [...asJson, path])
      const wrong =
        code === 0 ? [] : [{ says: 'qpdf --check warns of the file. Run it to see of what, and write the file anew.' }]
      return [...wrong, ...differences(file, JSON.parse(told.toString('utf8')))]
    }),
}

const asJson = ['--json=2', '--json-key=qpdf', '--json-stream-data=none', '--warning-exit-0']

const Told = z.object({
  qpdf: z.tuple([
    z.unknown(),
    z.record(z.string(), z.object({ value: z.unknown(), stream: z.object({ dict: z.unknown() }) }).partial()),
  ]),
})

const differences = ({ model }: OpenFile, json: unknown): readonly Fault[] => {
  const [, objects] = Told.parse(json).qpdf
  const faults: Fault[] = []
  const met = new Set<number>()
  for (const [name, { value, stream }] of Object.entries(objects)) {
    const object = Number(/^obj:(\d+)/.exec(name)?.[1] ?? -1)
    if (object < 0) continue
    met.add(object)
    if (!isSame(model.objects.get(object), stream ? stream.dict : value))
      faults.push({ object, says: 'qpdf reads another object here than our own reader. Write the file anew.' })
  }
  for (const [object, value] of model.objects) {
    const kind = nameOf(keysOf(value).get('Type'))
    if (!met.has(object) && kind !== 'XRef' && kind !== 'ObjStm')
      faults.push({
        object,
        says: 'An object stands in the file that its index doesn\u2019t know. Write the file anew.',
      })
  }
  return faults
}

const isSame = (ours: Value | undefined, theirs: unknown): boolean => {
  if (ours === undefined || ours === null) return theirs === null || theirs === undefined
  if (typeof ours === 'number')
    return typeof theirs === 'number' && Math.abs(ours - theirs) <= 1e-6 * Math.max(1, Math.abs(ours))
  if (typeof ours === 'boolean') return ours === theirs
  if ('list' in ours)
    return (
      Array.isArray(theirs) &&
      theirs.length === ours.list.length &&
      ours.list.every((each, at) => isSame(each, theirs[at]))
    )
  if ('keys' in ours) return isRecord(theirs) && isSameDictionary(ours.keys, theirs)
  if (typeof theirs !== 'string') return false
  if ('name' in ours) return theirs === `/${ours.name}` || theirs.startsWith('n:/')
  if ('ref' in ours) return theirs.startsWith(`${ours.ref} `)
  if (theirs.startsWith('b:')) return theirs.slice(2) === Buffer.from(ours.bytes, 'latin1').toString('hex')
  return theirs === `u:${textOf(ours)}`
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

// How long a stream is may be said in an object of its own, which qpdf follows.
const isSameDictionary = (ours: Dictionary, theirs: Readonly<Record<string, unknown>>): boolean => {
  const names = new Set([...ours.keys(), ...Object.keys(theirs).map((key) => key.slice(1))])
  names.delete('Length')
  return [...names].every((name) => isSame(ours.get(name), theirs[`/${name}`]))
}
