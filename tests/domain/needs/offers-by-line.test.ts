import { beforeEach, expect, test } from 'vitest'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { proposeEquipmentLines } from '#app/domain/specifications/specification-lines.server.ts'
import { writeLetter } from '#app/queue/mail/write-letter.server.ts'
import { aNeed } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { ghana, office } from '#tests/support/people.ts'
import { deliveryOf, findNeed, look, needStep, needsOf } from '#tests/support/steps.ts'
import { addProgramme, useWorld } from '#tests/support/world.ts'

useWorld()

// The sample need: 320 magnifiers, at least 150; 3 with a scale, at least 1.
const linesOf = (needId: string) =>
	look((tx) => tx.needLine.findMany({ where: { needId }, orderBy: { position: 'asc' } }))
const held = (needId: string) =>
	look((tx) => tx.reservation.findMany({ where: { needId, releasedAt: null } }))

/** Gives a line another category, which is impossible in the product after submission. */
async function printed(lineId: string) {
	await asOwner('alter table need_line no force row level security')
	await asOwner(`update need_line set category = 'PRINTED' where id = '${lineId}'`)
	await asOwner('alter table need_line force row level security')
}

let id: string
let requestId: string
let lenses: string
let scales: string
beforeEach(async () => {
	;({ id, requestId } = await aNeed({ kind: 'equipment', status: 'proposed' }))
	;[lenses = '', scales = ''] = (await linesOf(id)).map((line) => line.id)
})
const by = (ofLenses: number, ofScales: number) => [
	{ lineId: lenses, quantity: ofLenses },
	{ lineId: scales, quantity: ofScales },
]
const accept = (ofStations: number, ofLenses: number) =>
	needStep(office.manager, id, {
		type: 'acceptOffer',
		quantity: 1,
		lines: by(ofStations, ofLenses),
		note: '',
	})
const part = (ofStations: number, ofLenses: number) =>
	needStep(office.manager, id, {
		type: 'offerPart',
		quantity: 1,
		lines: by(ofStations, ofLenses),
		reason: 'All that is in stock (sample).',
	})

test('an offer counts by line, and the programme holds their sum', async () => {
	await accept(200, 3)
	expect(await linesOf(id)).toMatchObject([{ offered: 200 }, { offered: 3 }])
	expect(await held(id)).toMatchObject([{ quantity: 203 }])
	await needStep(ghana.focalPoint, id, { type: 'confirmOffer' })
	const delivery = await deliveryOf(id)
	expect(delivery.quantity).toBe(203)
	await proposeEquipmentLines(office.manager, delivery.id, { PIECE: 'piece' })
	expect(
		await look((tx) =>
			tx.equipmentLine.findMany({ where: { deliveryId: delivery.id }, orderBy: { position: 'asc' } }),
		),
	).toMatchObject([
		{ needLineId: lenses, quantity: 200, unit: 'piece', serialised: true },
		{ needLineId: scales, quantity: 3, unit: 'piece', serialised: true },
	])
})

test('the e-mails about an offer name what is offered of each category, and no sum of unlike items', async () => {
	await printed(scales)
	await accept(200, 3)
	await needStep(ghana.focalPoint, id, { type: 'confirmOffer' })
	for (const template of ['offerMade', 'offerConfirmed']) {
		const notices = await look((tx) => tx.notice.findMany({ where: { template, needId: id } }))
		expect(notices.length).toBeGreaterThan(0)
		for (const notice of notices) {
			const text = (await look((tx) => writeLetter(tx, notice)))?.text ?? ''
			expect(text).toMatch(/200[^\n]*, [^\n]*3/)
			expect(text).not.toContain('203')
		}
	}
	expect((await held(id)).length).toBe(1)
})

test('no line is offered below its least useful quantity or above what is asked, whatever the sum', async () => {
	await expect(accept(149, 3)).rejects.toMatchObject({ errors: { 'lines.0.quantity': 'belowMinimum' } })
	await expect(accept(321, 1)).rejects.toMatchObject({ errors: { 'lines.0.quantity': 'moreThanAsked' } })
	await expect(accept(320, 0)).rejects.toMatchObject({ errors: { 'lines.1.quantity': 'belowMinimum' } })
	await expect(part(0, 0)).rejects.toMatchObject({ errors: { 'lines.0.quantity': 'required' } })
	await expect(part(320, 3)).rejects.toMatchObject({ reason: 'useWholeOffer' })
	expect(await held(id)).toEqual([])
})

test('of a partial offer every line continues with its remainder', async () => {
	await part(200, 0)
	const [own, rest] = await needsOf(requestId)
	expect(await linesOf(own?.id ?? '')).toMatchObject([
		{ id: lenses, quantity: 200, minimumQuantity: 150, offered: 200 },
	])
	expect(await linesOf(rest?.id ?? '')).toMatchObject([
		{ quantity: 120, minimumQuantity: 120, offered: null },
		{ id: scales, quantity: 3, minimumQuantity: 1, offered: null },
	])
	expect(own).toMatchObject({ quantity: 200, minimumQuantity: 150 })
	expect(rest).toMatchObject({ quantity: 123, minimumQuantity: 121 })
	const view = await getNeed(office.officer, rest?.id ?? '')
	expect(view.lines.map(({ quantity }) => quantity)).toEqual([120, 3])
})

test('a programme offers only what it supplies, and a need declined is offered no more', async () => {
	await addProgramme('lenses', 'equipment', { categories: ['DOC_HAND'] })
	await printed(scales)
	await needStep(office.manager, id, { type: 'refuseOffer', reason: 'Out of stock (sample).' })
	await needStep(office.officer, id, { type: 'proposeProgramme', programmeId: 'lenses' })
	await expect(accept(320, 3)).rejects.toMatchObject({ errors: { 'lines.1.quantity': 'doesNotFit' } })
	await part(320, 0)
	expect(await linesOf(id)).toMatchObject([{ id: lenses, offered: 320 }])
	await needStep(ghana.focalPoint, id, { type: 'declineOffer', reason: 'Other models are needed.' })
	expect(await linesOf(id)).toMatchObject([{ id: lenses, quantity: 320, offered: null }])
})

test('one number for the whole need gives every line its least, then the rest in the order of the State', async () => {
	await needStep(office.manager, id, { type: 'acceptOffer', quantity: 152, note: '' })
	expect(await linesOf(id)).toMatchObject([{ offered: 151 }, { offered: 1 }])
	expect((await findNeed(id)).status).toBe('reserved')
})
