import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRequest } from '#app/domain/drafts/create-request.server.ts'
import { draftProgress } from '#app/domain/drafts/draft-progress.server.ts'
import { getDraft } from '#app/domain/drafts/get-draft.server.ts'
import { digestOf } from '#app/domain/drafts/import-preview.server.ts'
import { importWorkbook } from '#app/domain/drafts/import-workbook.server.ts'
import { readWorkbook } from '#app/workbook/read-workbook.ts'
import { writeWorkbook } from '#app/workbook/write-workbook.ts'
import { namedById } from '#prisma/seed/file-draft.ts'
import { validFiling } from '#tests/forms/filing-arbitraries.ts'
import { readAnswers, writeDraft } from '#tests/support/drafts.ts'
import { isNightly } from '#tests/support/nightly.ts'
import { ghana } from '#tests/support/people.ts'
import { textIn } from '#tests/support/stored-json.ts'
import { useWorld } from '#tests/support/world.ts'
import { languages } from '#workflows/languages.ts'

useWorld()

const { drafter } = ghana
const authorityId = 'ghana.ministry'

test('any valid filing goes from one draft by a workbook into another and is the same there', async () => {
	await fc.assert(
		fc.asyncProperty(validFiling(), fc.constantFrom(...languages), async (filing, language) => {
			const { requestId } = await writeDraft(drafter, authorityId, filing)
			const { answers, needs } = await getDraft(drafter, requestId)
			const form = await readWorkbook(await writeWorkbook({ requestId, request: answers, needs }, language))
			if ('refused' in form) throw new Error(form.refused)
			expect(form.errors).toEqual([])

			const title = textIn(filing.request.about, 'title')
			const start = { authorityId, title, filingLanguage: 'en', filingKey: randomUUID() } as const
			const { id } = await createRequest(drafter, start)
			// A new draft has its own classification.
			const given = { requestId: id, form, sha256: randomUUID(), replace: true }
			const first = await importWorkbook(drafter, given)
			if (!('unconfirmed' in first)) throw new Error('The workbook of another request was taken in silence')
			const confirmed = digestOf(first.unconfirmed)
			expect(await importWorkbook(drafter, { ...given, confirmed })).toMatchObject({
				conflicts: [],
				added: needs.map(({ rank }) => rank),
			})
			const draft = await getDraft(drafter, id)
			const written = filing.needs.map((need) => namedById(need, (rank) => draft.needs[rank - 1]?.id))
			expect(await readAnswers(id)).toEqual({ request: filing.request, needs: written })
			expect(draftProgress(draft)).toMatchObject({ ready: true })
		}),
		{ numRuns: isNightly ? 30 : 8, endOnFailure: true },
	)
}, 180_000)
