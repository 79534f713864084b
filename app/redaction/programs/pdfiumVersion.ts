import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { z } from 'zod'

// The package does not export its own description, so that is found from a file that it does export.
const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')

export const pdfiumVersion: string = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(wasm.replace(/dist[/\\][^/\\]*$/, 'package.json'), 'utf8'))).version
