import { expect, test } from 'vitest'
import { isListedPassword } from '~/app/outside/passwords.server'
import { passwordFault } from '~/app/rules/passwords'

const own = ['sam.okafor@example.org', 'Sam Okafor', 'trafford', 'Trafford Council']
const faultOf = (password: string) => passwordFault(password, { isListed: isListedPassword, own })

test.each([
  ['fourteen chars', 'too-short', 'one character is lacking'],
  ['🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊', 'too-short', 'a character is one, however it is written'],
  ['x7'.repeat(251), 'too-long', 'nobody types so much'],
  ['passwordpassword', 'common', 'a listed word twice'],
  ['PassWordPassWordPass', 'common', 'capitals and a cut last time change nothing'],
  ['password-password-password', 'common', 'nor do signs between'],
  ['aaaaaaaaaaaaaaa', 'common', 'one letter again and again'],
  ['123412341234123', 'common', 'a few again and again'],
  ['!!!!!!!!!!!!!!!!', 'common', 'nothing but signs'],
  ['sam.okafor@example.org', 'own', 'the address'],
  ['Sam Okafor Sam Okafor', 'own', 'the name twice'],
  ['TraffordCouncil2026', 'own', 'whose staff they are, and a year'],
])('%s is refused as %s: %s', (password, fault) => {
  expect(faultOf(password)).toBe(fault)
})

test.each([
  ['a long pass phrase', 'small letters only'],
  ['correct horse battery staple', 'words that have nothing to do with each other'],
  ['4444-kestrel-4444', 'digits need not be there, and may be'],
  ['rhaeadr ewynnol dros y graig', 'in any language'],
])('%s is taken: %s', (password) => {
  expect(faultOf(password)).toBeNull()
})

test('the list holds those that thieves publish, in small letters', () => {
  for (const word of ['password', 'qwertyuiop', 'letmein', '123456']) expect(isListedPassword(word)).toBe(true)
  expect(isListedPassword('rhaeadr ewynnol')).toBe(false)
})
