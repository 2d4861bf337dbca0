import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { getIati } from '#app/domain/iati/builds/get-iati.server.ts'
import { orderBuild, orderNightlyBuild } from '#app/domain/iati/builds/order-build.server.ts'
import { ownFile, publishedFile } from '#app/domain/iati/builds/published-file.server.ts'
import { runBuild } from '#app/domain/iati/builds/run-build.server.ts'
import { savePublisher } from '#app/domain/iati/publisher-settings.server.ts'
import { activityWords } from '#app/i18n/activity-words.server.ts'
import { office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const { administrator } = office

test('in the sample world only administrators have a preview', async () => {
	// Samples have identifiers of their own, which are not those of the publisher.
	await look(
		(tx) =>
			tx.$executeRaw`update programme set summary = '{"en": "Courses."}', iati_id = 'XM-DAC-0-' || code`,
	)
	await savePublisher(administrator, {
		version: '',
		isOn: true,
		identifier: 'XM-DAC-41128',
		names: { ar: '', zh: '', en: 'Office of Tests', fr: '', ru: '', es: '' },
		type: '40',
		email: '',
		website: '',
		licence: 'CC BY 4.0',
		funders: [],
	})
	const current = async () => (await getIati(administrator, { after: -1, language: 'en' })).current
	await orderNightlyBuild()
	expect(await current()).toBeNull()
	await orderBuild(administrator)
	await runBuild({ buildId: (await current())?.id ?? '' }, activityWords)
	expect(await publishedFile('activities')).toBeNull()
	const { content } = await ownFile(administrator, 'activities')
	expect((await buffer(content)).toString()).toContain('XM-DAC-41128-')
	await expect(async () => ownFile(office.triage, 'activities')).rejects.toMatchObject({ code: 'refused' })
})
