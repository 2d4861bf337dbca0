import { createHash } from 'node:crypto'
import type { CellValue } from '@protobi/exceljs'
import { expect } from 'vitest'
import { getDraft } from '#app/domain/drafts/get-draft.server.ts'
import { digestOf } from '#app/domain/drafts/import-preview.server.ts'
import { importWorkbook } from '#app/domain/drafts/import-workbook.server.ts'
import { saveRequestSection } from '#app/domain/drafts/save-section.server.ts'
import type { RequestSection } from '#app/forms/section-names.ts'
import { readWorkbook } from '#app/workbook/read-workbook.ts'
import { writeWorkbook } from '#app/workbook/write-workbook.ts'
import { edited, type Open } from '#tests/workbook/edited.ts'
import type { Language } from '#workflows/languages.ts'
import { ghana } from './people.ts'

export const { drafter } = ghana
export type Edit = (open: Open) => unknown

export const draftOf = (requestId: string) => getDraft(drafter, requestId)

/** Returns the workbook of a draft, downloaded and then edited. */
export async function workbookOf(requestId: string, edit: Edit = () => undefined, language: Language = 'en') {
	const { answers, needs } = await draftOf(requestId)
	return edited(await writeWorkbook({ requestId, request: answers, needs }, language), edit)
}

export const emptyForm = async (edit: Edit) =>
	edited(await writeWorkbook({ requestId: null, request: {}, needs: [] }, 'fr'), edit)

/** Imports a file without errors, and confirms what it would do where that is asked. */
export async function take(requestId: string, file: Buffer, replace = false) {
	const first = await offer(requestId, file, replace)
	return 'unconfirmed' in first ? offer(requestId, file, replace, digestOf(first.unconfirmed)) : first
}

/** The same without confirming, or confirming the preview with this digest. */
export async function offer(requestId: string, file: Buffer, replace = false, confirmed?: string) {
	const form = await readWorkbook(file)
	if ('refused' in form) throw new Error(form.refused)
	expect(form.errors).toEqual([])
	const sha256 = createHash('sha256').update(file).digest('hex')
	return importWorkbook(drafter, { requestId, form, sha256, replace, confirmed })
}

export async function write(requestId: string, section: RequestSection, changes: Record<string, unknown>) {
	const { answers } = await draftOf(requestId)
	await saveRequestSection(drafter, { requestId, section, values: { ...answers[section], ...changes } })
}

export async function withoutTimes(requestId: string) {
	const { updatedAt: _, ...draft } = await draftOf(requestId)
	return draft
}

export const put = (key: string, value: CellValue, need?: number) => (open: Open) => {
	open.cell(key, need).value = value
}
