import { Command, CommanderError } from 'commander'
import { addUser } from './cli/addUser'
import { checkRegisters } from './cli/checkRegisters'
import { demo } from './cli/demo'
import { makePack } from './cli/makePack'
import { migrateStore } from './cli/migrateStore'
import { sayClock } from './cli/sayClock'

/** How a command ended: 0 done, 1 refused or failed, 2 wrong use. */
export type Ending = 0 | 1 | 2

const program = new Command('rights')
  .description(
    "The operator's commands of the rights portal.\nEvery command ends with 0 (done), 1 (refused or failed) or 2 (wrong use).",
  )
  .showHelpAfterError('Add --help to see how it is used.')
  .exitOverride()

const register = program.command('register').description('registers of processing').exitOverride()
register
  .command('check')
  .description('say whether register files are valid, or list every fault with its path and line')
  .argument('<files...>', 'register files in YAML')
  .action(ending((files: string[]) => checkRegisters(files)))

const user = program.command('user').description('staff accounts').exitOverride()
user
  .command('add')
  .description('make a staff account')
  .requiredOption('--controller <id>', 'whose staff, for example trafford')
  .requiredOption('--email <address>', 'the address to sign in with')
  .requiredOption('--name <name>', 'as colleagues know them')
  .option('--role <role>', 'officer, reviewer or administrator', 'officer')
  .option('--password-stdin', 'read the password from standard input; otherwise one is made and shown once')
  .action(ending(addUser))

program
  .command('clock')
  .description('say when a request is due and why')
  .requiredOption('--received <day>', 'the day it was received, YYYY-MM-DD')
  .option('--in <nation>', 'EW (England and Wales), SC (Scotland) or NI (Northern Ireland)', 'EW')
  .option('--right <right>', 'access or objection', 'access')
  .option('--identity-asked <day>', 'the day proof of identity was asked for')
  .option('--identity-complete <day>', 'the day all of it had come')
  .option('--extended <day>', 'the day the person was told of an extension')
  .action(ending(sayClock))

program
  .command('pack')
  .description("make the pack of a controller's invented family, by the real acts")
  .requiredOption('--demo <controller>', 'the controller, for example wakefield')
  .requiredOption('--out <file>', 'where to write the PDF')
  .action(ending(makePack))

program.command('migrate').description('bring the database to its newest shape').action(ending(migrateStore))

program
  .command('demo')
  .description('walk invented families through real requests, then serve the portal')
  .option('--no-serve', 'stop after the walks')
  .action(ending(demo))

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : 2
}

/** Runs a command; a failure becomes one plain line and an exit code of 1, never a stack trace. */
function ending<Args extends readonly unknown[]>(run: (...args: Args) => Ending | Promise<Ending>) {
  return async (...args: Args) => {
    try {
      process.exitCode = await run(...args)
    } catch (error) {
      console.error(error instanceof Error ? error.message : String(error))
      process.exitCode = 1
    }
  }
}
