import type { PlacedPicture } from '../bytes/drawn'
import { interpreter } from '../bytes/interpret'
import { type Pixels, pixelsOf, requirePixels } from '../bytes/pixels'
import { sayFault } from './sayFault'
import { type Channel, type DrawnPage, type Finding, markedOn, type PageLook, type Reading } from './types'

type Result = {
  readonly channel: string
  readonly passed: boolean
  readonly findings: readonly Finding[]
  readonly reason?: string
}

/**
 * Runs channels over a file. Those that wait for a program of the system start first and run beside the others; those
 * that look page by page share one walk, which holds one page at a time. A channel that throws has failed, and says why.
 * One whose program is absent is left out, unless that is compulsory. Closes the file in pdf.js.
 */
export const runChannels = async (channels: readonly Channel[], reading: Reading): Promise<readonly Result[]> => {
  const results = new Map<string, Result | Promise<Result>>()
  const whole = channels.flatMap((channel) => ('look' in channel ? [channel] : []))
  for (const channel of whole)
    if (channel.needs && isThere(channel, reading)) results.set(channel.name, run(channel, reading))
  for (const channel of whole) if (!channel.needs) results.set(channel.name, await run(channel, reading))
  // Nothing that is left to do asks pdf.js, which holds a copy of the file.
  if ('close' in reading.pdf) await reading.pdf.close()
  for (const result of await walk(channels, reading)) results.set(result.channel, result)
  for (const { name, needs } of channels) {
    if (needs && !results.has(name) && reading.compulsory.includes(needs)) {
      results.set(name, failed(name, new Error(`${needs} is compulsory, and is not installed.`)))
    }
  }
  return Promise.all(channels.flatMap(({ name }) => results.get(name) ?? []))
}

const isThere = ({ needs }: Channel, { engines }: Reading): boolean => !needs || engines[needs] !== null

const run = async (channel: Channel, reading: Reading): Promise<Result> => {
  try {
    return resultOf(channel.name, 'look' in channel ? await channel.look(reading) : [])
  } catch (fault) {
    return failed(channel.name, fault)
  }
}

const resultOf = (channel: string, findings: readonly Finding[]): Result => ({
  channel,
  passed: findings.length === 0,
  findings,
})

const failed = (channel: string, fault: unknown, findings: readonly Finding[] = []): Result => ({
  channel,
  passed: false,
  findings,
  reason: sayFault(fault),
})

type Walker = { readonly name: string; readonly look: PageLook; readonly findings: Finding[]; fault?: unknown }

const walk = async (channels: readonly Channel[], reading: Reading): Promise<readonly Result[]> => {
  const looking = channels.flatMap((channel) => ('lookByPage' in channel ? [channel] : []))
  if (looking.length === 0) return []
  const broken: Result[] = []
  const walkers: Walker[] = []
  for (const channel of looking) {
    try {
      walkers.push({ name: channel.name, look: channel.lookByPage(reading), findings: [] })
    } catch (fault) {
      broken.push(failed(channel.name, fault))
    }
  }
  try {
    const model = reading.model()
    const draw = interpreter(model)
    for (const page of model.pages) {
      const drawn = { page, model, drawing: draw(page), marked: markedOn(reading.marks, page.index) }
      await each(walkers, (look) => look.page({ ...drawn, pixels: unpacker(drawn) }))
    }
    await each(walkers, (look) => look.end?.() ?? [])
  } catch (fault) {
    for (const walker of walkers) walker.fault ??= fault
  }
  return [
    ...broken,
    ...walkers.map(({ name, findings, fault }) =>
      fault === undefined ? resultOf(name, findings) : failed(name, fault, findings),
    ),
  ]
}

const each = async (
  walkers: readonly Walker[],
  ask: (look: PageLook) => readonly Finding[] | Promise<readonly Finding[]>,
): Promise<void> => {
  for (const walker of walkers) {
    if (walker.fault !== undefined) continue
    try {
      walker.findings.push(...(await ask(walker.look)))
    } catch (fault) {
      walker.fault = fault ?? new Error('The reader stopped without saying why.')
    }
  }
}

// Pictures of one page, each unpacked once for all channels that look at it.
const unpacker = ({ page, model }: Pick<DrawnPage, 'page' | 'model'>) => {
  const unpacked = new Map<Buffer, Promise<Pixels>>()
  return (picture: PlacedPicture): Promise<Pixels> => {
    const pixels =
      unpacked.get(picture.raw) ??
      pixelsOf(picture, model).then((found) =>
        requirePixels(found, picture.object < 0 ? `the content of page ${page.index + 1}` : `object ${picture.object}`),
      )
    unpacked.set(picture.raw, pixels)
    return pixels
  }
}
