import { request } from 'node:http'

type Question = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Iterable<Buffer>
}

/** One HTTP request as it is written, with no header of a client's own. */
export function ask(url: string, { method = 'GET', headers = {}, body }: Question = {}) {
  return new Promise<{ status: number; headers: Readonly<Record<string, string>>; text: string }>((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('error', reject)
      res.on('end', () => {
        const named = Object.entries(res.headers).map(([name, value]) => [name, String(value)])
        resolve({
          status: res.statusCode ?? 0,
          headers: Object.fromEntries(named),
          text: Buffer.concat(chunks).toString(),
        })
      })
    })
    sent.on('error', reject)
    if (typeof body === 'string') return sent.end(body)
    for (const chunk of body ?? []) sent.write(chunk)
    sent.end()
  })
}
