import { beforeAll, describe, expect, test } from 'vitest'
import { getPartnerSummary } from '#app/domain/visibility/get-partner-summary.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { tableOf } from '#app/routes/overview[.]csv/table-of.ts'
import { aDelivery } from '#tests/support/builders.ts'
import { donorView } from '#tests/support/donor-view.ts'
import { lists, pages, toldIn } from '#tests/support/everything-read.ts'
import { partnerText } from '#tests/support/partner-text.ts'
import { egypt, office } from '#tests/support/people.ts'
import { aCanaryNeed, choose, everyChoice, factsIn, nameOfChoice } from '#tests/support/shared-canaries.ts'
import { look, needStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { isOneOf, namesOf } from '#workflows/names.ts'
import { factsShared, isShared, type SharedFact, type SharingChoice } from '#workflows/sharing.ts'

useWorld()

/** Each fact as it is written in the need of this test, in the words of the page. */
const written: Partial<Record<SharedFact, string>> = {
	kind: 'Specialized training',
	type: 'Training of trainers',
	themes: 'Security and verification of travel',
	region: 'Africa',
	state: 'Ghana',
	institution: 'Sample ministry of canaries',
	quantity: '7317',
	urgency: 'Emergency',
	dates: '2031-03-09',
	words: 'Canary words',
}
const expected = (facts: readonly SharedFact[]) => namesOf(written).filter((fact) => isOneOf(facts, fact))

let need: { id: string; requestId: string }
let delivery: { id: string; requestId: string }

beforeAll(async () => {
	need = await aCanaryNeed()
	delivery = await aDelivery()
	await needStep(office.officer, need.id, {
		type: 'referToPartner',
		partnerId: 'partner',
		partner: '',
		reason: 'Theirs.',
	})
})

describe.each(everyChoice.map((choice) => [nameOfChoice(choice), choice] as const))('%s', (_, choice) => {
	test('a partner is sent what the table says', async () => {
		await choose(choice, need.requestId)
		const facts = factsShared('partner', choice)
		if (facts.length === 0)
			return expect(getPartnerSummary(office.officer, need.id)).rejects.toMatchObject({
				reason: 'partnersConsented',
			})
		const text = partnerText(await getPartnerSummary(office.officer, need.id), 'en')
		expect(factsIn(text, written)).toEqual(expected(facts))
	})

	test('a donor reads on the page and in the file what the table says', async () => {
		await choose(choice, need.requestId)
		await look((tx) => tx.need.update({ where: { id: need.id }, data: { status: 'accepted' } }))
		const view = await donorView(office.donor, { theme: 'DOCS' })
		await look((tx) => tx.need.update({ where: { id: need.id }, data: { status: 'referred' } }))
		const rows = view.pipeline.filter(({ taType }) => taType === 'TOT')
		const facts = factsShared('donor', choice)
		expect(rows).toHaveLength(facts.includes('kind') ? 1 : 0)
		const file = tableOf('pipeline', { ...view, pipeline: rows }, 'en').slice(1)
		// Of a State that is not named, only the size of the quantity is told, so that no other list gives it away.
		const isNamed = facts.includes('state')
		const told = facts.filter((fact) => isNamed || fact !== 'quantity')
		expect(factsIn(JSON.stringify(file), written)).toEqual(expected(told))
		expect(JSON.stringify(file).includes('7317')).toBe(told.includes('quantity'))
		expect(JSON.stringify(rows).includes('U1')).toBe(facts.includes('urgency'))
		expect(JSON.stringify(rows).includes('Ghana')).toBe(facts.includes('state'))
	})

	test('the database shows a donor the deliveries it pays for as the table says', async () => {
		await choose(choice, delivery.requestId)
		const found = await withActor(office.donor, (tx) => tx.delivery.count({ where: { id: delivery.id } }))
		const listed = (await donorView(office.donor)).deliveries.filter(({ id }) => id === delivery.id)
		const isShown = isShared('funder', 'state', choice)
		expect([found, listed.length]).toEqual(isShown ? [1, 1] : [0, 0])
	})
})

test('another State reads nothing of the request, whatever the State agreed to', async () => {
	const choice: SharingChoice = {
		classification: 'PUBLIC',
		consentPublish: true,
		consentPartners: true,
		consentDonors: true,
	}
	expect(factsShared('otherState', choice)).toEqual(['practice'])
	await choose(choice, need.requestId)
	const place = { id: need.requestId, needId: need.id }
	for (const actor of Object.values(egypt)) {
		const told = await toldIn({ ...pages, ...lists }, actor, place)
		// The quantity as a number of its own: an id can contain its digits.
		expect(told).not.toMatch(/Canary words|(?<![\w-])7317(?![\w-])|canaries/)
	}
})
