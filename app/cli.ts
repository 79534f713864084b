import { Command, CommanderError, Option } from 'commander'
import { clockHelp } from './cli/clockHelp'
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
  .option('--role <role>', 'officer, reviewer, contributor, manager, administrator or auditor', 'officer')
  .addOption(new Option('--invite', 'send a link by email to choose a password').conflicts('passwordStdin'))
  .option('--password-stdin', 'read the password from standard input; otherwise one is made and shown once')
  .addHelpText('after', example('user add --controller trafford --email sam@example.org --name "Sam Example"'))
  .action(ending(async () => (await import('./cli/addUser')).addUser))

program
  .command('roles')
  .description('print who may do what, as it stands in docs/roles.md')
  .action(async () => {
    process.stdout.write((await import('./rules/rolesPrinted')).rolesPrinted())
  })

program
  .command('clock')
  .description('say when requests are due and why: those of a file, or one that the options tell of')
  .argument('[file]', 'vectors in JSON, answered in JSON; - reads standard input')
  .option('--received <day>', 'the day a request came, or the day another limit is counted from: YYYY-MM-DD')
  .option('--in <nation>', 'EW (England and Wales), SC (Scotland) or NI (Northern Ireland); EW where left out')
  .option('--right <right>', 'the right that is used, such as erasure; access where left out')
  .option('--regime <regime>', 'uk-gdpr, or part-3 for law enforcement; uk-gdpr where left out')
  .option('--identity-asked <day>', 'the day proof of identity was asked for', several)
  .option('--identity-complete <day>', 'the day all of it had come; without it the time has not begun', several)
  .option('--authority-asked <day>', 'the day proof was asked for that somebody may act for the person', several)
  .option('--authority-complete <day>', 'the day all of that had come', several)
  .option('--fee-asked <day>', 'the day a fee was asked for', several)
  .option('--fee-paid <day>', 'the day it was paid', several)
  .option('--asked <day>', 'the day a clarification was asked for; again for the next one', several)
  .option('--answered <day>', 'the day it was answered; again for the next one', several)
  .option('--extended <day>', 'the day the person was told of an extension', several)
  .option('--limit <limit>', 'the limit of something else than a request; they are listed below')
  .option('--announced <day>', 'for an examination: the day the results were announced')
  .option('--closed <days>', 'for an education record: days without school, FROM..TO', several)
  .addOption(new Option('--language <language>', 'of the working').choices(['en', 'cy']).default('en'))
  .addHelpText('after', clockHelp)
  .action(ending(async () => (await import('./cli/sayClock')).sayClock))

const holidays = program.command('holidays').description('bank holidays')
holidays
  .command('import')
  .description('take newer bank holidays into force, and say which due dates they moved')
  .argument('<feed>', "a file or an http(s) address, in the shape of gov.uk's feed")
  .addHelpText('after', example('holidays import https://www.gov.uk/bank-holidays.json'))
  .action(ending(async () => (await import('./cli/importHolidays')).importHolidays))
holidays
  .command('list')
  .description('say which bank holidays have been loaded, the newest first')
  .action(ending(async () => (await import('./cli/importHolidays')).listHolidays))

program
  .command('pack')
  .description("make the pack of a controller's invented family by the real acts, or take out a case's newest pack")
  .addOption(new Option('--demo <controller>', 'the controller, for example wakefield').conflicts('case'))
  .option('--case <reference>', 'the reference of a case of this portal')
  .requiredOption('--out <path>', 'with --demo the PDF to write; with --case an empty folder for all its files')
  .addHelpText(
    'after',
    `${example('pack --demo wakefield --out wakefield.pdf')}\n${example('pack --case TRA-7K4P-2M9D --out pack')}`,
  )
  .action(ending(async () => (await import('./cli/pack')).pack))

program
  .command('verify')
  .description('say whether a file is, to the byte, part of an answer that was released')
  .argument('<file>', 'the file that somebody was sent: a PDF, the ZIP or any other file of an answer')
  .addHelpText('after', `\nIt ends with 0 only for a file that was released.${example('verify answer.pdf')}`)
  .action(ending(async () => (await import('./cli/verifyFile')).verifyFile))

const pdf = program.command('pdf').description('finished PDFs')
pdf
  .command('check')
  .description('say how a PDF is built and tagged, each check with pass or fail')
  .argument('<file>', 'the PDF')
  .option('--json', 'print the report as JSON, with more of the faults')
  .addHelpText(
    'after',
    `
It is read by our own reader, qpdf, poppler and pdf.js; one that is not installed is a failed check. These are our own
checks: a file that passes is built to PDF/UA-1 and PDF/A-3a as far as they see, and no outside validator has seen it.
${example('pdf check wakefield.pdf')}`,
  )
  .action(ending(async () => (await import('./cli/checkPdf')).checkPdf))

program
  .command('find')
  .description('suggest what may have to be hidden in a PDF, as JSON; it hides nothing')
  .argument('<file>', 'the PDF')
  .option('--people <file>', 'JSON: the people of the case, and the subject whose own details are left out')
  .addHelpText('after', example('find letter.pdf --people people.json'))
  .action(ending(async () => (await import('./cli/findInFile')).findInFile))

program
  .command('redact')
  .description('burn marks into a PDF, prove that nothing of what they hide is left, and write it if so')
  .argument('<file>', 'the PDF')
  .requiredOption('--marks <file>', 'JSON: [{"page":0,"rects":[[x0,y0,x1,y1]],"exemption":"S2-16"}]')
  .requiredOption('--out <file>', 'where to write the redacted PDF')
  .option('--allow <file>', 'words that are hidden in one place and rightly shown in others, one a line')
  .addHelpText(
    'after',
    `
Pages are counted from 0. A rectangle is in the page's own points: origin at the bottom left of its MediaBox, before it
is turned. A mark may add "reach":"line" or "reach":"cell" to take the whole line or table cell. The proof is printed as
JSON; where it fails the command ends with 1 and nothing is written.
${example('redact letter.pdf --marks marks.json --out redacted.pdf')}`,
  )
  .action(ending(async () => (await import('./cli/redactFile')).redactFile))

program
  .command('prove')
  .description('look for hidden words and places in a finished PDF, and print the proof as JSON')
  .argument('<file>', 'the PDF, as it is to be released')
  .requiredOption('--absent <file>', 'the hidden strings, one a line, in UTF-8')
  .option('--marks <file>', 'what was marked on its pages, in JSON')
  .option('--need <programs>', 'programs without which there is no proof: poppler, qpdf or poppler,qpdf')
  .addHelpText(
    'after',
    `${example('prove pack.pdf --absent strings.txt --marks marks.json --need poppler,qpdf')}

A file of marks, its pages counted from 0, its rectangles in points from the bottom left corner of the page:
  [{"page": 0, "rects": [[72, 700, 240, 714]], "exemption": "S2-16"}]`,
  )
  .action(ending(async () => (await import('./cli/proveFile')).proveFile))

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

/** Gathers what an option was given each time. */
function several(given: string, before: readonly string[] = []): readonly string[] {
  return [...before, given]
}
