import { createHash } from 'node:crypto'
import { expect, test, vi } from 'vitest'

// Tests run as the sample world, which publishes nothing.
vi.hoisted(() => {
	process.env.SAMPLE_WORLD = 'false'
})

import { validateXml } from '#app/domain/iati/build-files.server.ts'
import { getIati } from '#app/domain/iati/builds/get-iati.server.ts'
import { failStuckBuilds, orderBuild, orderNightlyBuild } from '#app/domain/iati/builds/order-build.server.ts'
import { publishedFile } from '#app/domain/iati/builds/published-file.server.ts'
import { runBuild } from '#app/domain/iati/builds/run-build.server.ts'
import { loadPublisher, savePublisher } from '#app/domain/iati/publisher-settings.server.ts'
import { changeSharing } from '#app/domain/visibility/sharing.server.ts'
import { iatiPublisher } from '#app/forms/iati-publisher.ts'
import { activityWords } from '#app/i18n/activity-words.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { fileStorage } from '#app/platform/files/file-storage.server.ts'
import { aDelivery } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { faultsIn } from '#tests/support/pages.ts'
import { ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { findRequest, look } from '#tests/support/steps.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const app = useWholeApp()
const { administrator } = office
const DAY = 24 * 60 * 60 * 1000

const publisher = {
	identifier: 'XM-DAC-41128',
	names: { ar: '', zh: '', en: 'Office of Tests', fr: 'Bureau d’essai', ru: '', es: '' },
	type: '40',
	email: 'data@office.example',
	website: '',
	licence: 'CC BY 4.0',
} as const
/** Saves the publisher over whatever is stored. */
async function enter(isOn: boolean) {
	const stored = await readAs(systemActor, (read) => loadPublisher(read))
	await savePublisher(administrator, { ...publisher, funders: [], isOn, version: stored?.version ?? '' })
}
const view = () => getIati(administrator, { after: -1, language: 'en' })
/** Has the files built as the worker does. */
async function build() {
	await orderBuild(administrator)
	const { current } = await view()
	await runBuild({ buildId: current?.id ?? '' }, activityWords)
	return view()
}
const programmes = (sample: boolean, summary: string) =>
	look((tx) => tx.$executeRaw`update programme set sample = ${sample}, summary = ${summary}::jsonb`)
const described = '{"en": "Courses."}'
const get = (path: string, headers: Record<string, string> = {}) =>
	fetch(`${app.address}${path}`, { headers, redirect: 'manual' })

test('nothing is built or open before an administrator enters the publisher and switches it on', async () => {
	await programmes(false, described)
	await expect(orderBuild(administrator)).rejects.toMatchObject({ code: 'conflict' })
	await orderNightlyBuild()
	expect((await view()).builds).toEqual([])
	await enter(false)
	await orderNightlyBuild()
	expect((await view()).builds).toEqual([])
	const { builds, files } = await build()
	expect(builds).toMatchObject([{ status: 'done', leftOut: 0, orderedBy: administrator.name }])
	expect(files.map(({ name }) => name)).toEqual(['activities', 'organisations'])
	expect(await publishedFile('activities')).toBeNull()
	expect((await get('/iati/activities.xml')).status).toBe(404)
	await enter(true)
	expect(await publishedFile('activities')).toMatchObject({ licence: expect.stringContaining('/by/4.0') })
	expect(() => orderBuild(office.triage)).toThrow('refused')
})

test('everyone reads the files; who has the present one gets 304', async () => {
	const answer = await get('/iati/activities.xml')
	expect(answer.status).toBe(200)
	expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8')
	expect(answer.headers.get('link')).toContain('rel="license"')
	expect(answer.headers.get('set-cookie')).toBeNull()
	expect(await answer.text()).toContain('<iati-identifier>XM-DAC-41128-')
	expect(await (await get('/iati/organisations.xml')).text()).toContain('Bureau d’essai')
	const [etag, modified] = ['etag', 'last-modified'].map((name) => answer.headers.get(name) ?? '')
	const known = await get('/iati/activities.xml', { 'if-none-match': etag ?? '' })
	expect([known.status, await known.text()]).toEqual([304, ''])
	expect((await get('/iati/activities.xml', { 'if-modified-since': modified ?? '' })).status).toBe(304)
	const other = { 'if-none-match': '"x"', 'if-modified-since': modified ?? '' }
	expect((await get('/iati/activities.xml', other)).status).toBe(200)
	expect((await get('/iati/requests.xml')).status).toBe(404)
})

test('a programme that breaks a rule is omitted and named by rule and field; the rest is published', async () => {
	await look((tx) => tx.$executeRaw`update programme set summary = '{}' where id = 'courses'`)
	const { last, faults, files } = await build()
	expect(last).toMatchObject({ status: 'done', leftOut: 1 })
	expect(faults).toMatchObject([{ rule: '4.4.1', field: 'summary', programmeId: 'courses' }])
	expect(await (await get('/iati/activities.xml')).text()).not.toContain('-courses<')
	// Each build replaces the files of the one before, and leaves none behind.
	const kept = await look((tx) => tx.iatiFile.findMany())
	expect(new Set(kept.map(({ sha256 }) => sha256))).toEqual(new Set(files.map(({ sha256 }) => sha256)))
	const page = await get('/administration/iati', { cookie: await cookieOf(administrator) })
	const text = await page.text()
	expect(text).toContain('href="/programmes/courses"')
	expect(text).toContain('4.4.1')
	expect(await faultsIn(text)).toEqual([])
	await programmes(false, described)
})

test('a build that is not valid, or has no room, keeps the last good files', async () => {
	const before = await (await get('/iati/activities.xml')).text()
	await look((tx) => tx.$executeRaw`update programme set titles = '{"en": ""}'`)
	const refused = await build()
	expect(refused.last).toMatchObject({ activities: 0, status: 'done' })
	expect(await (await get('/iati/activities.xml')).text()).toBe(before)
	await look((tx) => tx.$executeRaw`update programme set titles = '{"en": "Courses"}'`)
	const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
	const put = vi.spyOn(fileStorage(), 'put').mockRejectedValueOnce(full)
	const failed = await build()
	put.mockRestore()
	expect(failed.builds[0]).toMatchObject({ status: 'failed', problem: 'storageFull' })
	const told = await look((tx) => tx.notice.findMany({ where: { template: 'iatiNotBuilt' } }))
	expect(told.map(({ personId }) => personId)).toEqual([administrator.id])
	expect(await (await get('/iati/activities.xml')).text()).toBe(before)
})

test('a withdrawn consent leaves the published file at once, also while no build succeeds', async () => {
	const { id, requestId } = await aDelivery()
	const allow = async (classification: 'PUBLIC' | 'SUMMARY' | 'CONFIDENTIAL', consentPublish: boolean) => {
		const { answersRevision } = await findRequest(requestId)
		await changeSharing(ghana.focalPoint, {
			requestId,
			answersRevision,
			classification,
			files: [],
			consentPublish,
			consentPartners: false,
			consentDonors: false,
		})
	}
	const published = async () => {
		const answer = await get('/iati/activities.xml')
		const text = await answer.text()
		expect(await validateXml('activities', text)).toEqual([])
		return { text, etag: answer.headers.get('etag') ?? '' }
	}
	await programmes(false, described)
	for (const [classification, agrees] of [
		['CONFIDENTIAL', true],
		['PUBLIC', false],
		['SUMMARY', true], // its dates and status
	] as const) {
		await allow('PUBLIC', true)
		await build()
		const before = await published()
		expect(before.text).toContain(`-${id}</iati-identifier>`)
		expect(before.text).toContain('<related-activity type="2"')
		expect(before.text).toContain('<result ')
		await allow(classification, agrees)
		const put = vi.spyOn(fileStorage(), 'put').mockRejectedValueOnce(new Error('away'))
		expect((await build()).builds[0]).toMatchObject({ status: 'failed' })
		put.mockRestore()
		const after = await published()
		expect(after.text).not.toContain(id)
		expect(after.text).not.toContain('<result ')
		expect(after.text).toContain('<iati-identifier>XM-DAC-41128-')
		// The page describes the served file, not the stored one.
		expect((await view()).files[0]).toMatchObject({
			name: 'activities',
			size: Buffer.byteLength(after.text),
			sha256: createHash('sha256').update(after.text).digest('hex'),
		})
		const lost = vi.spyOn(fileStorage(), 'get').mockRejectedValueOnce(new Error('away'))
		expect((await view()).files[0]).toMatchObject({ size: null, sha256: null })
		lost.mockRestore()
		expect((await get('/iati/activities.xml', { 'if-none-match': before.etag })).status).toBe(200)
		expect((await get('/iati/activities.xml', { 'if-none-match': after.etag })).status).toBe(304)
		const cookie = await cookieOf(administrator)
		expect(await (await get('/administration/iati/activities.xml', { cookie })).text()).toBe(after.text)
	}
	// What is agreed to again comes back with the next build.
	await allow('PUBLIC', true)
	await build()
	expect((await published()).text).toContain('<result ')
})

test('a build starts again after its worker was lost, and fails if its job is gone', async () => {
	await orderBuild(administrator)
	await orderBuild(administrator)
	const { current } = await view()
	const id = current?.id ?? ''
	await look((tx) => tx.iatiBuild.updateMany({ where: { id }, data: { status: 'running', starts: 1 } }))
	await runBuild({ buildId: id }, activityWords)
	const [ended] = await look((tx) => tx.iatiBuild.findMany({ where: { id } }))
	expect(ended).toMatchObject({ status: 'done', starts: 2 })
	await runBuild({ buildId: id }, activityWords) // taken from the queue twice
	expect((await look((tx) => tx.iatiBuild.findUnique({ where: { id } })))?.starts).toBe(2)
	await orderBuild(administrator)
	await asOwner(`delete from pgboss.job where name = 'build-iati'`)
	await failStuckBuilds()
	const { current: late } = await view()
	expect(late?.status).toBe('waiting') // its job may only be late
	const where = { status: 'waiting' } as const
	await look((tx) =>
		tx.iatiBuild.updateMany({ where, data: { orderedAt: new Date(Date.now() - 3_600_000) } }),
	)
	await failStuckBuilds()
	const lost = await look((tx) => tx.iatiBuild.findUnique({ where: { id: late?.id ?? '' } }))
	expect(lost).toMatchObject({ status: 'failed', problem: 'failed' })
})

test('each night has one build while files are published; old builds are removed, but not those of the files', async () => {
	const tomorrow = new Date(Date.now() + DAY)
	await atTime(tomorrow, async () => {
		await orderNightlyBuild()
		const { current } = await view()
		expect(current).toMatchObject({ status: 'waiting', orderedBy: null })
		await runBuild({ buildId: current?.id ?? '' }, activityWords)
		await orderNightlyBuild()
		expect((await view()).current).toBeNull()
	})
	await enter(false)
	await atTime(new Date(tomorrow.getTime() + 100 * DAY), orderNightlyBuild)
	expect(await look((tx) => tx.iatiBuild.findMany())).toHaveLength(1)
	await enter(true)
})

test('without a programme the activities are no longer open', async () => {
	await look((tx) => tx.$executeRaw`update programme set status = 'draft'`)
	await build()
	expect((await get('/iati/activities.xml')).status).toBe(404)
	expect((await get('/iati/organisations.xml')).status).toBe(200)
	await look((tx) => tx.$executeRaw`update programme set status = 'open'`)
})

test('a build of the sample world is not opened by a later start as a real one', async () => {
	await look((tx) => tx.iatiFile.updateMany({ data: { isPreview: true } }))
	expect((await get('/iati/organisations.xml')).status).toBe(404)
})

test('the form reports errors at the field, keeps typed values, and shows each change', async () => {
	const headers = { cookie: await cookieOf(administrator), origin: app.address }
	const send = async (fields: Record<string, string>) => {
		const body = new URLSearchParams({ identifier: 'XM-DAC-41128', 'names.en': 'Office', ...fields })
		const path = `${app.address}/administration/iati`
		const answer = await fetch(path, { method: 'POST', redirect: 'manual', headers, body })
		return { status: answer.status, text: await answer.text() }
	}
	const wrong = await send({ identifier: 'UNODC', type: '40', licence: 'CC BY 4.0', website: 'http://x' })
	expect(wrong.status).toBe(422)
	expect(wrong.text).toContain('Enter the registered identifier')
	expect(wrong.text).toContain('value="UNODC"')
	expect(wrong.text).toContain('begins with https://')
	expect(await faultsIn(wrong.text)).toEqual([])
	const lines = 'Northern Fund; XM-DAC|12; 10'
	const wrongDonor = await send({ type: '40', licence: 'CC BY 4.0', funders: lines })
	expect(wrongDonor.status).toBe(422)
	expect(wrongDonor.text).toContain('Enter each donor on a line of its own')
	expect(wrongDonor.text).toContain(lines)
	const stale = await send({ type: '40', licence: 'CC BY 4.0', version: '' })
	expect(stale.status).toBe(409)
	const { history } = await view()
	expect(history[0]?.changes).toEqual([{ field: 'isOn', from: 'false', to: 'true' }])
	const donors = (funders: string) => iatiPublisher.safeParse({ ...publisher, funders })
	expect(donors('Northern Fund; XM-DAC-12-1; 10\n\nSouthern Fund；；60\n').data?.funders).toEqual([
		{ donor: 'Northern Fund', ref: 'XM-DAC-12-1', type: '10' },
		{ donor: 'Southern Fund', ref: '', type: '60' },
	])
	for (const line of [
		'Fund',
		'Fund; XM-DAC-1',
		'Fund; XM DAC; 10',
		'Fund; XM-DAC|1; 10',
		'Fund; ; 99',
		'A; ; 10\nA; ; 10',
	])
		expect(donors(line).success, line).toBe(false)
	for (const identifier of ['XM-DAC-', 'XM-DAC-1/2', ' ', 'XM-DAC-1 2'])
		expect(iatiPublisher.safeParse({ ...publisher, identifier }).success, identifier).toBe(false)
})
