import { describe, expect, test } from 'vitest'
import { builtPack } from '../../kit/builtPack'
import { checkFaults } from '../../kit/checkFaults'
import { accessFacts, anObjection, aRecord, english, objectionFacts } from '../facts'
import { longPack, planted } from './plant'

const named = (text: string) =>
  accessFacts({ records: [aRecord({ fields: [{ name: 'value', label: 'Value', segments: [{ text }] }] })], key: [] })

describe('a pack that the product builds has no fault', () => {
  test.each([
    ['an access pack', accessFacts()],
    ['an objection', objectionFacts()],
    ['an answer without records', accessFacts({ records: [], key: [] })],
    ['a long note', named('A sentence of some length, said again and again. '.repeat(300))],
    ['a long letter', objectionFacts({ objection: anObjection({ grounds: 'Because of this. '.repeat(900) }) })],
    ['names in other letters', named('Siŵan Prŷs, Ελένη Παπαδοπούλου, Жанна Щербак, Nguyễn Thị Hường, 中')],
    ['an empty field', named('')],
  ])('%s', async (_, facts) => {
    expect(await checkFaults((await builtPack(facts, english())).bytes)).toEqual([])
  })

  test('and none when another program has written the same file anew', async () => {
    expect(await checkFaults(await planted(await longPack(), () => {}))).toEqual([])
  })
})
