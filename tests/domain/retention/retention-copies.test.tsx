import { expect, test } from 'vitest'
import type { CopiedSection } from '#app/domain/drafts/copied-sections.server.ts'
import CopiedNotice from '#app/routes/requests.$requestId.draft.$section/copied-notice.tsx'
import { render } from '#tests/components/render.tsx'
import { aRequest } from '#tests/support/builders.ts'
import { copyOf, storeInRequest } from '#tests/support/copies.ts'
import { ghana } from '#tests/support/people.ts'
import { inYears, run } from '#tests/support/retention.ts'
import { findRequest, look, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

test('the drafts copied from a request quote nothing of it once its content was removed', async () => {
	const from = await aRequest({ status: 'review' })
	await storeInRequest(from, 'situation', { routes: 'Canary of a route' })
	const { id: requestId, copied } = await copyOf({ from })
	expect(JSON.stringify(copied)).toContain('Canary of a route')
	const other = await copyOf({ from: await aRequest() })
	await requestStep(ghana.focalPoint, from, {
		type: 'withdraw',
		reasonCode: 'PRIORITIES_CHANGED',
		note: '',
	})
	await run(inYears(11))
	expect((await findRequest(from)).contentRemovedAt).not.toBeNull()
	const sections = (id: string) => look((tx) => tx.copiedSection.findMany({ where: { requestId: id } }))
	const marks = await sections(requestId)
	// What was copied is still to be checked.
	expect(marks).toHaveLength(copied.length)
	for (const { place, notes } of marks) expect(notes, place).toEqual([])
	const others = await sections(other.id)
	expect(others.flatMap(({ notes }) => notes)).toEqual(other.copied.flatMap(({ notes }) => notes))
})

test('the earlier request is linked as long as it has a title or a reference', () => {
	const shown = (earlier: Pick<CopiedSection, 'reference' | 'title'>) =>
		render(
			<CopiedNotice
				section="situation"
				codeLists={{}}
				copied={{ ...earlier, place: 'situation', notes: [], fromId: 'earlier', at: '2026-01-02T00:00:00Z' }}
			/>,
		)
	expect(shown({ reference: 'SOM-TA-2026-GHA-0001', title: '' })).toContain('>SOM-TA-2026-GHA-0001</bdi></a>')
	expect(shown({ reference: null, title: 'Border posts' })).toContain('>Border posts</bdi></a>')
	for (const title of ['', null]) expect(shown({ reference: null, title })).not.toMatch(/<a |Copied from/)
})
