import type { z } from 'zod'
import type { Wrong } from '~/app/rules/register/yamlPlaces'

/** A zod issue as faults in plain words: one for each unknown key, one for anything else. */
export function inPlainWords(issue: z.core.$ZodIssue): readonly Wrong[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `'${key}' is not a key that belongs here: mend its spelling or take it out`,
    }))
  }
  return [{ path: issue.path, message: message(issue) }]
}

function message(issue: z.core.$ZodIssue): string {
  if (issue.input === undefined) return 'this is missing'
  if (issue.code === 'invalid_type') {
    return `this should be ${named(issue.expected)} and is ${kindOf(issue.input)}`
  }
  if (issue.code === 'invalid_value') {
    return `this should be ${oneOf(issue.values.map(String))} and is ${shown(issue.input)}`
  }
  if (issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options)) {
    return `this should be ${oneOf(issue.options.map(String))} and is ${shown(told(issue.input, issue.discriminator))}`
  }
  if (issue.code === 'too_small' && issue.origin === 'array') return 'list at least one'
  if (issue.code === 'too_small' && issue.origin === 'number') return `this should be ${issue.minimum} or more`
  if (issue.code === 'too_big' && issue.origin === 'number') return `this should be ${issue.maximum} or less`
  if (issue.code === 'invalid_format' && issue.format === 'email') return 'this should be an email address'
  return issue.message
}

const named = (expected: string) =>
  ({
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a set of keys',
  })[expected] ?? expected

function kindOf(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a set of keys'
  return shown(value)
}

/** What an entry gives for the key that tells its kind. */
const told = (input: unknown, key: string | undefined): unknown =>
  typeof input === 'object' && input !== null ? Object.entries(input).find(([name]) => name === key)?.[1] : input

function shown(value: unknown): string {
  if (value === undefined) return 'missing'
  if (typeof value === 'string') return `'${value}'`
  return typeof value === 'object' ? 'something else' : String(value)
}

const oneOf = (options: readonly string[]) =>
  options.length === 1 ? `'${options[0]}'` : `one of ${options.map((option) => `'${option}'`).join(', ')}`
