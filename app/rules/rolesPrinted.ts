import { actNeeds, may, needsSecondFactor, Role, roleWords, staffActs } from './roles'

/** Who may do what, as a page in Markdown: docs/roles.md is this text, and a test keeps it so. */
export const rolesPrinted = (): string =>
  [
    '# Roles',
    '',
    'Printed from `app/rules/roles.ts` by `npm run --silent rights -- roles`. A restricted case is open only to the people who',
    'are named on it, whatever their role; nobody sees a case of another controller. Opening a case that is not one’s own is',
    'noted on its timeline.',
    '',
    ...Role.options.map((role) => `- **${role}**: ${roleWords[role]}`),
    '',
    `A second factor is asked of: ${Role.options.filter(needsSecondFactor).join(', ')}.`,
    '',
    ...table(
      ['May', ...Role.options],
      staffActs.map((act) => [act, ...Role.options.map((role) => (may(role, act) ? 'yes' : ''))]),
    ),
    '',
    '## What each act on a case asks for',
    '',
    'The portal and the person who asked do the others themselves.',
    '',
    ...table(
      ['Act', 'Asks for'],
      Object.entries(actNeeds).flatMap(([act, need]) => (need === null ? [] : [[act, need]])),
    ),
    '',
  ].join('\n')

const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  line(head),
  line(head.map(() => '---')),
  ...rows.map(line),
]

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
