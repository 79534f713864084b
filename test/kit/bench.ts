import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'

/** What is measured: its name with its unit, and which way is better. */
export type Measure = { readonly name: string; readonly better: 'less' | 'more' }

/** One side of a comparison. Gives one figure for each measure, in their order, or says why it can't be measured. */
export type Peer =
  | { readonly name: string; readonly run: () => Promise<readonly number[]> }
  | { readonly name: string; readonly notInstalled: string }

export type Bench = {
  readonly title: string
  readonly measures: readonly Measure[]
  /** The packages whose versions the figures depend on. */
  readonly packages: readonly string[]
  /** Our own side comes first. */
  readonly open: () => Promise<{ readonly peers: readonly Peer[]; readonly close: () => Promise<unknown> }>
}

const runs = 5

/** Measures all sides in turn, A B A B, so that a slow minute of the machine is shared. Gives the report as lines. */
export async function compare(bench: Bench, say: (line: string) => void): Promise<readonly string[]> {
  const { peers, close } = await bench.open()
  const figures = new Map<string, (readonly number[])[]>(peers.map(({ name }) => [name, []]))
  try {
    for (let round = 0; round <= runs; round++) {
      say(round === 0 ? 'warm-up' : `run ${round} of ${runs}`)
      for (const peer of peers) {
        const measured = 'run' in peer ? await peer.run() : undefined
        if (measured && round > 0) figures.get(peer.name)?.push(measured)
      }
    }
  } finally {
    await close()
  }
  const tables = bench.measures.map((measure, at) => tableOf(measure, peers, (name) => column(figures.get(name), at)))
  return [bench.title, ...tables.flat(), '', ...machine(bench.packages)]
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]]
  return (low + high) / 2
}

function tableOf({ name, better }: Measure, peers: readonly Peer[], valuesOf: (name: string) => readonly number[]) {
  const ours = median(valuesOf(peers[0]?.name ?? ''))
  const rows = peers.map((peer) => {
    if ('notInstalled' in peer) return [peer.name, `not installed (${peer.notInstalled})`, '', '']
    const values = valuesOf(peer.name)
    const spread = `${figure(Math.min(...values))} to ${figure(Math.max(...values))}`
    return [peer.name, figure(median(values)), spread, `${(ours / median(values)).toFixed(2)}`]
  })
  return ['', ...aligned([[`${name} (${better} is better)`, 'median', 'spread', 'ours / this'], ...rows])]
}

function column(rounds: readonly (readonly number[])[] = [], at: number): readonly number[] {
  return rounds.map((round) => round[at] ?? Number.NaN)
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
  )
}

function machine(packages: readonly string[]): readonly string[] {
  const versions = packages.map((name) => `${name} ${versionOf(name)}`)
  const gigabytes = (totalmem() / 2 ** 30).toFixed(1)
  return [
    `machine: ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${gigabytes} GiB`,
    `versions: node ${process.versions.node}, ${versions.join(', ')}`,
    `${runs} runs after a warm-up, sides in turn`,
  ]
}

function versionOf(name: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'))
  return version
}

const figure = (value: number) => (value < 100 ? value.toFixed(2) : value.toFixed(0))
