import { describe, expect, test } from 'vitest'
import { openSession } from '#app/domain/accounts/sessions.server.ts'
import { newAccountLink, usableLink } from '#app/domain/accounts/sign-in/account-links.server.ts'
import { saveChallenge, takeChallenge } from '#app/domain/accounts/sign-in/offer-passkey.server.ts'
import { nextOneTimeCode, takeOneTimeCode } from '#app/domain/accounts/sign-in/one-time-code.server.ts'
import { isConfirmed } from '#app/domain/core/rights.ts'
import { getDelivery } from '#app/domain/deliveries/get-delivery.server.ts'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { listWork } from '#app/domain/work/list-work.server.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { signInDatabase } from '#app/platform/database/database.server.ts'
import { fileToken, linkedBy } from '#app/platform/files/file-token.server.ts'
import { forgetTries, withinLimit } from '#app/platform/sign-in/rate-limit.server.ts'
import { giveAccount, isOpen, newNetwork, openWindow, rightPassword } from '#tests/support/accounts.ts'
import { aDelivery } from '#tests/support/builders.ts'
import { promotionsOf, ringLast, timersOf } from '#tests/support/clocks.ts'
import { asOwner } from '#tests/support/database.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { codeAt, giveFactor, provedAgo } from '#tests/support/sign-in.ts'
import { deliveryStep, findDelivery, findNeed, look, needStep } from '#tests/support/steps.ts'
import { programmes, useWorld } from '#tests/support/world.ts'
import * as need from '#tests/workflows/tables/need.ts'
import * as training from '#tests/workflows/tables/training.ts'

useWorld()

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Runs work with a clock one day ahead, before its correction. */
const aDayAhead = <T>(work: () => Promise<T>) => atTime(new Date(Date.now() + DAY), work)

const tryAt = async (email: string, password: string, network = newNetwork()) => {
	const headers = { 'x-client-address': network, 'user-agent': 'Mozilla/5.0 (X11; Linux) Firefox/140.0' }
	return (await openSession(new Request('http://site.example/sign-in', { headers }), email, password)).outcome
}

describe('after a clock that was a day ahead has been put right', () => {
	test('a person whose sign-in was paused gets in, and a new pause is as short as the first', async () => {
		const email = await giveAccount(ghana.drafter)
		await aDayAhead(async () => {
			for (let time = 0; time < 6; time += 1) await tryAt(email, 'wrong')
			expect(await tryAt(email, rightPassword)).toBe('tooOften')
		})
		expect(await tryAt(email, rightPassword)).toBe('opened')
		for (let time = 0; time < 6; time += 1) await tryAt(email, 'wrong')
		expect(await tryAt(email, rightPassword)).toBe('tooOften')
		await atTime(new Date(Date.now() + 6 * MINUTE), async () =>
			expect(await tryAt(email, rightPassword)).toBe('opened'),
		)
	})

	test('a limit that was used up starts again, and its rows are removed', async () => {
		const used = () => withinLimit('sample:one', 1, 300)
		await aDayAhead(used)
		expect(await aDayAhead(used)).toBe(false)
		await aDayAhead(() => withinLimit('sample:two', 1, 300))
		expect([await used(), await used()]).toEqual([true, false])
		expect(await asOwner(`select key from rate_limit where key like 'sample:%'`)).toEqual([
			{ key: 'sample:one' },
		])
		await forgetTries('sample:one')
	})

	test('one-time codes of the present are taken, each once', async () => {
		await giveFactor(egypt.focalPoint)
		const step = Math.floor(Date.now() / 30_000)
		await signInDatabase().factor.updateMany({
			where: { personId: egypt.focalPoint.id },
			data: { lastStep: step + DAY / 30_000 },
		})
		expect(await nextOneTimeCode(egypt.focalPoint.id)).not.toBeNull()
		const code = await codeAt(0)
		const taken = await Promise.all([1, 2].map(() => takeOneTimeCode(egypt.focalPoint.id, code)))
		expect(taken.sort()).toEqual([false, true])
		expect(await takeOneTimeCode(egypt.focalPoint.id, code)).toBe(false)
	})

	test('a session used under that clock ends; one of a machine whose clock differs slightly continues', async () => {
		await giveAccount(office.officer)
		const ahead = (seconds: number, id: string) =>
			asOwner(`update session set last_seen_at = now() + $1 * interval '1 second' where id = $2`, [
				seconds,
				id,
			])
		const window = await openWindow(office.officer)
		const id = String(window.actor.session?.id)
		await ahead(20, id)
		expect(await isOpen(window)).toBe(true)
		await ahead(DAY / 1000, id)
		expect(await isOpen(window)).toBe(false)
	})

	test('a proof of presence given by it is asked for again', () => {
		expect(isConfirmed(provedAgo(ghana.focalPoint, 1))).toBe(true)
		expect(isConfirmed(provedAgo(ghana.focalPoint, -24 * 60))).toBe(false)
	})

	test('what a passkey was asked to sign, and links that are short-lived, are void', async () => {
		await giveAccount(ghana.mission)
		const { actor } = await openWindow(ghana.mission)
		await saveChallenge(actor, 'challenge')
		await signInDatabase().session.updateMany({
			where: { id: String(actor.session?.id) },
			data: { challenge: `${Date.now() + DAY} challenge` },
		})
		expect(await takeChallenge(actor)).toBeNull()

		const token = await aDayAhead(() => look((tx) => newAccountLink(tx, 'password', ghana.mission.id)))
		expect(await look((tx) => usableLink(tx, 'password', token))).toBeNull()
		const fresh = await look((tx) => newAccountLink(tx, 'password', ghana.mission.id))
		expect(await look((tx) => usableLink(tx, 'password', fresh))).not.toBeNull()
		const file = fileToken({ kind: 'attachment', of: 'request', file: 'file' }, actor)
		expect(linkedBy(file, actor)).not.toBeNull()
	})
})

const { allowStart, endConfirmation } = need.samples

test('what has not begun six months after its confirmation waits for headquarters', async () => {
	const { id, needId } = await aDelivery()
	const [timer] = await timersOf(needId, 'startOverdue')
	expect(((timer?.start_after.getTime() ?? 0) - Date.now()) / 86_400_000).toBeCloseTo(182, 1)
	expect(await ringLast(needId, 'startOverdue')).toBe('done')

	const call = () => deliveryStep(office.manager, id, training.samples.callForNominations)
	await expect(call()).rejects.toMatchObject({ reason: 'mayBegin' })
	expect((await getDelivery(office.manager, id)).course).toMatchObject({
		startUnderReview: true,
		openTo: ['cancelCourse'],
	})
	expect((await getNeed(office.approver, needId)).openTo).toEqual(['allowStart', 'endConfirmation'])
	const { following } = await listWork(office.manager)
	expect(following.rows.map((row) => row.needId)).toContain(needId)
	// For the State its need stays matched.
	expect(await getNeed(ghana.focalPoint, needId)).toMatchObject({ status: 'confirmed', aside: null })
	expect((await getDelivery(ghana.focalPoint, id)).course).toMatchObject({ startUnderReview: false })

	await needStep(office.approver, needId, allowStart)
	expect((await findNeed(needId)).status).toBe('confirmed')
	expect(await ringLast(needId, 'startOverdue')).toBe('done')
	await needStep(office.approver, needId, endConfirmation)
	expect((await findDelivery(id)).status).toBe('cancelled')
	expect(await findNeed(needId)).toMatchObject({ status: 'accepted', programmeId: null })
	expect(await look((tx) => tx.reservation.count({ where: { needId, releasedAt: null } }))).toBe(0)
	expect(await promotionsOf(programmes.training)).toBe(1)
	await expect(call()).rejects.toMatchObject({ code: 'impossible' })
})

test('what has begun in time is never looked into', async () => {
	const { id, needId } = await aDelivery()
	await deliveryStep(office.manager, id, training.samples.callForNominations)
	expect(await ringLast(needId, 'startOverdue')).toBe('outdated')
	expect((await findNeed(needId)).status).toBe('delivering')
})
