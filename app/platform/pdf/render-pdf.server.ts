import type { UnDocument } from '#app/platform/documents/un-document.ts'
import { log } from '#app/platform/log/log.server.ts'
import { threadTasks } from '#app/platform/threads/thread-pool.server.ts'
import type { Language } from '#workflows/languages.ts'

type Fact = { label: string; value: string; code?: boolean }
/** A list of codes remains in one cell, and no code is divided between two lines. */
type Cell = string | { code: string } | { codes: readonly string[] }
/** Facts under a heading of its own; `text` where there are none. */
type PrintedSection = { level: number; title: string; facts: readonly Fact[]; text?: string }
type PrintedTable = { title: string; head: readonly string[]; rows: readonly (readonly Cell[])[] }
/**
 * A printed sheet of labelled facts, followed by tables. Values marked as code run left to right in every language;
 * lines break at `\n`.
 */
export type Sheet = {
	language: Language
	title: string
	/** Set closely, for a sheet that must stay on few pages. */
	compact?: boolean
	/** Printed across the head of a sheet that is not genuine. */
	mark: string | null
	lead: string
	/** Printed at the head of every page. */
	banner?: string | null
	facts: readonly Fact[]
	sections?: readonly PrintedSection[]
	/** Lines to be completed by hand. */
	signature?: { title: string; text: string; lines: readonly string[] }
	tables?: readonly PrintedTable[]
	parts: readonly { title: string; text: string; code?: string }[]
	foot: string
}

/** A certificate on one page, with a way to verify it. */
export type CertificateSheet = {
	language: Language
	title: string
	/** Printed across the head of a certificate that is not genuine. */
	mark: string | null
	lead: string
	name: string
	text: string
	training: string
	facts: readonly Fact[]
	check: string
	address: string
}

const setting = threadTasks<typeof import('./set-document.ts')>(new URL('./set-document.ts', import.meta.url))
const setDocument = setting('setDocument', { pool: 'made', seconds: 30 })

/** Renders a sheet as a tagged PDF, in a thread. Throws if that takes too much; unprintable text is logged. */
export const renderPdf = (sheet: Sheet) => render('document', sheet)

/** Renders a certificate in the same way. */
export const renderCertificate = (sheet: CertificateSheet) => render('certificate', sheet)

/** Renders a document in the style of the United Nations in the same way. */
export function renderUnPdf({ at: _, blocks, ...document }: UnDocument): Promise<Buffer> {
	const pictures: Record<string, Uint8Array> = {}
	const named = blocks.map((block, at) => {
		if (block.kind !== 'picture') return block
		const { png, ...picture } = block
		const file = `picture-${at}.png`
		pictures[file] = png
		return { ...picture, file }
	})
	return render('un-document', { ...document, blocks: named }, pictures)
}

// Enough to see which script lacks a font.
const MOST_NAMED = 50

type Template = 'document' | 'certificate' | 'un-document'

async function render(
	template: Template,
	sheet: object,
	pictures: Record<string, Uint8Array> = {},
): Promise<Buffer> {
	const { pdf, replaced, leftOut, missing } = await setDocument(template, sheet, pictures)
	if (missing.length > 0) {
		const characters = missing.slice(0, MOST_NAMED).map((code) => `U+${code.toString(16).toUpperCase()}`)
		log.info({ template, replaced, leftOut, characters }, 'a document does not show some characters')
	}
	return Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
}
