import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Message, mailboxPost, readMailbox, smtpPost } from '~/app/outside/post.server'
import { aMailServer, type MailServer } from '../kit/mailServer'

const message: Message = {
  to: ['sian@example.org'],
  subject: 'We have your request: TRA-7K4P-2M9D',
  text: 'Hello,\n\nYour answer is due on Monday.\n.\nA line that is a dot.\n',
  html: '<p>Hello</p>',
  messageId: '<letter-1@example.org>',
}

describe('by SMTP', () => {
  let mail: MailServer
  beforeAll(async () => {
    mail = await aMailServer()
  })
  afterAll(() => mail.stop())

  const send = async (more: Partial<Message>, from = 'Cyngor Tŷ Gwyn <no-reply@example.org>') => {
    const post = smtpPost(mail.url, from)
    await post.send({ ...message, ...more })
    post.close()
    const came = mail.came.at(-1)
    if (came === undefined) throw new Error('nothing came')
    return came
  }

  test('a letter comes whole, in both its forms, from whom and to whom it says', async () => {
    const { to, email } = await send({ to: ['sian@example.org', 'ben@example.org'] })
    expect(to).toEqual(['sian@example.org', 'ben@example.org'])
    expect(email).toMatchObject({
      subject: message.subject,
      messageId: message.messageId,
      from: { name: 'Cyngor Tŷ Gwyn', address: 'no-reply@example.org' },
    })
    expect(email.text?.replace(/\r\n/g, '\n').trim()).toBe(message.text.trim())
    expect(email.html).toContain('<p>Hello</p>')
  })

  test('accented letters come as they were, in subject and words', async () => {
    const words = 'Siân Wiśniewski, Tŷ’r Cyngor: “naïve” £12 – 👪'
    const { email, raw } = await send({ subject: words, text: words, html: `<p>${words}</p>` })
    expect(email.subject).toBe(words)
    expect(email.text?.trim()).toBe(words)
    expect(email.html).toContain(words)
    expect(raw.split('\r\n\r\n')[0]).not.toMatch(/[^\t\r\n -~]/)
  })

  test('a long line comes whole, and none goes over what mail may carry', async () => {
    const words = `${'Why we need more time: four schools, '.repeat(100)}end.`
    const { email, raw } = await send({ text: words, subject: 'x'.repeat(500) })
    expect(email.text?.replace(/\r?\n/g, ' ').trim()).toBe(words)
    expect(email.subject?.replace(/\s/g, '')).toBe('x'.repeat(500))
    for (const line of raw.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998)
  })

  test.each(['\r\n', '\n', '\r'])('a subject cannot add a header or a reader with %j', async (end) => {
    const subject = `Your code${end}Bcc: thief@example.org${end}X-Added: yes${end}${end}Not the letter`
    const { to, email } = await send({ subject })
    expect(to).toEqual(['sian@example.org'])
    expect(email.headers.map(({ key }) => key)).not.toContain('bcc')
    expect(email.headers.map(({ key }) => key)).not.toContain('x-added')
    expect(email.text).not.toContain('Not the letter')
  })

  test.each([
    'sian@example.org\r\nBcc: thief@example.org',
    'sian@example.org, thief@example.org',
    'S <thief@example.org>',
  ])('an address cannot add a reader, or be another’s: %j', async (address) => {
    const before = mail.came.length
    await send({ to: [address] }).catch(() => null)
    expect(mail.came.slice(before).flatMap(({ to }) => to)).not.toContain('thief@example.org')
  })

  test('no file of this machine can be put in a letter', async () => {
    const { raw } = await send({ text: 'file:///etc/hostname', html: '<img src="/etc/hostname">' })
    expect(raw).toContain('/etc/hostname')
    expect(raw).not.toContain('Content-Disposition: attachment')
  })

  test('a server that says nothing is given up before the letter’s lease of 45 seconds runs out', async () => {
    const sockets: Socket[] = []
    const silent = createServer((socket) => void sockets.push(socket))
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const address = silent.address()
    const post = smtpPost(`smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`, 'a@example.org')
    const began = Date.now()
    await expect(post.send(message)).rejects.toThrow(/[Gg]reeting/)
    expect(Date.now() - began).toBeLessThan(15_000)
    post.close()
    for (const socket of sockets) socket.destroy()
    silent.close()
  })

  test('where nobody listens, it throws', async () => {
    const post = smtpPost('smtp://127.0.0.1:9', 'a@example.org')
    await expect(post.send(message)).rejects.toThrow('ECONNREFUSED')
    post.close()
  })
})

describe('in a folder', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portal-mailbox-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('letters lie there, the newest first; one sent again is one', async () => {
    const box = join(folder, 'box')
    const post = mailboxPost(box)
    expect(await readMailbox(box)).toEqual([])
    await post.send(message)
    await new Promise((resolve) => setTimeout(resolve, 5))
    await post.send({ ...message, messageId: '<letter-2@example.org>', subject: 'Tŷ' })
    await post.send({ ...message, messageId: '<letter-2@example.org>', subject: 'Tŷ' })
    const kept = await readMailbox(box)
    expect(kept.map(({ subject }) => subject)).toEqual(['Tŷ', message.subject])
    expect(kept[1]).toMatchObject({ to: message.to, text: message.text, html: message.html })
    await writeFile(join(box, 'half.part'), '{"to"')
    expect(await readMailbox(box)).toHaveLength(2)
  })

  test('a Message-ID cannot name another place', async () => {
    const box = join(folder, 'inner')
    await mailboxPost(box).send({ ...message, messageId: '<../../outside@example.org>' })
    expect(await readdir(box)).toEqual(['-------outside-example-org-.json'])
    expect(await readdir(folder)).not.toContain('outside@example.org.json')
  })
})
