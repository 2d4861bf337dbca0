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
