import { latin1 } from './rawPdf'

/** The same file with another revision after it, which puts objects in place of the first one's. */
export const revised = (bytes: Uint8Array, objects: Readonly<Record<number, string>>): Uint8Array => {
  const first = Buffer.from(bytes).toString('latin1')
  const before = first.lastIndexOf('startxref')
  const start = /\d+/.exec(first.slice(before))?.[0] ?? '0'
  let body = first
  const sections = Object.entries(objects).map(([number, object]) => {
    const at = body.length
    body += `${number} 0 obj\n${object}\nendobj\n`
    return `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`
  })
  const trailer = `trailer\n<< /Size 1000 /Root 1 0 R /Prev ${start} >>\nstartxref\n${body.length}\n%%EOF\n`
  return new Uint8Array(latin1(`${body}xref\n${sections.join('')}${trailer}`))
}
