import { expect, test } from 'vitest'
import { rights } from './rights'

const commands = ['register', 'user', 'clock', 'pack', 'verify', 'pdf', 'migrate', 'demo']

test('--help names every command and what the exit codes mean', async () => {
  const { code, out, err } = await rights(['--help'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/^Usage: npm run rights -- /)
  for (const command of commands) expect(out).toMatch(new RegExp(`^  ${command} `, 'm'))
  expect(out).toContain('0 (done), 1 (refused or failed) or 2 (wrong use)')
})

// An option's words follow it on its line, or on the next where the option is long.
test.each([
  ['register check', ['<files...>']],
  ['user add', ['--controller <id>', '--email <address>', '--name <name>', '--role <role>', '--password-stdin']],
  ['clock', ['[file]', '--received <day>', '--in <nation>', '--right <right>', '--asked <day>', '--limit <limit>']],
  ['pack', ['--demo <controller>', '--case <reference>', '--out <path>']],
  ['migrate', ['--help']],
  ['demo', ['--no-serve']],
])('%s --help says what it does and what each option is', async (command, options) => {
  const { code, out, err } = await rights([...command.split(' '), '--help'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain(`Usage: npm run rights -- ${command} [options]`)
  for (const option of options) expect(out).toContain(option)
})

test.each([
  ['no command at all', '', 'Usage: '],
  ['an unknown command', 'clok', "error: unknown command 'clok'\n(Did you mean clock?)"],
  ['an unknown command of a command', 'register chek', "error: unknown command 'chek'"],
  ['a command of a command left out', 'user', 'Usage: npm run rights -- user'],
  ['an unknown option', 'clock --received 2026-01-31 --nation EW', "error: unknown option '--nation'"],
  ['an option left out', 'pack --demo bolton', "error: required option '--out <path>' not specified"],
  ['an option without its value', 'pack --demo bolton --out', "error: option '--out <path>' argument missing"],
  ['files left out', 'register check', "error: missing required argument 'files'"],
  ['a word too many', 'migrate now', 'error: too many arguments'],
])('wrong use ends with 2 and says why: %s', async (_, line, why) => {
  const { code, out, err } = await rights(line.split(' ').filter(Boolean))
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(why)
  expect(err).not.toMatch(/^\s+at /m)
})
