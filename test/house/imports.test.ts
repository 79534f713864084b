import { expect, test } from 'vitest'
import { importBreaches } from './breaches'

test('every import keeps to the house', async () => {
  expect(await importBreaches(process.cwd())).toEqual([])
})

// `planted` is a small house with one wrong import of each kind: the same rules find them all, and nothing else.
test('a planted wrong import of each kind is found', async () => {
  expect(await importBreaches('test/house/planted')).toEqual([
    'a door or a page reaches into the database: app/routes/door.ts -> db/open.ts',
    'a page imports more than rules and pages: app/pages/Queue.tsx -> app/casework/readQueue.server.ts',
    'a rule imports a package that is not its own: app/rules/letters.ts -> uuid',
    'a rule is not pure: it imports another room: app/rules/people.ts -> app/outside/session.server.ts',
    'a rule or a page imports a part of Node: app/rules/clock.ts -> fs',
    'an act imports a door or a page: app/casework/closeCase.ts -> app/routes/door.ts',
    'kysely|better-sqlite3|pg away from home: app/casework/readQueue.server.ts -> kysely',
    'pack imports more than rules and redaction: app/pack/typeset.ts -> db/open.ts',
    'react|react-dom away from home: app/pack/typeset.ts -> react',
    'redaction imports more than rules: app/redaction/burn.ts -> app/pack/typeset.ts',
    'the database imports more than rules: db/letters.ts -> app/outside/post.server.ts',
    'the outside imports an act, a page or the database: app/outside/post.server.ts -> app/casework/readQueue.server.ts',
  ])
})
