import { workerData } from 'node:worker_threads'
import { takeCompiled } from '../engine/pdfium'
import { type Part, type PartToProve, provePartOf } from '../proveInParts'
import type { Named } from './opened'

export type ProveTask = Named & { readonly prove: PartToProve; readonly part: Part }

if (workerData instanceof WebAssembly.Module) takeCompiled(workerData)

/** Proves a part. A proof says itself what it could not read: a fault outside that is a bug, and no refusal. */
export const work = ({ bytes, prove, part }: ProveTask) => provePartOf(Uint8Array.from(bytes), prove, part)
