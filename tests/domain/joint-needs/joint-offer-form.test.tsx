import { beforeAll, expect, test } from 'vitest'
import { getJointOffer, type JointOffer } from '#app/domain/joint-needs/offer-together.server.ts'
import { OfferPanel } from '#app/routes/requests.$requestId.needs.$needId.joint/offer-panel.tsx'
import { action } from '#app/routes/requests.$requestId.needs.$needId.joint/route.tsx'
import { render } from '#tests/components/render.tsx'
import { answerOf } from '#tests/support/answers.ts'
import { aJointNeed } from '#tests/support/joint-needs.ts'
import { office } from '#tests/support/people.ts'
import { present } from '#tests/support/present.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look, needStep } from '#tests/support/steps.ts'
import { programmes, useWorld } from '#tests/support/world.ts'

useWorld()
let cookie: string
beforeAll(async () => {
	cookie = await cookieOf(office.manager)
})

/** A joint need whose parts were proposed to one programme; with unknown quantities if asked. */
async function proposed(unknown = false) {
	const { ofGhana, ofEgypt } = await aJointNeed()
	for (const { id } of [ofGhana, ofEgypt])
		await needStep(office.officer, id, { type: 'proposeProgramme', programmeId: programmes.training })
	if (unknown)
		await look((tx) =>
			tx.need.updateMany({ where: { id: ofGhana.id }, data: { quantity: null, minimumQuantity: null } }),
		)
	const offer = present((await getJointOffer(office.manager, ofGhana.id)) ?? undefined)
	return { ...ofGhana, offer }
}

type Sent = { quantities: (string | undefined)[]; reason?: string }

async function send({ id, requestId, offer }: Awaited<ReturnType<typeof proposed>>, sent: Sent) {
	const body = new URLSearchParams({ type: 'offer', cohortId: '', reason: sent.reason ?? '' })
	for (const [at, part] of offer.parts.entries()) {
		body.set(`parts.${at}.id`, part.id)
		body.set(`parts.${at}.revision`, String(part.revision))
		const quantity = sent.quantities[at]
		if (quantity !== undefined) body.set(`parts.${at}.quantity`, quantity)
	}
	const request = new Request(`http://site.example/requests/${requestId}/needs/${id}/joint`, {
		method: 'POST',
		headers: { cookie },
		body,
	})
	const params = { requestId, needId: id }
	return answerOf(await action({ request, params, context: { nonce: '', requestId: '' } }))
}

const full = ({ parts }: JointOffer) => parts.map(({ quantity }) => String(quantity ?? 5))

test('a quantity that is not stated is left blank in the offer, and a stated one is filled in', async () => {
	const { offer } = await proposed(true)
	const html = render(<OfferPanel offer={offer} errors={undefined} values={undefined} />)
	const filled = offer.parts.map((_, at) => {
		const [tag = ''] = html.match(new RegExp(`<input[^>]*name="parts\\.${at}\\.quantity"[^>]*>`)) ?? []
		return /value="([^"]*)"/.exec(tag)?.[1] ?? ''
	})
	expect(filled).toEqual(offer.parts.map(({ quantity }) => (quantity === null ? '' : String(quantity))))
	expect(filled).toContain('')
	expect(html).toContain('Requested: Not stated')
})

test('a joint offer by item names the unit of each, and asks for pieces where a State left it open', async () => {
	const { offer } = await proposed()
	const lines = (['SET', null] as const).map((unit, at) => ({
		id: `line-${at}`,
		description: 'Lens',
		category: null,
		unit,
		quantity: null,
		minimumQuantity: null,
		offered: null,
		toSpecify: true,
	}))
	const shown = (of: typeof lines) => {
		const parts = offer.parts.map((part) => ({ ...part, lines: of }))
		return render(<OfferPanel offer={{ ...offer, parts }} errors={undefined} values={undefined} />)
	}
	expect(shown(lines)).toContain('Unit: Set. ')
	expect(shown(lines)).toContain('Unit: not stated. Enter the number of pieces. ')
	expect(shown(lines.slice(0, 1))).toContain('Unit: Set. Requested: ')
	expect(shown(lines.slice(1))).toContain('Unit: not stated. Enter the number of pieces. Requested: ')
})

test('an offer of everything needs no reason', async () => {
	const joint = await proposed()
	const answer = await send(joint, { quantities: full(joint.offer) })
	expect(answer).toMatchObject({ status: 303 })
})

test('an offer of less needs a reason, said at its field with what was typed', async () => {
	const joint = await proposed()
	const [first = '', second = ''] = full(joint.offer)
	const less = [String(Number(first) - 1), second]
	const answer = await send(joint, { quantities: less })
	expect(answer).toMatchObject({ status: 422, data: { errors: { reason: 'required' } } })
	expect(answer.data.typed).toMatchObject({ parts: [{ quantity: less[0] }, { quantity: second }] })
	const { offer } = joint
	const html = render(<OfferPanel offer={offer} errors={answer.data.errors} values={answer.data.typed} />)
	expect(html).toContain('Note on the offers, or reason for offering less: Enter an answer')
	expect((await send(joint, { quantities: less, reason: 'Seats.' })).status).toBe(303)
})

test.each([
	['', 'required'],
	['-', 'badNumber'],
	['unknown', 'badNumber'],
	['1.5', 'wholeNumber'],
	['-3', 'tooSmall'],
	['十', 'badNumber'],
])('%j as a quantity is refused at its own field', async (typed, key) => {
	const joint = await proposed()
	const quantities = full(joint.offer).with(1, typed)
	const answer = await send(joint, { quantities, reason: 'Sample.' })
	expect(answer).toMatchObject({ status: 422, data: { errors: { 'parts.1.quantity': key } } })
	const { offer } = joint
	const html = render(<OfferPanel offer={offer} errors={answer.data.errors} values={answer.data.typed} />)
	const name = offer.parts[1]?.state ?? ''
	expect(html).toContain(`Quantity for ${name}`)
	expect(html).toMatch(new RegExp(`<a[^>]*>Quantity for ${name}: `))
})

test.each(['٥', '５', '५'])('%s is read as a quantity in the digits of its script', async (typed) => {
	const joint = await proposed(true)
	const at = joint.offer.parts.findIndex(({ quantity }) => quantity === null)
	const quantities = joint.offer.parts.map((_, index) => (index === at ? typed : '0'))
	expect((await send(joint, { quantities })).status).toBe(303)
	const held = await look((tx) =>
		tx.reservation.findFirstOrThrow({ where: { needId: joint.offer.parts[at]?.id } }),
	)
	expect(held.quantity).toBe(5)
})

test('an offer of nothing to any State is refused at the first quantity, with what was typed', async () => {
	const joint = await proposed()
	const answer = await send(joint, { quantities: ['0', '0'], reason: 'None.' })
	expect(answer).toMatchObject({ status: 422, data: { errors: { 'parts.0.quantity': 'tooSmall' } } })
	expect(answer.data.typed).toMatchObject({ reason: 'None.' })
})
