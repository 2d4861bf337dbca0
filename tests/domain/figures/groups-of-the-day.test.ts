import { expect, test } from 'vitest'
import { countFigures } from '#app/domain/figures/cube/count-figures.server.ts'
import { getFigures } from '#app/domain/figures/get-figures.server.ts'
import { warnOfEnds } from '#app/domain/notifications/warn-of-ends.server.ts'
import { indexTouched } from '#app/domain/search/index-touched.server.ts'
import { walkIndex } from '#app/domain/search/walk-index.server.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { aNeed } from '#tests/support/builders.ts'
import { office } from '#tests/support/people.ts'
import { saveSids } from '#tests/support/sids-list.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { shownTables } from '#workflows/figures/view.ts'

// A need stays in the groups of States (LDC, LLDC, SIDS) of the day on which it was submitted.

useWorld()

/** Makes a need of Ghana submitted on a day. */
async function submitted(day: string) {
	const { requestId } = await aNeed({ status: 'accepted' })
	await look((tx) =>
		tx.request.update({ where: { id: requestId }, data: { submittedAt: new Date(`${day}T12:00:00Z`) } }),
	)
	await indexTouched()
}

/** Needs submitted in small island developing States in a period: counted at night, and as the page opens with two filters. */
async function inGroup(period: string) {
	await walkIndex()
	await countFigures()
	const read = async (query: string) =>
		(
			await getFigures(office.approver, new URLSearchParams(`period=${period}${query}`), shownTables)
		).steps.find(({ step }) => step === 'submitted')?.n
	return [await read('&group=sids'), await read('&group=sids&region=Africa')]
}

test('figures of an earlier half-year are the same before and after the first day of a list', async () => {
	await saveSids('2025-01-01', { GHA: true, EGY: true })
	await submitted('2025-03-01')
	await submitted('2025-09-01')
	expect([await inGroup('2025-H1'), await inGroup('2025-H2')]).toEqual([
		[1, 1],
		[1, 1],
	])
	await saveSids('2027-01-01', { EGY: true })
	await atTime(new Date('2027-01-02T00:00:00Z'), async () => {
		await warnOfEnds()
		expect((await look((tx) => tx.state.findUniqueOrThrow({ where: { iso3: 'GHA' } }))).sids).toBe(false)
		// Everything is indexed again, as after a new release.
		await look((tx) => tx.$executeRaw`update need_fact set groups = '{}'`)
		await look((tx) => tx.$executeRaw`select count_again(array(select 'request:' || id from request))`)
		await indexTouched()
		expect([await inGroup('2025-H1'), await inGroup('2025-H2')]).toEqual([
			[1, 1],
			[1, 1],
		])
	})
})

test('a list that is entered after its first day counts from that day on, and not before', async () => {
	await saveSids('2025-07-01', { EGY: true })
	await indexTouched()
	expect([await inGroup('2025-H1'), await inGroup('2025-H2')]).toEqual([
		[1, 1],
		[0, 0],
	])
})
