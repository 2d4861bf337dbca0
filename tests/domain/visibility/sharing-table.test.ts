import { beforeAll, describe, expect, test } from 'vitest'
import { getPartnerSummary } from '#app/domain/visibility/get-partner-summary.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { tableOf } from '#app/routes/overview[.]csv/table-of.ts'
import { aDelivery, aNeed } from '#tests/support/builders.ts'
import { donorView } from '#tests/support/donor-view.ts'
import { lists, pages, toldIn } from '#tests/support/everything-read.ts'
import { partnerText } from '#tests/support/partner-text.ts'
import { egypt, office } from '#tests/support/people.ts'
import { look, needStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { isOneOf, namesOf } from '#workflows/names.ts'
import { consents, factsShared, isShared, type SharedFact, type SharingChoice } from '#workflows/sharing.ts'
import { classifications } from '#workflows/vocabulary.ts'

useWorld()

const onOff = [false, true]
const choices: SharingChoice[] = classifications.flatMap((classification) =>
	onOff.flatMap((consentPublish) =>
		onOff.flatMap((consentPartners) =>
			onOff.map((consentDonors) => ({ classification, consentPublish, consentPartners, consentDonors })),
		),
	),
)
const nameOf = ({ classification, ...given }: SharingChoice) =>
	[classification, ...consents.filter((consent) => given[consent])].join(' ')

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
const factsIn = (text: string) =>
	Object.entries(written)
		.filter(([, word]) => text.includes(word))
		.map(([fact]) => fact)
const expected = (facts: readonly SharedFact[]) => namesOf(written).filter((fact) => isOneOf(facts, fact))

let need: { id: string; requestId: string }
let delivery: { id: string; requestId: string }

beforeAll(async () => {
	need = await aNeed({ kind: 'training' })
	delivery = await aDelivery()
	await needStep(office.officer, need.id, {
		type: 'referToPartner',
		partnerId: 'partner',
		partner: '',
		reason: 'Theirs.',
	})
	await look(async (tx) => {
		const { answers } = await tx.need.findUniqueOrThrow({ where: { id: need.id } })
		const said = answers
		await tx.need.update({
			where: { id: need.id },
			data: {
				title: 'Canary words',
				quantity: 7317,
				minimumQuantity: null,
				themes: ['DOCS'],
				taType: 'TOT',
				answers: {
					...said,
					need: { ...said.need, urgency: 'U1', earliest: '2031-03-09', latest: '2031-03-09' },
				},
			},
		})
		const { authorityId } = await tx.request.findUniqueOrThrow({ where: { id: need.requestId } })
		await tx.authority.update({ where: { id: authorityId }, data: { name: 'Sample ministry of canaries' } })
	})
})

const choose = ({ classification, ...given }: SharingChoice, requestId: string) =>
	look(async (tx) => {
		const { answers } = await tx.request.findUniqueOrThrow({ where: { id: requestId } })
		const filed = answers
		const about = { ...filed.about, ...given }
		await tx.request.update({
			where: { id: requestId },
			data: { classification, answers: { ...filed, about } },
		})
	})

describe.each(choices.map((choice) => [nameOf(choice), choice] as const))('%s', (_, choice) => {
	test('a partner is sent what the table says', async () => {
		await choose(choice, need.requestId)
		const facts = factsShared('partner', choice)
		if (facts.length === 0)
			return expect(getPartnerSummary(office.officer, need.id)).rejects.toMatchObject({
				reason: 'partnersConsented',
			})
		const text = partnerText(await getPartnerSummary(office.officer, need.id), 'en')
		expect(factsIn(text)).toEqual(expected(facts))
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
		expect(factsIn(JSON.stringify(file))).toEqual(expected(facts))
		expect(JSON.stringify(rows).includes('7317')).toBe(facts.includes('quantity'))
		expect(JSON.stringify(rows).includes('U1')).toBe(facts.includes('urgency'))
		expect(JSON.stringify(rows).includes('Ghana')).toBe(facts.includes('state'))
	})

	test('the database shows a donor the deliveries it pays for as the table says', async () => {
		await choose(choice, delivery.requestId)
		const found = await withActor(office.donor, (tx) => tx.delivery.count({ where: { id: delivery.id } }))
		const listed = (await donorView(office.donor)).deliveries.filter(({ id }) => id === delivery.id)
		const isShown = isShared('donor', 'delivery', choice)
		expect([found, listed.length]).toEqual(isShown ? [1, 1] : [0, 0])
	})
})

test('another State reads nothing, whatever the State agreed to', async () => {
	const choice: SharingChoice = {
		classification: 'PUBLIC',
		consentPublish: true,
		consentPartners: true,
		consentDonors: true,
	}
	expect(factsShared('otherState', choice)).toEqual([])
	await choose(choice, need.requestId)
	const place = { id: need.requestId, needId: need.id }
	for (const actor of Object.values(egypt)) {
		const told = await toldIn({ ...pages, ...lists }, actor, place)
		// The quantity as a number of its own: an id can contain its digits.
		expect(told).not.toMatch(/Canary words|(?<![\w-])7317(?![\w-])|canaries/)
	}
})
