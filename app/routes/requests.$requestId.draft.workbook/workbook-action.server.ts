import { data } from '@remix-run/node'
import { getDraft } from '#app/domain/drafts/get-draft.server.ts'
import { carriedBy, carry, digestOf, type ImportPreview } from '#app/domain/drafts/import-preview.server.ts'
import { importWorkbook } from '#app/domain/drafts/import-workbook.server.ts'
import { type FormConflict, receivedWorkbook } from '#app/domain/drafts/imported-needs.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type Problem, signedInUpload } from '#app/platform/http/signed-in.server.ts'
import { type CellError, inSheetOrder, locate, type Places } from '#app/workbook/contents.ts'
import { conflictIn, messageOf, questionOf } from '#app/workbook/describe.ts'
import { readWorkbookInThread } from '#app/workbook/in-threads.server.ts'
import type { Language } from '#workflows/languages.ts'

/** The response to the page: why the file was refused, which cells were refused, or the result. */
export type WorkbookAnswer = {
	problem?: Problem
	cells?: { sheet: string; cell: string; question: string; message: string }[]
	/** Number of refused cells, shown or not. */
	cellCount?: number
	/** What it would do, to be confirmed: nothing has been imported. */
	preview?: ToldPreview
	done?: {
		changed: number
		added: number[]
		conflicts: ToldAnswer[]
		unknown: string[]
	}
}

type ToldAnswer = { question: string; draft: string; workbook: string }
export type ToldPreview = Pick<ImportPreview, 'cause' | 'of' | 'added' | 'missing'> & {
	changes: ToldAnswer[]
	conflicts: ToldAnswer[]
	/** The workbook as read, for the form that confirms it. */
	carried: string
}

const MAX_SHOWN = 200

/** Imports a completed workbook into the draft, as a whole or not at all. */
export const workbookAction = signedInUpload(async ({ actor, params, request, form, files }) => {
	const requestId = idFrom(params.requestId)
	const { status } = await getDraft(actor, requestId) // checked before the work of reading the file
	if (status !== 'draft') throw new DomainError('conflict', 'impossible')

	const language = languageOf(request, actor.language)
	const sealed = form.get('carried')
	if (typeof sealed === 'string') {
		const { unknown, ...carried } = carriedBy(sealed, { personId: actor.id, requestId })
		return taken(actor, carried, { language, unknown, places: new Map() })
	}
	const { path, sha256 } = await receivedWorkbook(files)
	const read = await readWorkbookInThread(path, MAX_SHOWN)
	if ('refused' in read) throw new DomainError('invalid', read.refused, { file: read.refused })
	if ('count' in read) return wrongCells(read, language)
	const { places, unknown, ...filled } = read
	const uploaded = { requestId, form: filled, sha256, replace: form.has('replace') }
	return taken(actor, uploaded, { language, unknown, places })
}, 'import')

type Import = Parameters<typeof importWorkbook>[1]
type Page = { language: Language; unknown: string[]; places: Places }

/** Imports it, or shows what is wrong with it or what it would do. */
async function taken(actor: Actor, given: Import, { language, unknown, places }: Page) {
	const imported = await importWorkbook(actor, given)
	if ('errors' in imported) {
		const sheets = [...new Set([...places.values()].map(({ sheet }) => sheet))]
		const cells = imported.errors.map((error) => locate(places, error))
		return wrongCells({ errors: inSheetOrder(cells, sheets), count: cells.length }, language)
	}
	const told = (list: readonly FormConflict[]) => list.map((one) => conflictIn(language, one))
	if ('unconfirmed' in imported) {
		const { cause, of, changes, added, missing, conflicts } = imported.unconfirmed
		const confirmed = digestOf(imported.unconfirmed)
		const carried = carry({ ...given, confirmed, unknown, personId: actor.id })
		const preview = { cause, of, changes: told(changes), added, missing, conflicts: told(conflicts), carried }
		return data<WorkbookAnswer>({ preview })
	}
	const { changed, added, conflicts } = imported
	return data<WorkbookAnswer>({ done: { changed, added, conflicts: told(conflicts), unknown } })
}

function wrongCells({ errors, count }: { errors: CellError[]; count: number }, language: Language) {
	const cells = errors.slice(0, MAX_SHOWN).map((error) => ({
		sheet: error.sheet,
		cell: error.cell,
		question: questionOf(language, error),
		message: messageOf(language, error),
	}))
	return data<WorkbookAnswer>({ cells, cellCount: count }, { status: 422 })
}
