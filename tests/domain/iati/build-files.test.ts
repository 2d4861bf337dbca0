import { expect, test } from 'vitest'
import { buildIatiFiles } from '#app/domain/iati/build-files.server.ts'
import { readFacts } from '#app/domain/iati/read-facts.server.ts'
import { activityWords } from '#app/i18n/activity-words.server.ts'
import { publisher } from '#tests/iati/iati-facts.ts'
import { aDelivery } from '#tests/support/builders.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const consent = (requestId: string, classification: string, consentPublish: boolean) => {
	const about = JSON.stringify({ about: { consentPublish } })
	return look(
		(tx) => tx.$executeRaw`update request set classification = ${classification}::"Classification",
			answers = answers || ${about}::jsonb where id = ${requestId}`,
	)
}

test('a delivery is published once its State agrees to all that its activity must say', async () => {
	const { id, requestId } = await aDelivery()
	await look((tx) => tx.$executeRaw`update programme set sample = false, summary = '{"en": "Courses."}'`)
	const published = async () => (await readFacts()).flatMap(({ deliveries }) => deliveries)
	for (const [classification, agreed] of [
		['CONFIDENTIAL', true],
		['RESTRICTED', true],
		['PUBLIC', false],
		// Its dates and status are shared with the widest consent only.
		['SUMMARY', true],
	] as const) {
		await consent(requestId, classification, agreed)
		expect(await published(), classification).toEqual([])
	}
	await consent(requestId, 'PUBLIC', true)
	expect(await published()).toMatchObject([{ id, stateIso3: 'GHA', quantity: expect.any(Number) }])
	const { files, errors, activities } = await buildIatiFiles(publisher, { words: activityWords })
	expect(errors).toEqual({ activities: [], organisations: [] })
	expect(activities).toBeGreaterThan(0)
	expect(files.activities).not.toContain(requestId)
})

test('money goes as development assistance to those whom the list names on the first day, and where no list says', async () => {
	const { requestId } = await aDelivery()
	await consent(requestId, 'PUBLIC', true)
	await look(
		(tx) => tx.$executeRaw`update programme set sample = false, summary = '{"en": "Courses."}',
		countries = '{GHA,CHE,PSE}', funding_from = '2026-03-01'`,
	)
	await look((tx) => tx.$executeRaw`update delivery set opened_at = '2030-06-30T23:00:00Z'`)
	const told = async () => {
		const programme = (await readFacts()).find(({ deliveries }) => deliveries.length > 0)
		return [programme?.recipients, programme?.deliveries[0]?.isRecipient]
	}
	expect(await told()).toEqual([[true, false, null], true])
	// The next list leaves Ghana out from the first of July on: what was agreed on the day before stays as it was.
	await look(
		(
			tx,
		) => tx.$executeRaw`insert into reference_list (id, kind, valid_from, source, entries, is_complete, updated_at)
		values ('next', 'oda', '2030-07-01', 'A list', '{"GHA": false}', true, now())`,
	)
	expect(await told()).toEqual([[true, false, null], true])
	await look((tx) => tx.$executeRaw`update delivery set opened_at = '2030-07-01T00:00:00Z'`)
	expect(await told()).toEqual([[true, false, null], false])
	// Before the first list there is none that says.
	await look((tx) => tx.$executeRaw`update programme set funding_from = '2019-01-01'`)
	expect((await told())[0]).toEqual([null, null, null])
})
