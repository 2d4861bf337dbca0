import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftProgress } from '#app/domain/drafts/draft-progress.server.ts'
import { getDraft } from '#app/domain/drafts/get-draft.server.ts'
import { validFiling } from '#tests/forms/filing-arbitraries.ts'
import { readAnswers, writeDraft } from '#tests/support/drafts.ts'
import { isNightly } from '#tests/support/nightly.ts'
import { ghana } from '#tests/support/people.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

test('any valid filing is stored as it was written, and is ready to be sent', async () => {
	await fc.assert(
		fc.asyncProperty(validFiling(), async (filing) => {
			const { requestId, written } = await writeDraft(ghana.drafter, 'ghana.ministry', filing)
			expect(await readAnswers(requestId)).toEqual(written)
			const draft = await getDraft(ghana.drafter, requestId)
			expect(draftProgress(draft)).toMatchObject({ ready: true })
			expect(draft.title).toBe(filing.request.about.title)
		}),
		{ numRuns: isNightly ? 40 : 12 },
	)
})
