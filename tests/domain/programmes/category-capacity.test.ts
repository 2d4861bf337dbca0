import { beforeEach, expect, test } from 'vitest'
import { needFacts } from '#app/domain/matching/matching-facts.server.ts'
import { programmeFacts } from '#app/domain/matching/programme-facts.server.ts'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { getProgramme } from '#app/domain/programmes/get-programme.server.ts'
import { listProgrammeHistory } from '#app/domain/programmes/list-programme-history.server.ts'
import { promoteWaiting } from '#app/domain/timers/promote-waiting.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { aNeed } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { ghana, office } from '#tests/support/people.ts'
import { aProgramme, findProgramme, save } from '#tests/support/programmes.ts'
import { findNeed, look, needStep } from '#tests/support/steps.ts'
import { farAhead, useWorld } from '#tests/support/world.ts'
import { matchProgramme } from '#workflows/matching/match-programme.ts'

useWorld()

// The sample need: 320 magnifiers, at least 150; 3 with a scale, at least 1. Here the latter are printed matter.
const lenses = { category: 'DOC_HAND', unit: 'PIECE', quantity: 500 } as const
const manuals = { category: 'PRINTED', unit: 'PIECE', quantity: 4 } as const

let count = 0
const stating = (capacities: readonly object[], own: object = {}) =>
	aProgramme(
		{
			code: `EQP-CAT-${++count}`,
			kind: 'equipment',
			taTypes: ['EQUIPMENT'],
			topics: [],
			level: '',
			deliveryModes: ['IN_COUNTRY'],
			capacityUnit: 'units',
			capacity: '',
			minimumPerState: '',
			maximumPerState: '',
			cohorts: [],
			budget: '',
			costPerUnit: '',
			currency: '',
			contributions: [],
			countries: [],
			capacities,
			...own,
		},
		'open',
	)

async function aMixedNeed(programmeId: string) {
	const { id } = await aNeed({ kind: 'equipment', status: 'proposed', programmeId })
	await asOwner('alter table need_line no force row level security')
	await asOwner(`update need_line set category = 'PRINTED' where position = 2 and need_id = '${id}'`)
	await asOwner('alter table need_line force row level security')
	const lines = await look((tx) =>
		tx.needLine.findMany({ where: { needId: id }, orderBy: { position: 'asc' } }),
	)
	return { id, lines: lines.map((line) => line.id) }
}
type Mixed = Awaited<ReturnType<typeof aMixedNeed>>

const offer = ({ id, lines }: Mixed, ...quantities: number[]) =>
	needStep(office.manager, id, {
		type: 'acceptOffer',
		quantity: 1,
		lines: lines.map((lineId, at) => ({ lineId, quantity: quantities[at] ?? 0 })),
		note: '',
	})

const room = async (id: string) => (await getProgramme(office.manager, id)).room?.categories

let programme: string
let first: Mixed
let second: Mixed
beforeEach(async () => {
	programme = await stating([lenses, manuals])
	first = await aMixedNeed(programme)
	second = await aMixedNeed(programme)
})

test('a programme by category supplies those categories, and has no total', async () => {
	expect(await findProgramme(programme)).toMatchObject({
		capacity: 504,
		maximumPerState: 504,
		categories: ['DOC_HAND', 'PRINTED'],
	})
	await save(programme, { capacities: [{ ...lenses, quantity: 600 }, manuals] })
	const { entries } = await listProgrammeHistory(office.manager, programme, {}, 'en')
	const changed = entries.flatMap((entry) => entry.changes ?? []).map(({ field }) => field)
	expect(changed).toContain('capacities')
	expect(changed).not.toContain('capacity')
})

test('each category is reserved by itself, and the sum of unlike items frees nothing', async () => {
	await offer(first, 320, 3)
	expect(await room(programme)).toMatchObject([
		{ held: 320, confirmed: 0, free: 180 },
		{ held: 3, free: 1 },
	])
	await expect(offer(second, 181, 1)).rejects.toMatchObject({
		errors: { 'lines.0.quantity': 'categoryFree:180' },
	})
	await expect(offer(second, 150, 2)).rejects.toMatchObject({
		errors: { 'lines.1.quantity': 'categoryFree:1' },
	})
	await offer(second, 180, 1)
	await needStep(ghana.focalPoint, first.id, { type: 'confirmOffer' })
	expect(await room(programme)).toMatchObject([
		{ held: 180, confirmed: 320, free: 0 },
		{ held: 1, confirmed: 3, free: 0 },
	])
	await needStep(ghana.focalPoint, second.id, { type: 'declineOffer', reason: 'Other models are needed.' })
	expect(await room(programme)).toMatchObject([{ free: 180 }, { free: 1 }])
	const { programme: offered } = await getNeed(office.manager, first.id)
	expect(offered?.left?.categories.map(({ quantity }) => quantity)).toEqual([180, 1])
})

test('matching compares like with like, and an unknown is neither met nor unmet', async () => {
	const finding = (id: string) =>
		look(async (tx) => {
			const need = await needFacts(askIn(tx), first.id)
			const [facts] = await programmeFacts(askIn(tx), need.stateIso3, id)
			if (!facts) throw new Error(`${id} has no facts`)
			return matchProgramme(need, facts, '2026-06-01').findings.find(({ rule }) => rule === 'capacity')
		})
	expect(await finding(programme)).toMatchObject({
		result: 'pass',
		reason: 'reasons.capacity.categoriesEnough',
	})
	const tooFew = await stating([
		{ ...lenses, quantity: 149 },
		{ ...manuals, quantity: 9_000 },
	])
	expect(await finding(tooFew)).toMatchObject({
		result: 'fail',
		reason: 'reasons.capacity.categoriesShort',
		values: { count: 1, of: 2 },
	})
	const inSets = await stating([lenses, { ...manuals, unit: 'SET' }])
	expect(await finding(inSets)).toMatchObject({
		result: 'unknown',
		reason: 'reasons.capacity.categoriesUnknown',
	})
	const inPart = await stating([{ ...lenses, quantity: 200 }, manuals])
	expect(await finding(inPart)).toMatchObject({ result: 'pass', reason: 'reasons.capacity.categoriesPartly' })
})

test('the first of the waiting list is offered a programme once its own categories are free', async () => {
	await offer(first, 320, 3)
	await needStep(office.manager, second.id, { type: 'refuseOffer', reason: 'Too few manuals (sample).' })
	await save(programme, { capacities: [lenses, { ...manuals, quantity: 3 }] })
	await needStep(office.officer, second.id, { type: 'waitlist', programmeId: programme })
	await promoteWaiting({ programmeId: programme })
	expect((await findNeed(second.id)).status).toBe('waitlisted')
	await save(programme, {
		capacities: [
			{ ...lenses, quantity: 900 },
			{ ...manuals, quantity: 3 },
		],
	})
	await promoteWaiting({ programmeId: programme })
	expect((await findNeed(second.id)).status).toBe('waitlisted')
	await save(programme, {
		capacities: [
			{ ...lenses, quantity: 900 },
			{ ...manuals, quantity: 4 },
		],
	})
	await promoteWaiting({ programmeId: programme })
	expect((await findNeed(second.id)).status).toBe('proposed')
})

test('no category is lowered below what is promised of it, nor taken out', async () => {
	await offer(first, 320, 3)
	await expect(
		save(programme, { capacities: [{ ...lenses, quantity: 319 }, manuals] }),
	).rejects.toMatchObject({
		errors: { 'capacities.0.quantity': 'belowHeld:320' },
	})
	await expect(save(programme, { capacities: [lenses], categories: ['DOC_HAND'] })).rejects.toMatchObject({
		errors: { capacities: 'categoryHeld:3' },
	})
	const capacities = [lenses, { ...manuals, quantity: 2 }]
	await expect(
		withActor(office.manager, (tx) =>
			tx.programme.update({ where: { id: programme }, data: { capacities } }),
		),
	).rejects.toThrow(/holds more of a category|keep_held_categories/)
	await save(programme, {
		capacities: [
			{ ...lenses, quantity: 320 },
			{ ...manuals, quantity: 3 },
		],
	})
})

test('two connections at once promise no category and no line twice', async () => {
	const other = await stating([lenses, manuals])
	const reserve = (of: Mixed, programmeId: string, quantity: number) =>
		look((tx) =>
			tx.reservation.create({
				data: {
					id: newId(),
					programmeId,
					needId: of.id,
					stateIso3: 'GHA',
					quantity,
					lines: [{ lineId: of.lines[0] ?? '', category: 'DOC_HAND', unit: 'PIECE', quantity }],
					heldAt: new Date(),
					expiresAt: farAhead,
				},
			}),
		)
	const kept = async (work: Promise<unknown>[]) =>
		(await Promise.allSettled(work)).filter(({ status }) => status === 'fulfilled').length
	expect(await kept([reserve(first, programme, 300), reserve(second, programme, 300)])).toBe(1)
	const third = await aMixedNeed(other)
	expect(await kept([reserve(third, programme, 200), reserve(third, other, 200)])).toBe(1)
	await expect(reserve(third, other, 501)).rejects.toThrow(/no room|keep_/)
})

test('a programme without categories works as before, and its lines are known once it states them', async () => {
	const plain = await stating([], { capacity: '1000', maximumPerState: '1000', minimumPerState: '1' })
	const need = await aMixedNeed(plain)
	await offer(need, 320, 3)
	expect(await room(plain)).toEqual([])
	await expect(save(plain, { capacities: [{ ...lenses, quantity: 300 }, manuals] })).rejects.toMatchObject({
		errors: { 'capacities.0.quantity': 'belowHeld:320' },
	})
	await save(plain, { capacities: [lenses, manuals], capacity: 504, maximumPerState: 504 })
	expect(await room(plain)).toMatchObject([{ free: 180 }, { free: 1 }])
})

test('the most of a category for one State holds in matching, offers, the waiting list and the database', async () => {
	const limited = { ...lenses, maximumPerState: 400 }
	const scarce = await stating([limited, manuals])
	const [one, other] = [await aMixedNeed(scarce), await aMixedNeed(scarce)]
	await offer(one, 320, 1)
	await expect(offer(other, 150, 1)).rejects.toMatchObject({
		errors: { 'lines.0.quantity': 'categoryStateMaximum:80' },
	})
	const { programme: offered } = await getNeed(office.manager, other.id)
	expect(offered?.left?.categories).toMatchObject([
		{ quantity: 80, isStateLimit: true },
		{ quantity: 3, isStateLimit: false },
	])
	const finding = (stateIso3: string) =>
		look(async (tx) => {
			const need = { ...(await needFacts(askIn(tx), other.id)), stateIso3 }
			const [facts] = await programmeFacts(askIn(tx), stateIso3, scarce)
			if (!facts) throw new Error('no facts')
			return matchProgramme(need, facts, '2026-06-01').findings.find(({ rule }) => rule === 'capacity')
		})
	expect(await finding('GHA')).toMatchObject({
		result: 'fail',
		reason: 'reasons.capacity.categoriesStateLimit',
		values: { count: 1, of: 2 },
	})
	expect(await finding('EGY')).toMatchObject({ result: 'pass' })

	const refused = (capacities: object[]) => save(scarce, { capacities }).catch(({ errors }) => errors)
	await expect(stating([{ ...lenses, maximumPerState: 501 }, manuals])).rejects.toThrow(
		'"capacities.0.maximumPerState":"aboveCapacity"',
	)
	expect(await refused([{ ...lenses, maximumPerState: 319 }, manuals])).toEqual({
		'capacities.0.maximumPerState': 'belowHeldOfState:320',
	})
	await expect(
		withActor(office.manager, (tx) =>
			tx.programme.update({
				where: { id: scarce },
				data: { capacities: [{ ...lenses, maximumPerState: 319 }, manuals] },
			}),
		),
	).rejects.toThrow(/holds more of a category|keep_held_categories/)

	await needStep(office.manager, other.id, {
		type: 'refuseOffer',
		reason: 'The State has its share (sample).',
	})
	await needStep(office.officer, other.id, { type: 'waitlist', programmeId: scarce })
	await promoteWaiting({ programmeId: scarce })
	expect((await findNeed(other.id)).status).toBe('waitlisted')
	await save(scarce, { capacities: [{ ...lenses, maximumPerState: 470 }, manuals] })
	await promoteWaiting({ programmeId: scarce })
	expect((await findNeed(other.id)).status).toBe('proposed')
})

test('a record that is saved as it is has not changed, with its categories', async () => {
	const kept = await stating([{ ...lenses, maximumPerState: 400 }, manuals])
	const before = (await findProgramme(kept)).revision
	await save(kept, {})
	expect((await findProgramme(kept)).revision).toBe(before)
})
