import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { actNeeds, may, mayBeGiven, needOf, needsSecondFactor, Role, type StaffAct, staffActs } from '~/app/rules/roles'
import { rolesPrinted } from '~/app/rules/rolesPrinted'

test('docs/roles.md is the table itself', () => {
  expect(readFileSync('docs/roles.md', 'utf8')).toBe(rolesPrinted())
})

describe('who may do what', () => {
  const others = ['manager', 'administrator', 'auditor', 'contributor', 'reviewer'] as const

  const whose = {
    'see-queue': ['officer', 'reviewer', 'manager', 'auditor'],
    'read-cases': ['officer', 'reviewer', 'manager', 'auditor'],
    'work-cases': ['officer'],
    'write-notes': ['officer', 'reviewer', 'manager'],
    'assign-cases': ['officer', 'manager'],
    'restrict-cases': ['officer', 'manager'],
    'answer-searches': ['officer', 'contributor'],
    'approve-packs': ['officer', 'reviewer'],
    'release-packs': ['officer', 'reviewer'],
    'agree-refusals': ['officer', 'reviewer'],
    'answer-complaints': ['officer', 'reviewer', 'manager'],
    'take-internal-copy': ['officer', 'reviewer'],
    'take-court-bundle': ['officer'],
    'see-papers': ['officer'],
    'read-reports': ['officer', 'reviewer', 'manager', 'auditor'],
    'read-work-by-person': ['manager'],
    'export-cases': ['officer', 'manager'],
    'import-cases': ['officer', 'manager'],
    'export-everything': ['manager'],
    'read-settings': ['administrator', 'auditor'],
    'change-settings': ['administrator'],
    'keep-accounts': ['administrator'],
    'load-registers': ['administrator'],
  } satisfies Readonly<Record<StaffAct, readonly Role[]>>

  test.each(Object.entries(whose))('%s: %j, and nobody else', (act, roles) => {
    const known = staffActs.find((each) => each === act)
    expect(Role.options.filter((role) => known !== undefined && may(role, known))).toEqual(roles)
  })

  test('each act that there is stands in that list', () => {
    expect(Object.keys(whose).toSorted()).toEqual([...staffActs].toSorted())
  })

  test('an administrator sees no case, and whoever sees cases keeps no accounts', () => {
    for (const act of ['see-queue', 'read-cases', 'work-cases', 'read-reports', 'see-papers'] as const)
      expect([act, may('administrator', act)]).toEqual([act, false])
    for (const role of Role.options)
      expect([role, may(role, 'read-cases') && may(role, 'keep-accounts')]).toEqual([role, false])
  })

  test('an auditor may do nothing to a case but be seen to look', () => {
    const allowed = Object.entries(actNeeds).filter(([, need]) => need !== null && may('auditor', need))
    expect(allowed.map(([act]) => act)).toEqual(['look'])
  })

  test('what the portal or the person does, no member of staff may', () => {
    for (const act of ['collect-pack', 'ask-code', 'finish-pack', 'answer-search', 'remind'] as const)
      expect([act, actNeeds[act]]).toEqual([act, null])
  })

  test('a bundle for a court asks more than the internal copy', () => {
    expect(needOf({ act: 'take-copy', kind: 'court' })).toBe('take-court-bundle')
    expect(needOf({ act: 'take-copy', kind: 'internal' })).toBe('take-internal-copy')
    expect(others.filter((role) => may(role, 'take-court-bundle'))).toEqual([])
  })

  test('a case is given to whoever opens it and adds to it', () => {
    expect(Role.options.filter(mayBeGiven)).toEqual(['officer', 'reviewer', 'manager'])
  })

  test('whoever can let something out, or say who can, has a second factor', () => {
    expect(Role.options.filter(needsSecondFactor)).toEqual(['officer', 'reviewer', 'manager', 'administrator'])
  })
})
