import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#app/platform/actor.ts'
import { action as decide, loader as office } from '#app/routes/administration.recoveries/route.tsx'
import { action as prove } from '#app/routes/sign-in_.factor/route.tsx'
import { action as lose, loader as lost } from '#app/routes/sign-in_.lost-factor/route.tsx'

import { addPerson } from '#tests/support/more-people.ts'
import { ghana, office as people } from '#tests/support/people.ts'
import {
	ask,
	codeAt,
	cookieOf,
	giveFactor,
	halfCookieOf,
	proveAgo,
	visitorOf,
} from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { entryAt } from '#workflows/names.ts'

useWorld()
const { triage, administrator, officer } = people
const losers = Array.from({ length: 6 }, (_, index) =>
	addPerson({ ...ghana.focalPoint, id: `ghana.focalPoint.${index}` }),
)
const cookies = new Map<string, string>()
beforeAll(async () => {
	for (const one of [triage, administrator, officer]) cookies.set(one.id, await cookieOf(one))
	for (const one of [...losers, triage]) await giveFactor(one)
})
const cookie = ({ id }: Actor) => cookies.get(id) ?? ''

const reason = 'The telephone was lost on the way.'
/** A person who has reported a lost factor, with cookie and row. */
async function asked(person: Actor) {
	const half = await halfCookieOf(person)
	expect((await ask(lose, half, '/sign-in/lost-factor', { reason })).status).toBe(303)
	return { half, ...(await rowOf(person)) }
}
const rowOf = ({ id: personId }: Actor) =>
	look((tx) => tx.factorRecovery.findFirstOrThrow({ where: { personId }, orderBy: { askedAt: 'desc' } }))
type Row = Awaited<ReturnType<typeof rowOf>>
const send = (by: Actor, { id, revision }: Pick<Row, 'id' | 'revision'>, fields: Record<string, string>) =>
	ask(decide, cookie(by), '/administration/recoveries', { id, revision: String(revision), ...fields })
const identified = { type: 'identify', identifiedBy: 'Called back at the number of the mission.' }
const noticesOf = (template: string, personId: string) =>
	look((tx) => tx.notice.count({ where: { template, personId } }))

describe('a lost factor', () => {
	test('is taken off when two officers agree, and everything ends with it', async () => {
		const person = entryAt(losers, 0)
		const other = await cookieOf(person)
		const { half, ...row } = await asked(person)
		expect(await noticesOf('recoveryAsked', person.id)).toBe(1)
		for (const one of [triage, administrator]) expect(await noticesOf('recoveryToApprove', one.id)).toBe(1)
		expect(await noticesOf('recoveryToApprove', officer.id)).toBe(0)
		expect((await ask(lost, half, '/sign-in/lost-factor')).data.open.stage).toBe('first')
		expect((await ask(lose, half, '/sign-in/lost-factor', { reason })).data.problem).toBe('conflict')

		expect((await send(triage, row, { type: 'approve' })).status).toBe(409)
		expect((await send(triage, row, { ...identified, identifiedBy: ' ' })).data.wrong.errors).toEqual({
			identifiedBy: 'required',
		})
		expect((await send(triage, row, identified)).location).toBe('/administration/recoveries?done=identified')
		expect((await send(administrator, row, { type: 'approve' })).status).toBe(409)
		const next = await rowOf(person)
		expect(await send(triage, next, { type: 'approve' })).toMatchObject({
			status: 403,
			data: { problem: { reason: 'notTheIdentifier' } },
		})
		expect((await ask(lost, half, '/sign-in/lost-factor')).data.open.stage).toBe('second')
		expect((await send(administrator, next, { type: 'approve' })).status).toBe(303)

		for (const ended of [half, other]) expect(await visitorOf(ended)).toBeNull()
		expect((await visitorOf(await halfCookieOf(person)))?.owes).toBe('enrolment')
		expect(await noticesOf('recoveryDone', person.id)).toBe(1)
		const told = await look((tx) =>
			tx.auditEntry.findMany({ where: { type: { startsWith: 'recovery.' } }, orderBy: { at: 'asc' } }),
		)
		expect(told.map(({ type, actorId }) => [type, actorId])).toEqual([
			['recovery.asked', person.id],
			['recovery.identified', triage.id],
			['recovery.approved', administrator.id],
		])
	})

	test('stays when one of them refuses with a reason', async () => {
		const person = entryAt(losers, 1)
		const row = await asked(person)
		expect((await send(administrator, row, { type: 'refuse', refusal: '' })).status).toBe(422)
		const refusal = { type: 'refuse', refusal: 'The mission does not know of it.' }
		expect((await send(administrator, row, refusal)).status).toBe(303)
		expect((await send(triage, await rowOf(person), identified)).status).toBe(409)
		expect(await noticesOf('recoveryRefused', person.id)).toBe(1)
		expect((await visitorOf(row.half))?.owes).toBe('factor')
	})

	test('is decided neither by anyone else nor by the person concerned', async () => {
		const row = await asked(entryAt(losers, 2))
		expect((await ask(office, cookie(officer), '/administration/recoveries')).status).toBe(403)
		expect((await send(officer, row, identified)).status).toBe(403)
		const own = await halfCookieOf(triage)
		expect((await ask(lose, own, '/sign-in/lost-factor', { reason })).status).toBe(303)
		expect(await send(triage, await rowOf(triage), identified)).toMatchObject({
			status: 403,
			data: { problem: { reason: 'ownRecovery' } },
		})
		const { open } = (await ask(office, cookie(triage), '/administration/recoveries')).data
		expect(open.find(({ own: mine }: { own: boolean }) => mine).person.id).toBe(triage.id)
	})

	test('is decided only by an officer who has just proved to be there', async () => {
		const row = await asked(entryAt(losers, 3))
		await proveAgo(cookie(administrator), 16)
		expect((await send(administrator, row, identified)).location).toMatch(/^\/sign-in\/factor\?resume=/)
		await proveAgo(cookie(administrator), 1)
		expect((await send(administrator, row, identified)).status).toBe(303)
	})

	test('of two officers at once hears one', async () => {
		const person = entryAt(losers, 4)
		const row = await asked(person)
		const answers = await Promise.all([
			send(triage, row, identified),
			send(administrator, row, { type: 'refuse', refusal: 'Not known to the mission.' }),
		])
		expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
	})

	test('ends by itself when the factor is shown after all', async () => {
		const person = entryAt(losers, 5)
		const row = await asked(person)
		expect((await send(triage, row, identified)).status).toBe(303)
		expect((await ask(prove, row.half, '/sign-in/factor', { code: await codeAt() })).status).toBe(303)
		expect((await send(administrator, await rowOf(person), { type: 'approve' })).status).toBe(409)
		expect(await look((tx) => tx.factor.count({ where: { personId: person.id } }))).toBe(1)
		expect((await ask(lost, await cookieOf(person), '/sign-in/lost-factor')).location).toBe(
			'/account/factors',
		)
	})

	test('cannot be reported more than three times a day', async () => {
		const person = entryAt(losers, 1)
		for (const [at, status] of [303, 303, 429].entries()) {
			const half = await halfCookieOf(person)
			expect([at, (await ask(lose, half, '/sign-in/lost-factor', { reason })).status]).toEqual([at, status])
			const { id, revision, refusedAt } = await rowOf(person)
			if (!refusedAt) await send(triage, { id, revision }, { type: 'refuse', refusal: 'Asked again.' })
		}
	})
})
