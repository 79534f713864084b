import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoControllers, readFamily } from '~/app/casework/demo/family.server'
import { aRoot } from '../cli/aRoot'
import { rights, type Said } from '../cli/rights'
import { holds, noticeFacts } from '../rules/noticeFacts'
import { said, wordsOf } from './packsPrograms'
import { readings } from './packsReadings'
import { leaks, secretsOf } from './packsSecrets'

const controllers = demoControllers()
const names: Readonly<Record<string, string>> = {
  bolton: 'Bolton Council',
  liverpool: 'Liverpool City Council',
  sandwell: 'Sandwell Children\u2019s Trust',
  trafford: 'Trafford Council',
  wakefield: 'Wakefield Council',
}
const decided = { upheld: 'Upheld. On ', partly: 'Partly upheld. On ', refused: 'Refused. On ' }

let root: string
let ran: Said
beforeAll(async () => {
  root = await aRoot()
  ran = await rights(['demo', '--no-serve'], { cwd: root })
}, 300_000)
afterAll(() => rm(root, { recursive: true, force: true }))

test('the demonstration ends well and says each step of each walk', () => {
  expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' })
  for (const controller of controllers) {
    expect(ran.out).toContain(`\n${names[controller]}\n`)
    expect(ran.out).toContain(`  ${join('data', 'demo', `${controller}.pdf`)}\n`)
  }
  for (const step of ['received', 'identity verified', 'sources searched', 'passages hidden', 'decided', 'released']) {
    expect(ran.out.split(step).length - 1, step).toBeGreaterThanOrEqual(controllers.length)
  }
  expect(ran.out.match(/collected with a one-time code/g)).toHaveLength(2 * controllers.length)
})

describe.each(controllers)('what it leaves for %s', (controller) => {
  const family = readFamily(controller)

  test('a pack with every fact of the notice and no hidden word', () => {
    const file = join(root, 'data', 'demo', `${controller}.pdf`)
    expect(existsSync(file)).toBe(true)
    const text = wordsOf(file)
    expect((noticeFacts[controller] ?? []).filter((fact) => !holds(text, fact))).toEqual([])
    const secrets = secretsOf(controller, family)
    expect(readings(file).flatMap((reading) => leaks(secrets, reading))).toEqual([])
  })

  test('an answer to the objection: outcome, grounds, effect, both complaint routes and the court', () => {
    const file = join(root, 'data', 'demo', 'objections', `${controller}.pdf`)
    expect(said('qpdf', '--check', file)).toContain('No syntax or stream encoding errors')
    const text = wordsOf(file)
    const { outcome, grounds, effect, situation } = family.objection
    for (const words of [grounds, effect, situation]) expect(holds(text, words), words).toBe(true)
    expect(Object.values(decided).filter((words) => text.includes(`\n${words}`))).toEqual([decided[outcome]])
    const [, rightsPart = ''] = text.split(/^Your rights and how to complain\n/m)
    expect(rightsPart).toMatch(new RegExp(`^Complain to ${names[controller]}$`, 'm'))
    expect(rightsPart).toMatch(/^Complain to the Information Commissioner/m)
    expect(rightsPart).toMatch(/^Go to a court$/m)
  })
})
