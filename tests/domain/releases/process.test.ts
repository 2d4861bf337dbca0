import { expect, test, vi } from 'vitest'
import { setTarget } from '#app/domain/clocks/settings.server.ts'
import { newestRelease } from '#app/domain/releases/get-release.server.ts'
import { getReleaseInWork, listReleases } from '#app/domain/releases/list-releases.server.ts'
import { makeRelease, readLines } from '#app/domain/releases/make-release.server.ts'
import {
	failStuckReleases,
	orderDueRelease,
	orderRelease,
} from '#app/domain/releases/order-release.server.ts'
import { publishRelease } from '#app/domain/releases/release-steps.server.ts'
import { saveRelease } from '#app/domain/releases/save-release.server.ts'
import { walkIndex } from '#app/domain/search/walk-index.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { DatabaseAway } from '#app/platform/database/database-away.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { fileStorage } from '#app/platform/files/file-storage.server.ts'
import { aNeed } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { ghana, office } from '#tests/support/people.ts'
import { past } from '#tests/support/planted-columns.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { lastHalfYear } from '#workflows/figures/periods.ts'
import { entryAt } from '#workflows/names.ts'
import { RULES_VERSION, releaseDay } from '#workflows/releases/release.ts'
import { targets } from '#workflows/targets.ts'

useWorld()

const second = { ...office.approver, id: 'second.approver' }
const period = lastHalfYear(new Date())
const releases = () => look((tx) => tx.release.findMany({ orderBy: { period: 'asc' } }))
const find = (id: string) => look((tx) => tx.release.findUniqueOrThrow({ where: { id } }))
const cells = (releaseId: string) =>
	look((tx) =>
		tx.releaseCell.findMany({ where: { releaseId }, orderBy: [{ place: 'asc' }, { measure: 'asc' }] }),
	)
const newest = () => readAs(systemActor, (read) => newestRelease(read))
/** The facts of the needs as if they were of the half-year. */
const move = () =>
	look((tx) =>
		tx.$executeRawUnsafe(
			`update need_fact set submitted_at = '${period.slice(0, 4)}-${period.endsWith('1') ? '03' : '09'}-01'`,
		),
	)

test('a half-year that is not over, or none, cannot be ordered, and neither by other roles', async () => {
	for (const wrong of ['2999-H1', String(new Date().getUTCFullYear()), 'all', ''])
		await expect(orderRelease(office.approver, wrong)).rejects.toMatchObject({ code: 'invalid' })
	for (const who of [ghana.focalPoint, office.officer, office.donor, office.triage])
		await expect(orderRelease(who, period)).rejects.toMatchObject({ code: 'refused' })
	for (const read of [() => listReleases(office.triage), () => getReleaseInWork(office.donor, 'any')])
		await expect(async () => read()).rejects.toMatchObject({ code: 'refused' })
})

test('an empty world has a release in which every number is 0, by another person than who ordered it', async () => {
	const [id, same] = await Promise.all([orderRelease(office.approver, period), orderRelease(second, period)])
	expect(same).toBe(id)
	expect(await releases()).toHaveLength(1)
	await makeRelease({ releaseId: id })
	const { status, revision, orderedBy } = await find(id)
	expect(status).toBe('audited')
	expect((await cells(id)).every(({ value }) => value === 0)).toBe(true)
	expect(await newest()).toBeNull()
	const [own, other] = orderedBy === second.id ? [second, office.approver] : [office.approver, second]
	await expect(publishRelease(own, { releaseId: id, revision })).rejects.toMatchObject({
		reason: 'notTheOrderer',
	})
	await expect(publishRelease(other, { releaseId: id, revision: 0 })).rejects.toMatchObject({
		code: 'conflict',
	})
	await expect(publishRelease(office.administrator, { releaseId: id, revision })).rejects.toMatchObject({
		code: 'refused',
	})
	expect(await newest()).toBeNull()
})

test('where one State alone has asked, no number above 0 is shown of what it asked', async () => {
	const need = await aNeed({ status: 'accepted' })
	await walkIndex()
	await look(
		(tx) => tx.$executeRaw`insert into need_fact
			select (jsonb_populate_record(f, jsonb_build_object('need_id', f.need_id || n))).*
			from need_fact as f, generate_series(1, 12) as n`,
	)
	await move()
	const id = await orderRelease(second, period)
	await makeRelease({ releaseId: id })
	expect(await find(id)).toMatchObject({ status: 'audited', error: null })
	const rows = await cells(id)
	expect(rows.filter(({ value }) => (value ?? 0) > 0)).toEqual([])
	expect(rows.filter(({ value }) => value === null).length).toBeGreaterThan(0)
	await look((tx) => tx.needFact.deleteMany({ where: { needId: { not: need.id } } }))
})

test('made again from what is there now: needs of one State and confidential ones are in no number', async () => {
	for (const state of ['ghana', 'egypt'] as const) await aNeed({ state, status: 'accepted' })
	for (let n = 0; n < 4; n++) await aNeed({ status: 'accepted' })
	await walkIndex()
	await move()
	const id = await orderRelease(second, period)
	await makeRelease({ releaseId: id })
	expect(await find(id)).toMatchObject({ status: 'audited', error: null })
	const few = (await cells(id)).filter(({ table, value }) => table === 'regions' && value !== 0)
	expect(few.map(({ value }) => value)).toEqual(few.map(() => null))
	expect((await cells(id)).filter(({ value }) => (value ?? 0) > 0)).toEqual([])
	await look((tx) => tx.$executeRaw`update need_fact set classification = 'CONFIDENTIAL'`)
	await orderRelease(second, period)
	await makeRelease({ releaseId: id })
	expect((await cells(id)).every(({ value }) => value === 0)).toBe(true)
})

test('a killed job continues from its dataset, leaves nothing half done, and gives the same numbers', async () => {
	await look((tx) => tx.$executeRaw`update need_fact set classification = 'RESTRICTED'`)
	const id = await orderRelease(second, period)
	const before = await cells(id)
	const reading = vi.spyOn(fileStorage(), 'get').mockRejectedValueOnce(new Error('killed'))
	await makeRelease({ releaseId: id })
	reading.mockRestore()
	// As if the process had ended at that moment: nothing was recorded but the dataset.
	await look((tx) => tx.release.updateMany({ where: { id }, data: { status: 'making' } }))
	const { datasetId } = await find(id)
	expect(datasetId).not.toBeNull()
	expect(await cells(id)).toEqual(before)
	await makeRelease({ releaseId: id })
	expect(await find(id)).toMatchObject({ status: 'audited', datasetId })
	const first = await cells(id)
	await look((tx) => tx.release.updateMany({ where: { id }, data: { status: 'making' } }))
	await Promise.all([makeRelease({ releaseId: id }), makeRelease({ releaseId: id })])
	expect(await cells(id)).toEqual(first)
})

/** A database that is stopped while the numbers of a release are saved, from this place on. */
async function stoppedAt(place: number, work: () => Promise<void>) {
	await asOwner(`create function stopped() returns trigger language plpgsql as $$ begin
		if new.place >= ${place} then raise exception 'stopped' using errcode = '57P01'; end if;
		return new;
	end $$; create trigger stopped before insert on release_cell for each row execute function stopped()`)
	await work()
	await asOwner('drop trigger stopped on release_cell; drop function stopped()')
}

test('numbers are saved in short transactions; stopped in the middle, none is shown, and the job goes on', async () => {
	const id = await orderRelease(second, period)
	await makeRelease({ releaseId: id })
	const whole = await cells(id)
	const sizes = () =>
		look(
			(tx) => tx.$queryRaw<{ rows: number }[]>`
				select count(*)::int as rows from release_cell where release_id = ${id} group by xmin::text`,
		)
	expect(Math.max(...(await sizes()).map(({ rows }) => rows))).toBeLessThanOrEqual(250)
	expect((await sizes()).length).toBe(Math.ceil(whole.length / 250))
	const begun = { datasetId: null, finishedAt: null, status: 'making' as const }
	await look((tx) => tx.release.updateMany({ where: { id }, data: begun }))
	// As an earlier dataset may have left them: other values, in other places, and more of them.
	await asOwner(`update release_cell set value = 99, place = place * 2 + 100 where release_id = '${id}'`)
	await stoppedAt(300, () => expect(makeRelease({ releaseId: id })).rejects.toThrow(DatabaseAway))
	const { datasetId, ...stopped } = await find(id)
	expect(stopped).toMatchObject({ status: 'making', stage: 'saving', error: null, finishedAt: null })
	expect((await cells(id)).filter(({ value, place }) => value !== 99 && place < 250)).not.toEqual([])
	expect(await getReleaseInWork(office.approver, id)).toMatchObject({ tables: [], audit: [] })
	expect(await newest()).toBeNull()
	await makeRelease({ releaseId: id })
	expect(await find(id)).toMatchObject({ status: 'audited', datasetId })
	expect(await cells(id)).toEqual(whole)
	expect((await getReleaseInWork(office.approver, id)).tables).not.toEqual([])
})

test('what passes by itself fails no release; what was ordered again meanwhile is not overwritten', async () => {
	const id = await orderRelease(second, period)
	for (const error of [
		Object.assign(new Error('full'), { code: 'ENOSPC' }),
		Object.assign(new Error('ended'), { code: 'P2028' }),
	]) {
		const reading = vi.spyOn(fileStorage(), 'get').mockRejectedValueOnce(error)
		await expect(makeRelease({ releaseId: id })).rejects.toThrow(error)
		reading.mockRestore()
		expect(await find(id)).toMatchObject({ status: 'making', error: null })
	}
	const before = await cells(id)
	const dataset = { id: 'another', asAt: new Date(), sha256: 'a'.repeat(64) }
	const ended = vi.fn()
	expect(await saveRelease({ releaseId: id, dataset, numbers: [], audits: [] }, ended)).toBe(false)
	expect(ended).not.toHaveBeenCalled()
	expect(await cells(id)).toEqual(before)
	await makeRelease({ releaseId: id })
	expect(await find(id)).toMatchObject({ status: 'audited' })
})

test('what was made by earlier rules is not released, nor made from a dataset of theirs', async () => {
	const { id, revision, datasetId } = entryAt(await releases(), 0)
	await past('dataset', () =>
		asOwner(`update dataset set rules_version = ${RULES_VERSION - 1} where id = '${datasetId}'`),
	)
	await expect(publishRelease(office.approver, { releaseId: id, revision })).rejects.toMatchObject({
		code: 'refused',
		reason: 'earlierRules',
	})
	expect(await find(id)).toMatchObject({ status: 'audited', revision })
	// As if the process of the earlier release had been stopped while it made this one.
	await look((tx) => tx.release.updateMany({ where: { id }, data: { status: 'making' } }))
	await makeRelease({ releaseId: id })
	const made = await find(id)
	expect(made.status).toBe('audited')
	expect(made.datasetId).not.toBe(datasetId)
})

test('a release is final: a later correction changes nothing, and the dataset contains what was counted', async () => {
	const [{ id = '', revision = 0, datasetId } = {}] = await releases()
	await publishRelease(office.approver, { releaseId: id, revision })
	const seen = await newest()
	expect(seen).toMatchObject({ id, number: period })
	const dataset = await look((tx) => tx.dataset.findUniqueOrThrow({ where: { id: datasetId ?? '' } }))
	const lines = await readLines(dataset)
	expect(lines).toHaveLength(dataset.needs)
	expect(JSON.stringify(lines)).not.toContain(office.officer.id)
	await look((tx) => tx.$executeRaw`update need_fact set kind = 'advisory', status = 'declined'`)
	expect(await newest()).toEqual(seen)
	await expect(orderRelease(second, period)).rejects.toMatchObject({ code: 'conflict' })
	await makeRelease({ releaseId: id })
	expect(await newest()).toEqual(seen)
	await expect(readLines({ ...dataset, sha256: 'b'.repeat(64) })).rejects.toThrow('was changed')
})

test('the worker orders a release on its day, once, and gives up on one whose job is gone', async () => {
	const DAYS = 30
	const next = new Date((releaseDay(period, DAYS)?.getTime() ?? 0) + 200 * 24 * 3600 * 1000)
	const due = lastHalfYear(next)
	const day = releaseDay(due, DAYS) ?? next
	await setTarget(office.administrator, 'figuresReleased', { amount: DAYS, unit: 'days' })
	expect(await atTime(new Date(day.getTime() - 1000), () => listReleases(office.approver))).toMatchObject({
		next: day,
		daysAfter: DAYS,
	})
	// Not on the day that the product is shipped with, and not a second before the one that was set.
	for (const early of [
		releaseDay(due, targets.figuresReleased.amount) ?? next,
		new Date(day.getTime() - 1000),
	])
		await atTime(early, orderDueRelease)
	expect(await releases()).toHaveLength(1)
	await atTime(day, orderDueRelease)
	await atTime(next, orderDueRelease)
	expect((await releases()).map((one) => [one.period, one.orderedBy])).toEqual([
		[period, second.id],
		[due, systemActor.id],
	])
	await asOwner(`delete from pgboss.job where name = 'make-release'`)
	await look(
		(tx) => tx.$executeRaw`update release set ordered_at = now() - interval '1 hour' where status = 'making'`,
	)
	await failStuckReleases()
	expect(await releases()).toMatchObject([{ status: 'released' }, { status: 'failed', error: 'failed' }])
})
