import { describe, expect, test } from 'vitest'
import { channels } from '~/app/redaction/channels/all'
import { noPrograms } from '~/app/redaction/programs/engines'
import { prove, proveWith } from '~/app/redaction/prove'
import { leaks } from './leaks'

const ours = channels.filter(({ needs }) => needs === undefined)

describe('each channel is the only one that finds some leak', () => {
  test('every channel that needs no program has its file here', () => {
    expect(Object.keys(leaks).toSorted()).toEqual(ours.map(({ name }) => name).toSorted())
  })

  test.each(ours.map(({ name }) => name))('%s', async (name) => {
    const leak = await leaks[name]?.()
    if (!leak) throw new Error(`There is no file for ${name}`)
    const options = { ...leak, engines: noPrograms }
    const proof = await prove(leak.bytes, leak.hidden, options)
    expect(proof.channels.filter(({ passed }) => !passed).map(({ channel }) => channel)).toEqual([name])
    expect(proof.channels.flatMap(({ reason }) => reason ?? [])).toEqual([])
    expect(proof.passed).toBe(false)
    const without = await proveWith(
      channels.filter((channel) => channel.name !== name),
      leak.bytes,
      options,
    )
    expect(without.passed).toBe(true)
  })
})

test('a proof with no channel at all is no proof', async () => {
  const leak = await leaks.covered?.()
  expect((await proveWith([], leak?.bytes ?? new Uint8Array(), { hidden: [], engines: noPrograms })).passed).toBe(false)
})
