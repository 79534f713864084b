import { readFile } from 'node:fs/promises'
import { startImport } from './casework/imports/startImport.server'
import type { StaffDesk } from './desk.server'
import { forbidden } from './door.server'
import { dropFiles, readUpload } from './http/upload.server'
import { trackerLimit } from './http/uploadLimits'
import { sayTrackerFault } from './pages/staff/imports/faultWords'

/** Takes in the spreadsheet of a sent form. Gives its id, or what to mend in words. The file itself is not kept. */
export async function takeTracker(desk: StaffDesk, request: Request): Promise<{ readonly id: string } | string> {
  const form = await readUpload(request, {
    blobs: desk.blobs,
    fileBytes: trackerLimit,
    files: 1,
    look: async () => null,
  })
  const [file] = form.files
  if (form.fault === 'too-many') return 'Choose one file at a time'
  if (form.fault === 'cut-off') return 'The file was cut off on its way. Choose it again and send it once more'
  if (file === undefined) return 'Choose a spreadsheet'
  if ('fault' in file) {
    if (file.fault === 'too-large') return 'The file must be smaller than 10 MB'
    return file.fault === 'empty' ? sayTrackerFault('empty') : 'The file could not be uploaded. Try again'
  }
  try {
    const started = await startImport(desk, {
      name: file.name,
      bytes: await readFile(desk.blobs.fileOf(file.kept.blob)),
    })
    if ('id' in started) return started
    if ('refused' in started) throw forbidden()
    return sayTrackerFault(started.fault, started.line)
  } finally {
    await dropFiles(desk.blobs, form.files)
  }
}
