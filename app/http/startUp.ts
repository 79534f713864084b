import { accessSync, constants } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'

type Address = { readonly host: string; readonly port: number }

/** Opens the socket. Refuses, in plain words, an address that is taken or not ours. */
export function listen(app: RequestListener, { host, port }: Address): Promise<Server> {
  const server = createServer(app)
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(inPlainWords(error, { host, port }))))
    server.listen(port, host, () => resolve(server))
  })
}

/** Throws, in plain words, if there is no folder that can be read where a setting says there is one. */
export function requireFolder(name: string, folder: string) {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK)
  } catch {
    throw new Error(`The folder '${folder}' can't be read. Set ${name} to the folder that holds these files.`)
  }
}

/** Says in one line why the portal doesn't run, and ends the process with 1. */
export function cannotStart(error: unknown): never {
  const why = error instanceof Error ? error.message : String(error)
  process.stderr.write(`The portal could not start. ${why.replaceAll(/\s*\n\s*/g, ' ')}\n`)
  process.exit(1)
}

function inPlainWords(error: NodeJS.ErrnoException, { host, port }: Address): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is in use by another program. Stop that one, or set PORT to another number.`
  if (error.code === 'EACCES') return `Port ${port} is not open to this user. Set PORT to 1024 or more.`
  if (error.code === 'EADDRNOTAVAIL')
    return `This machine has no address '${host}'. Set HOST to one it has, or 0.0.0.0.`
  return `It can't listen on ${host}, port ${port} (${error.code}).`
}
