import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import type { Letter } from '#app/platform/mail/letter.ts'
import { writeLetter } from '#app/queue/mail/write-letter.server.ts'
import type { Notice } from '#prisma/generated/client.ts'
import { aDelivery } from '#tests/support/builders.ts'
import { aWatchedOffer, canaries } from '#tests/support/canaries.ts'
import { walkDelivery } from '#tests/support/delivery-walks.ts'
import { everybody, ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look, needStep, requestStep } from '#tests/support/steps.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'
import { kinds } from '#workflows/vocabulary.ts'

useWorld()
const app = useWholeApp()

// Two requests with a word to look for in each part, on whole ways that tell everybody something.

type Told = { notice: Notice; letter: Letter; classification: string }
const told: Told[] = []

async function tell(requestId: string) {
	const { classification } = await look((tx) => tx.request.findUniqueOrThrow({ where: { id: requestId } }))
	const notices = await look((tx) => tx.notice.findMany({ where: { requestId } }))
	for (const notice of notices) {
		const letter = await withActor(systemActor, (tx) => writeLetter(tx, notice))
		if (letter) told.push({ notice, letter, classification })
	}
}

async function wayTo(classification: 'RESTRICTED' | 'CONFIDENTIAL') {
	const { id, needId } = await aWatchedOffer(classification)
	const { quantity } = await look((tx) => tx.need.findUniqueOrThrow({ where: { id: needId } }))
	await needStep(office.manager, needId, {
		type: 'acceptOffer',
		quantity: quantity ?? 1,
		note: canaries.notes,
	})
	await needStep(ghana.focalPoint, needId, { type: 'declineOffer', reason: canaries.decisions })
	await requestStep(ghana.focalPoint, id, {
		...({ type: 'withdraw', reasonCode: 'MET_NATIONALLY' } as const),
		note: canaries.notes,
	})
	return id
}

beforeAll(async () => {
	for (const classification of ['RESTRICTED', 'CONFIDENTIAL'] as const)
		await tell(await wayTo(classification))
	for (const kind of kinds) {
		const { id, requestId } = await aDelivery({ kind })
		await walkDelivery(kind, id)
		await tell(requestId)
	}
})

test('nothing that was written in a request is in any letter about it', () => {
	expect(new Set(told.map(({ notice }) => notice.template)).size).toBeGreaterThan(40)
	for (const { notice, letter } of told) {
		const all = [JSON.stringify(notice.facts), letter.subject, letter.html, letter.text].join('\n')
		for (const word of Object.values(canaries)) expect(all, notice.template).not.toContain(word)
	}
})

test('of a CONFIDENTIAL request a letter names no programme, quantity or need, and asks for no answer by mail', () => {
	const [open, guarded] = ['RESTRICTED', 'CONFIDENTIAL'].map((wanted) =>
		told.filter(({ classification, notice }) => classification === wanted && notice.template === 'offerMade'),
	)
	const says = (list: Told[] = []) =>
		list.map(({ letter }) => /Programme:|Quantity:|Need number:/.test(letter.text))
	expect(new Set(says(open))).toEqual(new Set([true]))
	expect(new Set(says(guarded))).toEqual(new Set([false]))
	for (const { letter } of guarded ?? []) expect(letter.text).toMatch(/Reference: .*Due date: /s)
	const answered = told.filter(
		({ classification, letter }) => classification === 'CONFIDENTIAL' && letter.mayBeAnswered,
	)
	expect(answered).toEqual([])
})

test('each link leads to a page that its reader may open', async () => {
	const cookies = new Map<string, string>()
	for (const person of everybody) cookies.set(person.id, await cookieOf(person))
	const links = new Map(told.map(({ notice }) => [`${notice.personId} ${pathOf(notice)}`, notice]))
	const refused: string[] = []
	for (const notice of links.values()) {
		const cookie = cookies.get(notice.personId ?? '')
		if (!cookie) continue
		const { status } = await fetch(app.address + pathOf(notice), { headers: { cookie }, redirect: 'manual' })
		if (status !== 200) refused.push(`${notice.template} to ${notice.personId}: ${status}`)
	}
	expect(refused).toEqual([])
})

const pathOf = ({ facts }: Notice) => String((facts as { path: string }).path)
