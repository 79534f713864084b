import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { init } from '@embedpdf/pdfium'

/** PDFium, started: its functions, and its memory. */
export type Pdfium = Awaited<ReturnType<typeof init>>

const wasmFile = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
const megabyte = 1024 * 1024

/** The most memory that one PDFium may take, in bytes: a file that asks for more makes it stop, and is refused. */
export const mostMemory = 320 * megabyte

/** Starts a PDFium of its own, with memory that can't grow past `mostMemory`. About 20 ms. */
export const startPdfium = async (): Promise<Pdfium> => {
  const pdfium = await init({
    // What PDFium says of a broken file may hold words of it.
    print: () => undefined,
    printErr: () => undefined,
    instantiateWasm: (imports: WebAssembly.Imports, ready: (instance: WebAssembly.Instance) => void) => {
      WebAssembly.instantiate(compiled(), bounded(imports)).then(ready)
      return {}
    },
  })
  pdfium.PDFiumExt_Init()
  return pdfium
}

let module: WebAssembly.Module | undefined

/** PDFium's code, compiled: once in a process, and threads that are handed it need not compile it again. */
export const compiled = (): WebAssembly.Module => {
  module ??= new WebAssembly.Module(readFileSync(wasmFile))
  return module
}

/** Takes the code that another thread has compiled. */
export const takeCompiled = (given: WebAssembly.Module): void => {
  module = given
}

const bounded = (imports: WebAssembly.Imports): WebAssembly.Imports => {
  const env = imports.env ?? {}
  const grow = env.emscripten_resize_heap
  if (typeof grow !== 'function') throw new Error('This PDFium grows its memory in a way that is not known here')
  return {
    ...imports,
    env: { ...env, emscripten_resize_heap: (size: number) => (size >>> 0 > mostMemory ? 0 : grow(size)) },
  }
}

/** PDFium's memory as it is now: a view taken before it grew is empty. */
export const memoryOf = (pdfium: Pdfium): Uint8Array => {
  const heap: unknown = Reflect.get(pdfium.pdfium, 'HEAPU8')
  if (!(heap instanceof Uint8Array)) throw new Error('PDFium has no memory')
  return heap
}

/** One of PDFium's functions without the wrapper, which looks it up by name at each call. Numbers only. */
export const direct = (pdfium: Pdfium, name: `_${string}`): ((...numbers: number[]) => number) => {
  const call: unknown = Reflect.get(pdfium.pdfium, name)
  if (typeof call !== 'function') throw new Error(`PDFium has no ${name}`)
  return (...numbers) => call(...numbers)
}

/** Bytes of PDFium's memory for as long as `use` runs. Throws where there are none left. */
export const withMemory = <T>(pdfium: Pdfium, size: number, use: (at: number) => T): T => {
  const at = pdfium.pdfium.wasmExports.malloc(size)
  if (at === 0) throw new Error('PDFium has no memory left')
  try {
    return use(at)
  } finally {
    pdfium.pdfium.wasmExports.free(at)
  }
}
