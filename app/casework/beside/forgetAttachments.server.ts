import type { Desk } from '~/app/desk.server'
import { log } from '~/app/log.server'
import { attachmentsToForget, endAttachment } from '~/db/attachments'

/**
 * Removes the files of attachments that were removed: after every such act, and again in the daily sweep where it died
 * between. Gives how many couldn't be removed and wait for the next sweep.
 */
export async function forgetAttachments(desk: Desk): Promise<number> {
  let left = 0
  for (const { id, blob } of await attachmentsToForget(desk.db)) {
    try {
      if (blob !== null) await desk.blobs.remove(blob)
      await endAttachment(desk.db, id)
    } catch (error) {
      left += 1
      log.error({ err: error, attachment: id }, 'the file of a removed attachment could not be removed')
    }
  }
  return left
}
