import type { StaffDesk } from '~/app/desk.server'
import type { Mapping } from '~/app/rules/imports/columns'
import { may } from '~/app/rules/roles'
import { chooseMapping, letGo } from './readImport.server'
import { runImport } from './runImport.server'
import { undoImport } from './undoImport.server'

type Asked = { readonly intent: 'look'; readonly mapping: Mapping } | { readonly intent: 'bring-in' | 'undo' | 'drop' }

type Came =
  | { readonly to: string }
  | {
      readonly refused: 'not-allowed' | 'no-such-import' | 'nothing-to-bring-in' | 'worked-on-since'
      readonly workedOn?: readonly string[]
    }

/** Does what was asked of a spreadsheet, and says where to go next. */
export async function actOnImport(desk: StaffDesk, id: string, asked: Asked): Promise<Came> {
  if (!may(desk.staff.role, 'import-cases')) return { refused: 'not-allowed' }
  const page = `/staff/imports/${id}`
  switch (asked.intent) {
    case 'look':
      return (await chooseMapping(desk, id, asked.mapping))
        ? { to: `${page}?done=looked` }
        : { refused: 'no-such-import' }
    case 'drop':
      return (await letGo(desk, id)) ? { to: '/staff/imports?done=dropped' } : { refused: 'no-such-import' }
    case 'bring-in': {
      const ran = await runImport(desk, id)
      return 'refused' in ran ? ran : { to: `${page}?done=brought-in` }
    }
    case 'undo': {
      const undone = await undoImport(desk, id)
      if ('workedOn' in undone) return { refused: 'worked-on-since', workedOn: undone.workedOn }
      return 'refused' in undone ? undone : { to: `${page}?done=undone` }
    }
  }
}
