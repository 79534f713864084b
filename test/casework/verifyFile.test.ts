import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyFile } from '~/app/casework/verifyFile.server'
import { sha256 } from '~/db/hash'
import { filesOf, keepPackFiles, packFilesBySha } from '~/db/packFiles'
import { keepPack } from '~/db/packs'
import { idOf } from '../kit/answering'
import { aPortal, databases, noon, type TestPortal } from '../kit/desk'
import { append, keepKnownPack } from '../kit/knownPacks'
import { aPerson, aRequest } from '../kit/request'

describe.each(databases)('whether a file is what was released, on %s', (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())

  const db = () => house.portal.db
  const look = (words: string) => verifyFile(house.portal, sha256(words))
  const aCase = async (controller = 'trafford') => {
    const { reference } = await aRequest(house.portal, { controller })
    return { reference, controller, caseId: await idOf(house.portal, reference) }
  }

  test('a file of a released answer: which of how many, of which version, on which day', async () => {
    const { reference, caseId } = await aCase()
    const holds = ['released one', 'released two']
    await keepKnownPack(db(), { caseId, id: 'pack-1', version: 3, holds, releasedOn: '2026-12-01' })
    expect(await look('released two')).toEqual([
      {
        state: 'released',
        on: '2026-12-01',
        reference,
        controller: 'trafford',
        version: 3,
        purpose: 'answer',
        file: 2,
        files: 2,
        name: 'volume-2.pdf',
        pages: 2,
      },
    ])
    expect(JSON.stringify(await look('released two'))).not.toContain(aPerson.name)
  })

  test('one that was built and may yet go out, and one that another version took the place of', async () => {
    const { caseId } = await aCase()
    await keepKnownPack(db(), { caseId, id: 'pack-2', version: 1, holds: ['first'] })
    expect(await look('first')).toMatchObject([{ state: 'waiting', version: 1 }])
    await keepKnownPack(db(), { caseId, id: 'pack-3', version: 2, holds: ['second'] })
    expect(await look('first')).toMatchObject([{ state: 'put-aside', version: 1 }])
    expect(await look('second')).toMatchObject([{ state: 'waiting', version: 2 }])
  })

  test('one byte more or less is another file, which nobody knows', async () => {
    expect(await look('released two ')).toEqual([])
    expect(await look('')).toEqual([])
  })

  test('what went out stays released, though its case goes on', async () => {
    const { caseId } = await aCase()
    await keepKnownPack(db(), { caseId, id: 'pack-4', version: 1, holds: ['went out'], releasedOn: '2026-12-02' })
    await keepKnownPack(db(), { caseId, id: 'pack-5', version: 2, holds: ['came after'] })
    expect(await look('went out')).toMatchObject([{ state: 'released', on: '2026-12-02' }])
  })

  test('a file that is in several answers, of other controllers too: those that went out first', async () => {
    const [one, two] = [await aCase(), await aCase('wakefield')]
    await keepKnownPack(db(), { ...one, id: 'pack-6', version: 1, holds: ['schema', 'a'] })
    await keepKnownPack(db(), { ...two, id: 'pack-7', version: 1, holds: ['b', 'schema'], releasedOn: '2026-12-03' })
    expect(await look('schema')).toMatchObject([
      { state: 'released', reference: two.reference, controller: 'wakefield', file: 2 },
      { state: 'waiting', reference: one.reference, controller: 'trafford', file: 1 },
    ])
  })

  test('an answer of one file, built before files were listed, by its own fingerprint', async () => {
    const { reference, caseId } = await aCase()
    await keepPack(db(), { id: 'old', caseId, controller: 'trafford', version: 1, purpose: 'answer', at: noon })
    const whole = sha256('the only file')
    const file = { kind: 'volume', name: 'answer.pdf', mediaType: 'application/pdf', pages: 7, blob: 'b'.repeat(32) }
    await keepPackFiles(db(), { pack: 'old', controller: 'trafford' }, [{ ...file, size: 0, sha256: whole }])
    await db().updateTable('pack_files').set({ place: 0 }).where('pack_id', '=', 'old').execute()
    await append(db(), caseId, [
      { type: 'pack-asked', pack: 'old', version: 1 },
      { type: 'pack-built', pack: 'old', sha256: whole, pages: 7, registerVersion: 1, proof: 'passed' },
      { type: 'pack-released', pack: 'old', sha256: whole, on: '2026-12-04' },
    ])
    const known = { state: 'released', on: '2026-12-04', reference, controller: 'trafford', version: 1 }
    expect(await look('the only file')).toEqual([
      { ...known, purpose: 'answer', file: 1, files: 1, name: 'answer.pdf', pages: 7 },
    ])
    const slipped = { ...file, size: 1, sha256: sha256('slipped beside it') }
    await keepPackFiles(db(), { pack: 'old', controller: 'trafford' }, [slipped])
    expect(await look('slipped beside it')).toMatchObject([{ state: 'disagrees' }])
  })

  describe('is not vouched for', () => {
    const forged = async (id: string, forge: (caseId: string) => Promise<unknown>) => {
      const { caseId } = await aCase()
      await keepKnownPack(db(), { caseId, id, version: 1, holds: [`${id} a`, `${id} b`], releasedOn: '2026-12-05' })
      expect(await look(`${id} a`)).toMatchObject([{ state: 'released' }])
      await forge(caseId)
      return look(`${id} a`)
    }

    test('where another file of its answer was exchanged in the list', async () => {
      const found = await forged('pack-8', () =>
        db()
          .updateTable('pack_files')
          .set({ sha256: sha256('x') })
          .where('pack_id', '=', 'pack-8')
          .where('place', '=', 2)
          .execute(),
      )
      expect(found).toMatchObject([{ state: 'disagrees' }])
    })

    test('where that was done to an answer that has yet to go out', async () => {
      const { caseId } = await aCase()
      await keepKnownPack(db(), { caseId, id: 'pack-13', version: 1, holds: ['13 a', '13 b'] })
      await db()
        .updateTable('pack_files')
        .set({ name: 'other.pdf' })
        .where('pack_id', '=', 'pack-13')
        .where('place', '=', 2)
        .execute()
      expect(await look('13 a')).toMatchObject([{ state: 'disagrees' }])
    })

    test('where a file was slipped into the list after it was approved', async () => {
      await forged('pack-9', () =>
        db()
          .insertInto('pack_files')
          .values({
            pack_id: 'pack-9',
            place: 3,
            controller: 'trafford',
            kind: 'volume',
            name: 'slipped-in.pdf',
            media_type: 'application/pdf',
            size: 1,
            sha256: sha256('slipped in'),
            pages: 1,
            blob: 'b'.repeat(32),
          })
          .execute(),
      )
      expect(await look('slipped in')).toMatchObject([{ state: 'disagrees' }])
    })

    test('where the history was written over, even with what is no event', async () => {
      const found = await forged('pack-10', (caseId) =>
        db().updateTable('events').set({ payload: '{}' }).where('case_id', '=', caseId).where('seq', '=', 2).execute(),
      )
      expect(found).toMatchObject([{ state: 'disagrees' }])
    })

    test('where what was released is not what was built', async () => {
      const { caseId } = await aCase()
      await keepKnownPack(db(), { caseId, id: 'pack-11', version: 1, holds: ['eleven'] })
      const other = { type: 'pack-released', pack: 'pack-11', sha256: 'e'.repeat(64), on: '2026-12-06' } as const
      await append(db(), caseId, [other])
      expect(await look('eleven')).toMatchObject([{ state: 'disagrees' }])
    })
  })

  describe('the rows of an answer\u2019s files', () => {
    test('come back in their order, and none where there are none', async () => {
      const { caseId } = await aCase()
      const { files } = await keepKnownPack(db(), { caseId, id: 'pack-12', version: 1, holds: ['l', 'm', 'n'] })
      expect((await filesOf(db(), 'pack-12')).map(({ place, sha256, name }) => [place, sha256, name])).toEqual(
        files.map(({ sha256, name }, index) => [index + 1, sha256, name]),
      )
      await keepPackFiles(db(), { pack: 'pack-12', controller: 'trafford' }, [])
      expect(await filesOf(db(), 'none')).toEqual([])
    })

    test('are given at most as many at a time as asked for, the newest answer first', async () => {
      const { caseId } = await aCase()
      for (const version of [1, 2, 3]) {
        await keepKnownPack(db(), { caseId, id: `many-${version}`, version, holds: ['the same'] })
      }
      const found = await packFilesBySha(db(), sha256('the same'), 2)
      expect(found.map(({ pack_id }) => pack_id)).toEqual(['many-3', 'many-2'])
    })
  })
})
