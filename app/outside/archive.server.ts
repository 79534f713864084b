import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** A ZIP that is written while it is read: of what is put in only what is its turn stands in memory. */
export type Archive = {
  readonly out: Readable
  readonly addText: (name: string, text: string) => void
  /**
   * Puts in what `content` opens, which is asked for when it is its turn. Done when all of it has been taken; throws where
   * the archive breaks off.
   */
  readonly add: (name: string, content: () => Promise<Readable>) => Promise<void>
  readonly end: () => void
  /** Breaks it off: whoever reads it is told that it is not whole. */
  readonly fail: (error: unknown) => void
}

export function openArchive(): Archive {
  const zip = new ZipFile()
  const out = new PassThrough()
  const fail = (error: unknown) =>
    void out.destroy(error instanceof Error ? error : new Error('The archive was not written'))
  // Heard each time: an error that nobody hears ends the process.
  zip.on('error', fail)
  zip.outputStream.pipe(out)
  let stop = (_: Error) => {}
  out.once('close', () => stop(out.errored ?? new Error('Nobody reads the archive any more')))
  return {
    out,
    addText: (name, text) => zip.addBuffer(Buffer.from(text), name),
    add: (name, content) =>
      new Promise((done, failed) => {
        stop = failed
        if (out.destroyed) return failed(new Error('The archive is broken off'))
        zip.addReadStreamLazy(name, (use) => {
          content().then(
            (opened) => {
              opened.on('error', fail).once('end', done)
              stop = (error) => {
                opened.destroy()
                failed(error)
              }
              use(null, opened)
            },
            (error: unknown) => use(error, Readable.from([])),
          )
        })
      }),
    end: () => zip.end(),
    fail,
  }
}
