import { type Config, demoEnvironment, readConfig } from '../config.server'

/**
 * The settings of a demonstration, with what a command changes in them. Prints every fault and gives null where the
 * environment has any.
 */
export function readDemoConfig(changes: Readonly<Record<string, string>> = {}): Config | null {
  const read = readConfig({ ...demoEnvironment(), ...changes })
  if ('config' in read) return read.config
  console.error(read.faults.join('\n'))
  console.error('A demonstration sets DEMO=1 and its own database and files; the rest comes from the environment.')
  return null
}
