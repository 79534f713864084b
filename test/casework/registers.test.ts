import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadRegisters, RegisterFaults, readRegister, readRegisters } from '~/app/casework/registers.server'
import type { Portal } from '~/app/desk.server'
import { addSeconds } from '~/app/rules/day'
import { aPortal, databases, noon, type TestPortal } from '../kit/desk'

const later = addSeconds(noon, 3600)

describe.each(databases)('the registers of processing on %s', (database) => {
  let house: TestPortal
  let portal: Portal
  let folder: string
  beforeAll(async () => {
    house = await aPortal(database)
    folder = join(house.portal.config.dataDir, 'registers')
    portal = { ...house.portal, config: { ...house.portal.config, registersDir: folder } }
  })
  afterAll(() => house.end())
  beforeEach(async () => {
    await rm(folder, { recursive: true, force: true })
    await cp('db/registers', folder, { recursive: true })
    await portal.db.deleteFrom('register_versions').execute()
    await loadRegisters(portal, noon)
  })

  const versions = async (controller: string) => {
    const rows = await portal.db
      .selectFrom('register_versions')
      .selectAll()
      .where('controller', '=', controller)
      .orderBy('version')
      .execute()
    return rows.map(({ version, loaded_at }) => [version, loaded_at])
  }
  const edit = async (change: (text: string) => string, name = 'bolton.yaml') => {
    const file = join(folder, name)
    await writeFile(file, change(await readFile(file, 'utf8')))
  }

  test('loaded again unchanged stay as they are', async () => {
    await loadRegisters(portal, later)
    expect(await versions('bolton')).toEqual([[1, noon]])
    expect(await readRegisters(portal)).toHaveLength(5)
    expect(await readRegister(portal, 'nowhere')).toBeNull()
  })

  test('a file that changed is version 2; version 1 stays as it was, the others do not move', async () => {
    const before = await readRegister(portal, 'bolton')
    await edit((text) => text.replace(/^( +name: ).*$/m, '$1Bolton Borough'))
    await loadRegisters(portal, later)
    expect(await versions('bolton')).toEqual([
      [1, noon],
      [2, later],
    ])
    const after = await readRegister(portal, 'bolton')
    expect(after).toMatchObject({ version: 2, loadedAt: later })
    expect(after?.register.controller.name).toBe('Bolton Borough')
    expect(before?.register.controller.name).not.toBe('Bolton Borough')
    expect(await versions('trafford')).toEqual([[1, noon]])
  })

  test('a file put back as it was is version 3: which was in force when is never lost', async () => {
    const text = await readFile(join(folder, 'bolton.yaml'), 'utf8')
    await edit((now) => `${now}\n# changed\n`)
    await loadRegisters(portal, later)
    await edit(() => text)
    await loadRegisters(portal, addSeconds(later, 1))
    expect((await versions('bolton')).map(([version]) => version)).toEqual([1, 2, 3])
  })

  test('a faulty file names file, line and path of each fault, and nothing of any file is kept', async () => {
    await edit((text) => `${text}\n# changed\n`, 'trafford.yaml')
    await edit((text) => text.replace('nation: EW', 'nation: Wales').replace(/^( +)prefix: .*$/m, '$1prefix: 7'))
    const error = await loadRegisters(portal, later).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(RegisterFaults)
    const faults = error instanceof Error ? error.message.split('\n') : []
    expect(faults).toHaveLength(2)
    for (const fault of faults) expect(fault).toMatch(/^bolton\.yaml:\d+: controller\.(nation|prefix): /)
    const text = (await readFile(join(folder, 'bolton.yaml'), 'utf8')).split('\n')
    const line = Number(faults.find((fault) => fault.includes('nation'))?.split(':')[1])
    expect(text[line - 1]).toContain('nation: Wales')
    expect(await versions('trafford')).toEqual([[1, noon]])
    expect(await versions('bolton')).toEqual([[1, noon]])
  })

  test('a folder without registers is said to be so', async () => {
    await rm(folder, { recursive: true })
    await expect(loadRegisters(portal, later)).rejects.toThrow(`No register of processing stands in ${folder}.`)
  })

  test('two servers that load a change at once make one version of it', async () => {
    await edit((text) => `${text}\n# changed\n`)
    await Promise.all([loadRegisters(portal, later), loadRegisters(portal, later), loadRegisters(portal, later)])
    expect((await versions('bolton')).map(([version]) => version)).toEqual([1, 2])
  })
})
