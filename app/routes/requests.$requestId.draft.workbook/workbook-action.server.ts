import { data } from '@remix-run/node'
import { getDraft } from '#app/domain/drafts/get-draft.server.ts'
import { importWorkbook } from '#app/domain/drafts/import-workbook.server.ts'
import { receivedWorkbook } from '#app/domain/drafts/imported-needs.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type Problem, signedInUpload } from '#app/platform/signed-in.server.ts'
import { type CellError, inSheetOrder, locate } from '#app/workbook/contents.ts'
import { conflictIn, messageOf, questionOf } from '#app/workbook/describe.ts'
import { readWorkbookInThread } from '#app/workbook/in-threads.server.ts'
import type { Language } from '#workflows/languages.ts'

/** The response to the page: why the file was refused, which cells were refused, or the result. */
export type WorkbookAnswer = {
	problem?: Problem
	cells?: { sheet: string; cell: string; question: string; message: string }[]
	/** Number of refused cells, shown or not. */
	cellCount?: number
	done?: {
		changed: number
		added: number[]
		conflicts: { question: string; draft: string; workbook: string }[]
		unknown: string[]
	}
}

const MAX_SHOWN = 200

/** Imports a completed workbook into the draft, as a whole or not at all. */
export const workbookAction = signedInUpload(async ({ actor, params, request, form, files }) => {
	const requestId = idFrom(params.requestId)
	const { status } = await getDraft(actor, requestId) // checked before the work of reading the file
	if (status !== 'draft') throw new DomainError('conflict', 'impossible')

	const language = languageOf(request, actor.language)
	const { path, sha256 } = await receivedWorkbook(files)
	const read = await readWorkbookInThread(path, MAX_SHOWN)
	if ('refused' in read) throw new DomainError('invalid', read.refused, { file: read.refused })
	if ('count' in read) return wrongCells(read, language)

	const imported = await importWorkbook(actor, {
		requestId,
		form: read,
		sha256,
		replace: form.has('replace'),
	})
	if ('errors' in imported) {
		const sheets = [...new Set([...read.places.values()].map(({ sheet }) => sheet))]
		const cells = imported.errors.map((error) => locate(read.places, error))
		return wrongCells({ errors: inSheetOrder(cells, sheets), count: cells.length }, language)
	}
	const { changed, added, conflicts } = imported
	const told = conflicts.map((conflict) => conflictIn(language, conflict))
	return data<WorkbookAnswer>({ done: { changed, added, conflicts: told, unknown: read.unknown } })
})

function wrongCells({ errors, count }: { errors: CellError[]; count: number }, language: Language) {
	const cells = errors.slice(0, MAX_SHOWN).map((error) => ({
		sheet: error.sheet,
		cell: error.cell,
		question: questionOf(language, error),
		message: messageOf(language, error),
	}))
	return data<WorkbookAnswer>({ cells, cellCount: count }, { status: 422 })
}
