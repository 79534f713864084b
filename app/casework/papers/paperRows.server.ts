import type { Desk } from '~/app/desk.server'
import type { SentFile } from '~/app/http/upload.server'
import { newId } from '~/app/outside/secrets.server'
import type { PaperKind } from '~/app/rules/case/residents'
import { isPaper } from '~/db/papers'
import type { PaperRow } from '~/db/schemaResidents'
import { typeNamed } from './paperType.server'

type Of = { readonly controller: string; readonly kind: PaperKind } & Partial<Pick<PaperRow, 'case_id' | 'draft_hash'>>

/** A paper without a file is one that was deleted. */
export type NewPaper = PaperRow & { readonly blob: string }

/** The rows of papers that came, of a case or of a form that isn't sent. */
export const paperRows = (desk: Desk, files: readonly SentFile<string>[], of: Of): readonly NewPaper[] =>
  files.flatMap((file) => {
    if (!('kept' in file)) return []
    return [
      {
        id: newId(),
        case_id: null,
        draft_hash: null,
        ...of,
        ...file.kept,
        name: file.name,
        media_type: typeNamed(file.name)?.mediaType ?? 'application/octet-stream',
        added_at: desk.now,
        scanned_at: desk.scanner === null ? null : desk.now,
        deleted_at: null,
      },
    ]
  })

/** Takes away the files of papers that came to nothing: refused, sent a second time, or a fault. */
export async function dropUnkept(desk: Desk, rows: readonly NewPaper[]): Promise<void> {
  for (const { id, blob } of rows) if (!(await isPaper(desk.db, id))) await desk.blobs.remove(blob)
}
