import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { type EventGroup, eventSchema, parseEvent } from '#app/forms/event-forms.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { aDelivery, aNeed } from '#tests/support/builders.ts'
import { lineIdsOf, takeGoods, walkDelivery } from '#tests/support/delivery-walks.ts'
import { ghana, office } from '#tests/support/people.ts'
import { deliveryStep, findDelivery, findNeed, look, needStep } from '#tests/support/steps.ts'
import { addProgramme, useWorld } from '#tests/support/world.ts'
import * as advisory from '#tests/workflows/tables/advisory.ts'
import * as equipment from '#tests/workflows/tables/equipment.ts'
import * as training from '#tests/workflows/tables/training.ts'
import { deliveryEvents } from '#workflows/delivery/delivery.ts'
import { dueDiligenceEvents } from '#workflows/due-diligence/events.ts'
import { controlOf } from '#workflows/fields.ts'
import { needEvents } from '#workflows/need/events.ts'
import { requestEvents } from '#workflows/request/events.ts'
import type { Kind } from '#workflows/vocabulary.ts'

useWorld()

const charts = {
	request: requestEvents,
	need: needEvents,
	dueDiligence: dueDiligenceEvents,
	...deliveryEvents,
}

/** Every number that a step can state, read from the schemas: `equipment.reportLoss.lines.lost`. */
function quantitiesIn(schema: z.ZodType, path: string): string[] {
	if (controlOf(schema)?.control === 'number') return [path]
	if (schema instanceof z.ZodObject)
		return Object.entries(schema.shape).flatMap(([name, field]) =>
			quantitiesIn(field as z.ZodType, `${path}.${name}`),
		)
	if (schema instanceof z.ZodArray) return quantitiesIn(schema.element as z.ZodType, path)
	if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
		return quantitiesIn(schema.unwrap() as z.ZodType, path)
	if (schema instanceof z.ZodPipe) return quantitiesIn(schema.out as z.ZodType, path)
	return []
}

const stated = Object.entries(charts).flatMap(([chart, events]) =>
	Object.entries(events).flatMap(([type, schema]) => quantitiesIn(schema, `${chart}.${type}`)),
)

/** A record in which the step is open, its largest true number, and how a form states it. */
type Prepared = {
	most: number
	send: (quantity: number) => Promise<unknown>
	stays: () => Promise<{ revision: number }>
}

const { drafter } = ghana
const { manager } = office
const [t, e, a] = [training.samples, equipment.samples, advisory.samples]

/** As the form of the step reads it: what its schema refuses is not sent on. */
function read<Event>(chart: EventGroup, event: { type: string }): Event {
	const { success, data } = eventSchema(chart, event.type)?.safeParse(event) ?? {}
	if (!success) throw new DomainError('invalid', 'badValue', {})
	return data as Event
}

async function offered(
	kind: Kind,
	event: (needId: string, quantity: number) => Promise<{ type: string }>,
	less = 0,
) {
	const { id } = await aNeed({ kind, status: 'proposed' })
	const { quantity } = await findNeed(id)
	const [line] = await linesOf(id)
	return {
		most: Number(line ? line.quantity : quantity) - less,
		send: async (number: number) => needStep(manager, id, read('need', await event(id, number))),
		stays: () => findNeed(id),
	}
}
const linesOf = (needId: string) =>
	look((tx) => tx.needLine.findMany({ where: { needId }, orderBy: { position: 'asc' } }))
const needLines = async (needId: string, quantity: number) =>
	(await linesOf(needId)).map(({ id, quantity: asked }, at) => ({
		lineId: id,
		quantity: at === 0 ? quantity : Number(asked),
	}))
const part = { reason: 'The rest follows.' }

/** A delivery walked up to a step, or just opened. */
async function delivered(
	kind: Kind,
	walked: string | undefined,
	most: number,
	event: (quantity: number, lineId: string) => { type: string },
	{ own = {} }: { own?: object } = {},
): Promise<Prepared> {
	const { id } = await aDelivery({ kind, ...own })
	if (walked) await walkDelivery(kind, id, walked as never)
	const [lineId = ''] = kind === 'equipment' ? await lineIdsOf(id) : []
	const take = kind === 'equipment' ? takeGoods : deliveryStep
	return {
		most,
		send: async (quantity) => take(manager, id, read(kind, event(quantity, lineId))),
		stays: () => findDelivery(id),
	}
}
const lost = (own: object) => ({ ...e.lossOfShipped, lost: 0, damaged: 0, lines: [], ...own })
const seats = { own: { quantity: 24 } }

/**
 * Where each number ends by what is stored, or why nothing stored ends it. A new number of any step belongs here: the
 * test says which is missing.
 */
const bounds: Record<string, (() => Promise<Prepared>) | { free: string }> = {
	'need.allocate.quantity': { free: 'the plan states it, not a person' },
	'need.acceptOffer.quantity': () =>
		offered('training', async (_, quantity) => ({ type: 'acceptOffer', quantity, note: '' })),
	'need.acceptOffer.lines.quantity': () =>
		offered('equipment', async (id, quantity) => {
			const lines = await needLines(id, quantity)
			return { type: 'acceptOffer', quantity: 1, lines, note: '' }
		}),
	'need.offerPart.quantity': () =>
		offered('training', async (_, quantity) => ({ type: 'offerPart', quantity, ...part }), 1),
	'need.offerPart.lines.quantity': () =>
		offered(
			'equipment',
			async (id, quantity) => ({
				type: 'offerPart',
				quantity: 1,
				lines: await needLines(id, quantity),
				...part,
			}),
			1,
		),
	'training.callForNominations.seats': () =>
		delivered(
			'training',
			undefined,
			24,
			(number) => ({ ...t.callForNominations, seats: number, minimumCohort: 1 }),
			seats,
		),
	'training.callForNominations.minimumCohort': () =>
		delivered(
			'training',
			undefined,
			24,
			(number) => ({ ...t.callForNominations, seats: 24, minimumCohort: number }),
			seats,
		),
	'training.releaseSeats.seats': () =>
		delivered('training', 'nominate', 23, (number) => ({ ...t.releaseSeats, seats: number }), seats),
	'training.recordResults.cases': {
		free: 'cases that participants worked on are not limited by their number',
	},
	'training.recordResults.referrals': { free: 'referrals of participants are not limited by their number' },
	'equipment.contract.amount': {
		free: 'a contract above the reserved money is paid with a reason, as its own test shows',
	},
	'equipment.contract.lines.quantity': () =>
		delivered('equipment', 'startProcurement', 30, (quantity, lineId) => ({
			...e.contract,
			lines: [{ lineId, quantity }],
		})),
	'equipment.ship.lines.quantity': () =>
		delivered('equipment', 'contract', 30, (quantity, lineId) => ({
			...e.ship,
			lines: [{ lineId, quantity }],
		})),
	'equipment.shipReplacement.lines.quantity': async () => {
		const prepared = await delivered('equipment', 'ship', 4, (quantity, lineId) => ({
			...e.shipReplacement,
			lines: [{ lineId, quantity }],
		}))
		const { id } = (await prepared.stays()) as { id: string; revision: number }
		await takeGoods(drafter, id, { ...e.lossOfShipped, lost: 3, damaged: 1 })
		return prepared
	},
	'equipment.reportLoss.lost': () => delivered('equipment', 'ship', 30, (number) => lost({ lost: number })),
	'equipment.reportLoss.damaged': () =>
		delivered('equipment', 'ship', 30, (number) => lost({ damaged: number })),
	'equipment.reportLoss.lines.lost': () =>
		delivered('equipment', 'ship', 30, (number, lineId) =>
			lost({ lines: [{ lineId, lost: number, damaged: 0 }] }),
		),
	'equipment.reportLoss.lines.damaged': () =>
		delivered('equipment', 'ship', 30, (number, lineId) =>
			lost({ lines: [{ lineId, lost: 0, damaged: number }] }),
		),
	'equipment.recordInstallation.trained': {
		free: 'more people can be trained to use it than there are pieces',
	},
	'advisory.shareTerms.days': async () => {
		await addProgramme('experts', 'advisory', { capacityUnit: 'expertDays' })
		const own = { quantity: 20, programmeId: 'experts' }
		return delivered('advisory', undefined, 20, (days) => ({ ...a.shareTerms, days }), { own })
	},
}

test('every number that a step can state has its limit, or a reason to have none', () => {
	expect(Object.keys(bounds).toSorted()).toEqual(stated.toSorted())
})

describe('a number beyond what is stored is refused, whichever step states it', () => {
	test.each(Object.entries(bounds).filter(([, bound]) => typeof bound === 'function'))(
		'%s',
		async (_, bound) => {
			if (typeof bound !== 'function') return
			const { most, send, stays } = await bound()
			const { revision } = await stays()
			for (const quantity of [most + 1, 1_000_000])
				await expect(send(quantity), String(quantity)).rejects.toMatchObject({ code: 'invalid' })
			expect((await stays()).revision).toBe(revision)
			await send(most)
			expect((await stays()).revision).toBe(revision + 1)
		},
	)
})

/** The form of a step with one number typed. */
function typed(path: string, number: string) {
	const [chart = '', type = '', ...field] = path.split('.')
	const form = new FormData()
	form.set('type', type)
	form.set('revision', '1')
	const [name = '', inRow] = field
	if (inRow) form.set(`${name}.0.lineId`, '0197c8a0-0000-7000-8000-000000000000')
	form.set(inRow ? `${name}.0.${inRow}` : name, number)
	return { chart: chart as Kind, form, at: inRow ? `${name}.0.${inRow}` : name }
}

test.each(stated.flatMap((path) => ['-1', '1.5', '99999999999', 'three'].map((number) => [path, number])))(
	'%s refuses %s at its field',
	(path = '', number = '') => {
		const { chart, form, at } = typed(path, number)
		// An amount of money has decimals.
		const isMoney = path.endsWith('.amount') && number === '1.5'
		let errors: Record<string, string> = {}
		try {
			parseEvent(chart, form)
		} catch (refused) {
			errors = (refused as { errors?: Record<string, string> }).errors ?? {}
		}
		expect(at in errors).toBe(!isMoney)
	},
)
