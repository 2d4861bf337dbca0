import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { Language } from '../actor.ts'

type Fact = { label: string; value: string; code?: boolean }
/** A list of codes stays in one cell, and no code is divided between two lines. */
type Cell = string | { code: string } | { codes: readonly string[] }
type PrintedTable = { title: string; head: readonly string[]; rows: readonly (readonly Cell[])[] }
/**
 * A printed sheet of labelled facts, with tables below them. Values marked as code run left to right in every
 * language; lines break at `\n`.
 */
export type Sheet = {
	language: Language
	title: string
	/** Stands across the head of a sheet that is not real. */
	mark: string | null
	lead: string
	facts: readonly Fact[]
	tables?: readonly PrintedTable[]
	parts: readonly { title: string; text: string; code?: string }[]
	foot: string
}

/** A certificate across one page: what is certified of whom, and how anybody can check it. */
export type CertificateSheet = {
	language: Language
	title: string
	/** Stands across the head of a certificate that is not real. */
	mark: string | null
	lead: string
	name: string
	text: string
	training: string
	facts: readonly Fact[]
	check: string
	address: string
}

type Waiting = { resolve: (pdf: Buffer) => void; reject: (error: Error) => void }
type Setter = { worker: Worker; waiting: Map<number, Waiting>; last: number }

const PATIENCE = 30_000
// The server and the page bundle each load this module; one thread with the fonts is enough for both.
const holder = globalThis as typeof globalThis & { pdfSetter?: Setter | undefined }

function setter(): Setter {
	if (holder.pdfSetter) return holder.pdfSetter
	// Looked up by name, since the page bundle stands in another folder than this file.
	const require = createRequire(import.meta.url)
	const worker = new Worker(require.resolve('#app/platform/pdf/worker.mjs'), { execArgv: [] })
	const made: Setter = { worker, waiting: new Map(), last: 0 }
	holder.pdfSetter = made
	worker.on('message', ({ id, pdf, error }: { id: number; pdf?: Uint8Array; error?: string }) => {
		if (pdf) made.waiting.get(id)?.resolve(Buffer.from(pdf))
		else made.waiting.get(id)?.reject(new Error(error))
	})
	const gone = (error: Error) => {
		if (holder.pdfSetter === made) holder.pdfSetter = undefined
		for (const { reject } of made.waiting.values()) reject(error)
	}
	worker.on('error', gone)
	worker.on('exit', () => gone(new Error('The PDF thread ended')))
	worker.unref()
	return made
}

/** Sets a sheet as a tagged PDF, in a thread of its own. Rejects when it cannot be set. */
export const renderPdf = (sheet: Sheet) => render('document', sheet)

/** The same for a certificate. */
export const renderCertificate = (sheet: CertificateSheet) => render('certificate', sheet)

async function render(template: 'document' | 'certificate', sheet: object): Promise<Buffer> {
	const used = setter()
	const { worker, waiting } = used
	const id = ++used.last
	worker.ref()
	const stuck = setTimeout(() => void worker.terminate(), PATIENCE)
	try {
		return await new Promise<Buffer>((resolve, reject) => {
			waiting.set(id, { resolve, reject })
			worker.postMessage({ id, template, data: JSON.stringify(sheet) })
		})
	} finally {
		clearTimeout(stuck)
		waiting.delete(id)
		if (waiting.size === 0) worker.unref()
	}
}
