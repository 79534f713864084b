import { copyFile, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isWhole, readFiles } from '../casework/answer/keptAnswer.server'
import { readAnswers } from '../casework/readAnswers.server'
import { loadConfig } from '../config.server'
import { deskAt } from '../desk.server'
import { inGroups } from '../pack/files'
import { closeDesk, startDesk } from '../portal.server'
import { wordsOf } from '../wordsOf'
import type { Ending } from './ending'

/** Writes the files of a case's newest pack into an empty folder, each checked against what was kept of it. */
export async function takePack({
  reference,
  out,
}: {
  readonly reference: string
  readonly out: string
}): Promise<Ending> {
  await requireEmpty(out)
  const desk = deskAt(await startDesk(loadConfig()), { kind: 'portal' })
  try {
    const answers = await readAnswers(desk, reference)
    if (answers === null) return refused(`There is no case ${reference}.`)
    const newest = answers.at(-1)
    if (newest === undefined) return refused(`No pack of ${reference} is built.`)
    const { files, sha256 } = await readFiles(desk, newest.id)
    for (const file of files) {
      if (!(await isWhole(desk, file))) return refused(`${file.name} is not as it was kept: it was not written.`)
      await copyFile(desk.blobs.fileOf(file.blob), join(out, file.name))
      console.log(`Written: ${join(out, file.name)}`)
    }
    console.log(`${reference}, version ${newest.version}, ${newest.isReleased ? 'released' : 'not released'}.`)
    console.log(`Fingerprint (SHA-256) of the whole: ${inGroups(sha256)}`)
    return 0
  } finally {
    await closeDesk()
  }
}

const refused = (why: string): Ending => {
  console.error(why)
  return 1
}

async function requireEmpty(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw new Error(`${folder} can't be made: ${wordsOf(error)}`)
  })
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty. Give a new folder.`)
}
