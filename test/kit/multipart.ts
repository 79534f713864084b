/** A multipart form as a browser sends it. */
export const boundary = 'frontier'
export const multipartType = `multipart/form-data; boundary=${boundary}`

export const field = (name: string, value: string) =>
  Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)

export const file = (filename: string, content: string | Uint8Array, name = 'papers') =>
  Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="${filename}"\r\n`),
    Buffer.from('Content-Type: application/octet-stream\r\n\r\n'),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ])

export const formEnd = Buffer.from(`--${boundary}--\r\n`)

export const multipart = (...parts: readonly Buffer[]) => Buffer.concat([...parts, formEnd])

/** A request with a form in it, which may be cut short. */
export const sentForm = (body: Uint8Array, type = multipartType) =>
  new Request('http://localhost/', { method: 'POST', headers: { 'content-type': type }, body: Buffer.from(body) })
