import { beforeAll, expect, test, vi } from 'vitest'

// Tests run as the sample world, which publishes nothing.
vi.hoisted(() => {
	process.env.SAMPLE_WORLD = 'false'
})

import { buildIatiFiles, validateXml } from '#app/domain/iati/build-files.server.ts'
import { getIati } from '#app/domain/iati/builds/get-iati.server.ts'
import { orderBuild } from '#app/domain/iati/builds/order-build.server.ts'
import { publishedFile } from '#app/domain/iati/builds/published-file.server.ts'
import { runBuild } from '#app/domain/iati/builds/run-build.server.ts'
import { savePublisher } from '#app/domain/iati/publisher-settings.server.ts'
import { activityWords } from '#app/i18n/activity-words.server.ts'
import { publisher as reporting } from '#tests/iati/iati-facts.ts'
import { office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

// The writer errs: the first check has judged the activities before they were written, and the schema knows no such rule.
const slip = vi.hoisted(() => ({ now: (text: string) => text }))
vi.mock('#app/domain/iati/write-activities.ts', async (original) => {
	const writer = await original<typeof import('#app/domain/iati/write-activities.ts')>()
	return {
		...writer,
		writeActivities: (...of: Parameters<typeof writer.writeActivities>) =>
			slip.now(writer.writeActivities(...of)),
	}
})

useWorld()
const { administrator } = office
const publisher = {
	identifier: 'XM-DAC-41128',
	names: { ar: '', zh: '', en: 'Office of Tests', fr: '', ru: '', es: '' },
	type: '40',
	email: 'data@office.example',
	website: '',
	licence: 'CC BY 4.0',
} as const

async function build() {
	await orderBuild(administrator)
	const before = await getIati(administrator, { after: -1, language: 'en' })
	await runBuild({ buildId: before.current?.id ?? '' }, activityWords)
	return getIati(administrator, { after: -1, language: 'en' })
}

beforeAll(async () => {
	await look((tx) => tx.$executeRaw`update programme set sample = false, summary = '{"en": "Courses."}'`)
	await savePublisher(administrator, { ...publisher, funders: [], isOn: true, version: '' })
})

const slips: [rule: string, from: RegExp, to: string][] = [
	['1.1.21', /<iati-identifier>XM-DAC-41128-/, '<iati-identifier>XM-DAC-41128'],
	['1.14.13', /(<reporting-org )ref="/g, '$1ref="|'],
	['4.4.1', /(<description[^>]*>\s*)<narrative[^>]*>[^<]*<\/narrative>/, '$1<narrative/>'],
]

test.each(slips)(
	'a build fails by the second check alone, and the last good files stay: %s',
	async (rule, from, to) => {
		slip.now = (text) => text
		expect((await build()).builds[0]).toMatchObject({ status: 'done' })
		const good = await publishedFile('activities')
		expect(good).not.toBeNull()

		slip.now = (text) => text.replace(from, to)
		const { faults, errors, files } = await buildIatiFiles(reporting, { words: activityWords })
		expect(faults).toEqual([])
		expect(await validateXml('activities', files.activities)).toEqual([])
		expect(errors.activities.some((error) => error.includes(rule))).toBe(true)
		expect((await build()).builds[0]).toMatchObject({ status: 'refused' })
		expect((await publishedFile('activities'))?.sha256).toBe(good?.sha256)
	},
)
