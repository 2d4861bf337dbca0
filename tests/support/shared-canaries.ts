import { consents, type SharedFact, type SharingChoice } from '#workflows/sharing.ts'
import { classifications } from '#workflows/vocabulary.ts'
import { aDelivery, aNeed } from './builders.ts'
import { look } from './steps.ts'

// Requests with a value for each fact that no other record has: whatever shows it can only have it from there.

const onOff = [false, true]

/** Every classification with every set of consents. */
export const everyChoice: SharingChoice[] = classifications.flatMap((classification) =>
	onOff.flatMap((consentPublish) =>
		onOff.flatMap((consentPartners) =>
			onOff.map((consentDonors) => ({ classification, consentPublish, consentPartners, consentDonors })),
		),
	),
)

export const nameOfChoice = ({ classification, ...given }: SharingChoice) =>
	[classification, ...consents.filter((consent) => given[consent])].join(' ')

/** Has the State choose so for a request, without the steps that follow of it. */
export const choose = ({ classification, ...given }: SharingChoice, requestId: string) =>
	look(async (tx) => {
		const { answers } = await tx.request.findUniqueOrThrow({ where: { id: requestId } })
		const about = { ...answers.about, ...given }
		await tx.request.update({
			where: { id: requestId },
			data: { classification, answers: { ...answers, about } },
		})
	})

const institution = 'Sample ministry of canaries'
/** Words that a text has only if it tells what the State wrote. */
export const canaryWords = 'Canary words'
/** When the delivery was opened, and when its offer was confirmed. */
export const canaryDay = '2019-03-09'
export const canaryCommitted = '2019-03-11'

async function nameInstitution(requestId: string) {
	await look(async (tx) => {
		const { authorityId } = await tx.request.findUniqueOrThrow({ where: { id: requestId } })
		await tx.authority.update({ where: { id: authorityId }, data: { name: institution } })
	})
}

/** An unmet need with such values in all that can be told of it. */
export async function aCanaryNeed() {
	const need = await aNeed({ kind: 'training' })
	await nameInstitution(need.requestId)
	await look(async (tx) => {
		const { answers } = await tx.need.findUniqueOrThrow({ where: { id: need.id } })
		const days = { urgency: 'U1', earliest: '2031-03-09', latest: '2031-03-09' }
		await tx.need.update({
			where: { id: need.id },
			data: {
				title: canaryWords,
				quantity: 7317,
				minimumQuantity: null,
				themes: ['DOCS'],
				taType: 'TOT',
				answers: { ...answers, need: { ...answers.need, ...days } },
			},
		})
	})
	return need
}

/** What only a text about that need says, in the codes of a row. */
export const needAsCodes: Partial<Record<SharedFact, string | RegExp>> = {
	kind: 'training',
	type: 'TOT',
	themes: 'DOCS',
	region: 'Africa',
	state: /Ghana|GHA/,
	institution,
	quantity: '7317',
	urgency: 'U1',
	dates: '2031-03-09',
	words: canaryWords,
}

/** A delivery of advisory support that has ended, with such values in all that can be told of it. */
export async function aCanaryDelivery() {
	const delivery = await aDelivery({ kind: 'advisory' })
	const { id, needId, requestId } = delivery
	await nameInstitution(requestId)
	await look(async (tx) => {
		const { stateIso3 } = await tx.request.update({
			where: { id: requestId },
			data: { title: canaryWords },
		})
		await tx.need.update({ where: { id: needId }, data: { title: canaryWords, quantity: 7317 } })
		await tx.delivery.update({
			where: { id },
			data: { quantity: 7317, status: 'closed', openedAt: new Date(`${canaryDay}T08:00:00Z`) },
		})
		await tx.reservation.updateMany({
			where: { needId },
			data: { amount: 918_274, confirmedAt: new Date(`${canaryCommitted}T08:00:00Z`) },
		})
		const recordedAt = new Date(`${canaryDay}T08:00:00Z`)
		const day = { id: `${id}-day`, deliveryId: id, requestId, stateIso3, day: recordedAt, recordedAt }
		await tx.expertDay.create({
			data: { ...day, halfDays: 2 * 4242, expert: canaryWords, work: canaryWords, recordedBy: 'canary' },
		})
	})
	return delivery
}

/** The facts that a text tells, by what only they say. */
export const factsIn = (text: string, written: Partial<Record<SharedFact, string | RegExp>>) =>
	Object.entries(written)
		.filter(([, said]) => (typeof said === 'string' ? text.includes(said) : said.test(text)))
		.map(([fact]) => fact)
