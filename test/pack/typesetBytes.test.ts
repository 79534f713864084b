import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { heading, paragraph } from '~/app/pack/tree'
import { typeset } from '~/app/pack/typeset'
import { newDocument, startVolume } from '~/app/pack/typeset/volumeFile'
import { startChild } from '../kit/child'
import { setVolumes } from './setVolumes'
import { madeAnew, mixedTree, recordsOf, section, treeOf } from './volumesTree'

const options = {
  title: 'An answer',
  builtOn: '2026-11-20',
  reference: 'HAR-2026-0042',
  language: 'en-GB',
  print: 'standard',
} as const

test('the same tree makes the same bytes in another time zone and another language of the machine', async () => {
  const { volumes } = await setVolumes(mixedTree(), { pagesAVolume: 12, language: 'cy' })
  const ours = volumes.map((bytes) => createHash('sha256').update(bytes).digest('hex'))
  expect(new Set(ours).size).toBeGreaterThan(1)
  for (const env of [
    { TZ: 'Pacific/Kiritimati', LANG: 'et_EE.UTF-8', LC_ALL: 'et_EE.UTF-8' },
    { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  ]) {
    const child = startChild({ args: ['--import', 'tsx', 'test/kit/packSums.ts'], env })
    expect(await child.ended, child.said().err).toBe(0)
    expect(child.said().out.trim().split('\n')).toEqual(ours)
  }
}, 60_000)

test('named destinations stand in the order that readers look them up in', async () => {
  const { volumes } = await setVolumes(treeOf(section('records', 'The records', recordsOf(30))))
  const names = [
    ...Buffer.from(volumes[0] ?? '')
      .toString('latin1')
      .matchAll(/\((\d{8})\) \[/g),
  ].map((found) => found[1])
  expect(names.length).toBeGreaterThan(30)
  expect(names).toEqual(names.toSorted())
})

test('bytes go out as they come: a volume is out before the next one is begun, and the first before the tree is through', async () => {
  const taken: number[] = []
  const heard: string[] = []
  const blocks = madeAnew(function* () {
    for (let number = 1; number <= 400; number += 1) {
      taken.push(number)
      yield heading(2, `R${number}`)
      yield paragraph('A sentence of some length, said again and again. '.repeat(8).trim())
    }
  })
  const set = await typeset(
    treeOf(section('records', 'The records', blocks)),
    { ...options, pagesAVolume: 20 },
    (volume) => {
      heard.push(`volume ${volume} at ${taken.at(-1)}`)
      return { write: (bytes) => void heard.push(Buffer.from(bytes).includes('%%EOF') ? `end of ${volume}` : 'bytes') }
    },
  )
  expect(set.volumes.length).toBeGreaterThan(2)
  const begun = heard.filter((line) => line.startsWith('volume')).map((line) => Number(line.split(' at ')[1]))
  // When the second volume begins, no more of the last pass has been asked for than stands in the first, and a few blocks.
  expect(begun[1]).toBeLessThan(200)
  expect(begun.slice(1)).toEqual(begun.slice(1).toSorted((a, b) => a - b))
  for (const volume of set.volumes.slice(1).keys()) {
    const next = heard.findIndex((line) => line.startsWith(`volume ${volume + 2} `))
    expect(heard[next - 1]).toBe(`end of ${volume + 1}`)
  }
})

test('a byte that can not be written stops the pack', async () => {
  const full = new Error('no space left')
  const tree = treeOf(section('records', 'The records', recordsOf(40)))
  const broken = typeset(tree, options, () => ({
    write: () => {
      throw full
    },
  }))
  await expect(broken).rejects.toBe(full)
})

test('whoever waits is told of each page, and of how many there will be', async () => {
  const told: (readonly [number, number])[] = []
  const onPage = (done: number, total: number) => void told.push([done, total])
  const { said } = await setVolumes(mixedTree(), { pagesAVolume: 8, onPage })
  expect(told).toEqual(Array.from({ length: said.pages }, (_, index) => [index + 1, said.pages]))
})

test('a volume of which an element is left open is no file at all, and says so', () => {
  const doc = newDocument({ title: 'An answer', builtOn: '2026-11-20', language: 'en-GB' })
  const volume = startVolume(doc, () => undefined)
  volume.newPage(595, 842)
  // An element that nothing ends holds back the end of the whole file.
  const [root, part] = [doc.struct('Document'), doc.struct('P')]
  doc.addStructure(root)
  root.add(part)
  part.add(doc.markStructureContent('P'))
  doc.endMarkedContent()
  Reflect.set(root, 'end', () => undefined)
  expect(() => volume.end()).toThrow('The volume has no end')
})
