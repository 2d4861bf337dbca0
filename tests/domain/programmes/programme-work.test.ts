import { expect, test } from 'vitest'
import { getProgramme } from '#app/domain/programmes/get-programme.server.ts'
import { listProgrammeDeliveries, listProgrammeNeeds } from '#app/domain/programmes/programme-work.server.ts'
import { aNeed } from '#tests/support/builders.ts'
import { ghana, office } from '#tests/support/people.ts'
import { aProgramme } from '#tests/support/programmes.ts'
import { look } from '#tests/support/steps.ts'
import { programmes, useWorld } from '#tests/support/world.ts'

useWorld()

const { officer } = office

/** A programme with so many needs, all but the first copies of it, each changed a minute later. */
async function programmeWith(needs: number) {
	const programmeId = await aProgramme({ code: 'TRN-TST-91' }, 'open')
	const { id } = await aNeed({ status: 'proposed', programmeId })
	const made = await look(
		(tx) => tx.$executeRaw`insert into need select (jsonb_populate_record(n, jsonb_build_object(
			'id', gen_random_uuid(), 'updated_at', n.updated_at + i * interval '1 minute'))).*
			from need n, generate_series(1, ${needs - 1}) i where n.id = ${id}`,
	)
	expect(made).toBe(needs - 1)
	return programmeId
}

test('needs and deliveries of a programme are read page by page, and counted as far as a limit', async () => {
	const programmeId = await programmeWith(120)
	const page = (after: string | null) => listProgrammeNeeds(officer, { programmeId, after }, 'en')
	const first = await page(null)
	expect(first.programme.count).toEqual({ needs: 100, deliveries: 0, most: 99 })
	const second = await page(first.next)
	const third = await page(second.next)
	const ids = [first, second, third].flatMap(({ needs }) => needs.map(({ id }) => id))
	expect([first, second, third].map(({ needs }) => needs.length)).toEqual([50, 50, 20])
	expect(new Set(ids).size).toBe(120)
	expect(third.next).toBeNull()
	// The last need of the page has changed since: what follows it is not skipped.
	const last = ids[49] ?? ''
	await look(
		(tx) => tx.$executeRaw`update need set updated_at = now() + interval '1 year' where id = ${last}`,
	)
	expect((await page(first.next)).needs.map(({ id }) => id)).toEqual(ids.slice(50, 100))
	// A link that cannot be read leads to the beginning.
	const others = ids.filter((id) => id !== last)
	expect((await page('gone')).needs.map(({ id }) => id)).toEqual(others.slice(0, 50))
	const overview = await getProgramme(officer, programmeId)
	expect(overview.needs.map(({ id }) => id)).toEqual(ids.slice(0, 5))
	const deliveries = await listProgrammeDeliveries(officer, { programmeId, after: null }, 'en')
	expect(deliveries).toMatchObject({ deliveries: [], next: null })
})

test('people outside UNODC have no page of needs', async () => {
	const asked = { programmeId: programmes.training, after: null }
	await expect(listProgrammeNeeds(ghana.drafter, asked, 'en')).rejects.toMatchObject({ code: 'not-found' })
})
