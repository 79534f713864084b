import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { loadRegisters } from '~/app/casework/registers.server'
import type { KnownFile } from '~/app/casework/verifyFile.server'
import { sayFile } from '~/app/cli/verifyFile'
import { readConfig } from '~/app/config.server'
import { closePortal, openPortal } from '~/app/desk.server'
import { inGroups } from '~/app/pack/files'
import { sha256 } from '~/db/hash'
import { idOf } from '../kit/answering'
import { databases, putSources } from '../kit/desk'
import { keepKnownPack } from '../kit/knownPacks'
import { freshDatabase } from '../kit/postgres'
import { aPerson, aRequest } from '../kit/request'
import { rights } from './rights'

// Starting Node with the whole portal takes seconds where the machine is busy.
vi.setConfig({ testTimeout: 60_000 })

describe.each(databases)('verify, on %s', (database) => {
  let folder: string
  let postgres: Awaited<ReturnType<typeof freshDatabase>> | null = null
  let env: Readonly<Record<string, string>>
  let reference: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portal-verify-'))
    postgres = database === 'Postgres' ? await freshDatabase() : null
    env = { DATA_DIR: folder, DATABASE_URL: postgres?.url ?? `sqlite:${join(folder, 'portal.db')}` }
    const read = readConfig(env)
    if ('faults' in read) throw new Error(read.faults.join('\n'))
    const portal = await openPortal(read.config)
    await loadRegisters(portal, new Date().toISOString())
    await putSources(portal)
    reference = (await aRequest(portal)).reference
    const caseId = await idOf(portal, reference)
    await keepKnownPack(portal.db, { caseId, id: 'a', version: 1, holds: ['aside'] })
    await keepKnownPack(portal.db, {
      caseId,
      id: 'b',
      version: 2,
      holds: ['sent', 'sent too'],
      releasedOn: '2026-12-01',
    })
    await closePortal(portal)
  })
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true })
    await postgres?.drop()
  })

  const verify = async (words: string) => {
    const file = join(folder, 'answer.pdf')
    await writeFile(file, words)
    return rights(['verify', file], { env })
  }

  test('a file that was released ends it with 0, and says when and as part of what', async () => {
    expect(await verify('sent too')).toEqual({
      code: 0,
      err: '',
      out:
        `Fingerprint (SHA-256): ${inGroups(sha256('sent too'))}\n` +
        `Released on Tuesday 1 December 2026 as part of the answer to ${reference}, version 2: ` +
        'file 2 of 2 (volume-2.pdf), 2 pages. Every byte is as it was released.\n',
    })
  })

  test('any other file ends it with 1, and no person is named', async () => {
    const aside = await verify('aside')
    expect({ code: aside.code, err: aside.err }).toEqual({ code: 1, err: '' })
    expect(aside.out).toContain(
      `${reference}, version 1: file 1 of 1 (volume-1.pdf), 1 page. That version was put aside`,
    )
    const unknown = await verify('sent too\n')
    expect(unknown.code).toBe(1)
    expect(unknown.out).toContain('Not known. No answer that this portal made has a file with these bytes.')
    for (const word of aPerson.name.split(' ')) expect(aside.out + unknown.out).not.toContain(word)
  })
})

test.each(['no such file.pdf', '.'])(
  'what can\u2019t be read ends it with 2, before any database is opened: %s',
  async (name) => {
    const given = join(tmpdir(), name)
    expect(await rights(['verify', given])).toEqual({ code: 2, out: '', err: `${given}: this file can't be opened.\n` })
  },
)

test('a file larger than Node can hold in one piece is read to its end', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-verify-'))
  try {
    const path = join(folder, 'huge.zip')
    const huge = await open(path, 'w')
    await huge.truncate(2_400_000_000)
    await huge.close()
    const env = { DATA_DIR: folder, DATABASE_URL: `sqlite:${join(folder, 'portal.db')}` }
    const { code, out } = await rights(['verify', path], { env })
    expect(code).toBe(1)
    expect(out).toContain('Not known.')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

describe('what is said of a file', () => {
  const known: KnownFile = {
    state: 'released',
    on: '2026-12-01',
    reference: 'TRA-7K4P-2M9D',
    controller: 'trafford',
    version: 1,
    purpose: 'answer',
    file: 1,
    files: 9,
    name: 'data-copy.schema.json',
    pages: null,
  }

  test('that is the same in every answer is short', () => {
    const lines = sayFile(Array.from({ length: 7 }, (_, index) => ({ ...known, version: index + 1 })))
    expect(lines).toHaveLength(6)
    expect(lines.at(-1)).toBe('The same file is part of 2 more answers.')
  })

  test('that went out says nothing of versions that did not', () => {
    const { on: _, ...rest } = known
    expect(sayFile([known, { ...rest, state: 'put-aside', version: 2 }])).toEqual([
      'Released on Tuesday 1 December 2026 as part of the answer to TRA-7K4P-2M9D, version 1: file 1 of 9 (data-copy.schema.json). Every byte is as it was released.',
    ])
  })

  test('that has not gone out, shows more after a review, or does not fit the history, is plain', () => {
    const { on: _, ...rest } = known
    expect(sayFile([{ ...rest, state: 'waiting', purpose: 'difference' }])[0]).toContain(
      'Not released. It was built as part of the answer to TRA-7K4P-2M9D, version 1 (what a review newly shows)',
    )
    expect(sayFile([{ ...rest, state: 'disagrees' }])[0]).toContain(
      'It can\u2019t be vouched for.'.replace('\u2019', "'"),
    )
  })
})
