import { Command, CommanderError } from 'commander'
import { ending } from './cli/ending'

// Named as it is called, so that each line of the help can be typed as it stands. Each command is loaded when it is
// asked for: help need not wait for the database and the typesetter.
const program = new Command('npm run rights --')
  .description("The operator's commands of the rights portal.")
  .showHelpAfterError('Add --help to see how it is used.')
  .exitOverride()
  .addHelpText(
    'after',
    `
Every command ends with 0 (done), 1 (refused or failed) or 2 (wrong use).
Settings come from the environment; .env.example lists them all. Paths are read from the portal's own folder.`,
  )

const register = program.command('register').description('registers of processing')
register
  .command('check')
  .description('say whether register files are valid, or list every fault with its line and path')
  .argument('<files...>', 'register files in YAML')
  .addHelpText('after', example('register check db/registers/*.yaml'))
  .action(ending(async () => (await import('./cli/checkRegisters')).checkRegisters))

const user = program.command('user').description('staff accounts')
user
  .command('add')
  .description('make a staff account')
  .requiredOption('--controller <id>', 'whose staff, for example trafford')
  .requiredOption('--email <address>', 'the address to sign in with')
  .requiredOption('--name <name>', 'as colleagues know them')
  .option('--role <role>', 'officer, reviewer or administrator', 'officer')
  .option('--password-stdin', 'read the password from standard input; otherwise one is made and shown once')
  .addHelpText('after', example('user add --controller trafford --email sam@example.org --name "Sam Example"'))
  .action(ending(async () => (await import('./cli/addUser')).addUser))

program
  .command('clock')
  .description('say when a request is due and why')
  .requiredOption('--received <day>', 'the day it was received, YYYY-MM-DD')
  .option('--in <nation>', 'EW (England and Wales), SC (Scotland) or NI (Northern Ireland)', 'EW')
  .option('--right <right>', 'access or objection', 'access')
  .option('--identity-asked <day>', 'the day proof of identity was asked for')
  .option('--identity-complete <day>', 'the day all of it had come; without it the time has not begun')
  .option('--extended <day>', 'the day the person was told of an extension')
  .addHelpText('after', example('clock --received 2026-01-31 --in EW'))
  .action(ending(async () => (await import('./cli/sayClock')).sayClock))

program
  .command('pack')
  .description("make the pack of a controller's invented family, by the real acts")
  .requiredOption('--demo <controller>', 'the controller, for example wakefield')
  .requiredOption('--out <file>', 'where to write the PDF')
  .addHelpText('after', example('pack --demo wakefield --out wakefield.pdf'))
  .action(ending(async () => (await import('./cli/makePack')).makePack))

program
  .command('migrate')
  .description('bring the database that DATABASE_URL names to its newest shape')
  .action(ending(async () => (await import('./cli/migrateStore')).migrateStore))

program
  .command('demo')
  .description('walk invented families through real requests, then serve the portal')
  .option('--no-serve', 'stop after the walks')
  .addHelpText('after', '\nIt starts afresh each time: what stands under data/demo is thrown away.')
  .action(ending(async () => (await import('./cli/demo')).demo))

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : 2
}

function example(words: string): string {
  return `\nFor example:\n  npm run rights -- ${words}`
}
