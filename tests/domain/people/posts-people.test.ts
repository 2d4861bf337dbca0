import { describe, expect, test } from 'vitest'
import { getPeopleList } from '#app/domain/people/list-people.server.ts'
import { getPerson } from '#app/domain/people/person.server.ts'
import { endTenure } from '#app/domain/people/posts/post-steps.server.ts'
import {
	allowExport,
	endSessionsOf,
	readmitPerson,
	suspendPerson,
} from '#app/domain/people/suspend-person.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { findActingPerson } from '#app/platform/sign-in/acting-person.server.ts'
import { action, loader } from '#app/routes/people_.$personId/route.tsx'
import { addPerson } from '#tests/support/more-people.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const { triage, administrator, officer } = office
const second = addPerson({ ...administrator, id: 'administrator.second', name: 'Second' })
const drafter = addPerson({ ...ghana.drafter, id: 'ghana.other', name: 'Other' })
const reason = 'An inquiry.'
const judged = ({ id }: Actor) => ({ personId: id, reason })
const sessions = (userId: string) => look((tx) => tx.session.count({ where: { userId } }))

describe('suspending', () => {
	test('keeps somebody out in every session until they are readmitted; both times they are told', async () => {
		await cookieOf(drafter)
		expect(await sessions(drafter.id)).toBe(1)
		await suspendPerson(ghana.focalPoint, judged(drafter))
		expect(await findActingPerson(drafter.id)).toBeNull()
		expect(await sessions(drafter.id)).toBe(0)
		expect(await getPerson(ghana.focalPoint, drafter.id)).toMatchObject({
			status: 'suspended',
			may: { suspend: false, readmit: true },
			tenures: [{ ended: null }],
		})
		await expect(suspendPerson(ghana.focalPoint, judged(drafter))).rejects.toMatchObject({ code: 'conflict' })
		await readmitPerson(triage, judged(drafter))
		await expect(readmitPerson(triage, judged(drafter))).rejects.toMatchObject({ code: 'conflict' })
		expect((await findActingPerson(drafter.id))?.role).toBe('drafter')
		const told = await look((tx) =>
			tx.notice.findMany({ where: { personId: drafter.id }, orderBy: { createdAt: 'asc' } }),
		)
		expect(told.map(({ template }) => template)).toEqual(['accountSuspended', 'accountReadmitted'])
		const entry = await look((tx) => tx.auditEntry.findFirst({ where: { type: 'person.suspended' } }))
		expect(entry).toMatchObject({ actorId: ghana.focalPoint.id, event: { personId: drafter.id, reason } })
	})

	test('is never done to oneself or in another State, and never by triage to an administrator', async () => {
		const attempts: [Actor, Actor, string][] = [
			[administrator, administrator, 'notYourself'],
			[egypt.focalPoint, ghana.drafter, 'not-found'],
			[ghana.focalPoint, ghana.mission, 'forbidden'],
			[ghana.mission, ghana.drafter, 'forbidden'],
			[triage, administrator, 'forbidden'],
			[officer, office.otherOfficer, 'forbidden'],
		]
		for (const [actor, person, expected] of attempts)
			await expect(suspendPerson(actor, judged(person)), expected).rejects.toMatchObject({ reason: expected })
	})

	test('of two administrators who suspend each other at once, one stays', async () => {
		const ends = await Promise.allSettled([
			suspendPerson(administrator, judged(second)),
			suspendPerson(second, judged(administrator)),
		])
		expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
		expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({
			reason: { reason: 'lastAdministrator' },
		})
		for (const one of [administrator, second])
			if (!(await findActingPerson(one.id))) await readmitPerson({ ...administrator, id: 'x' }, judged(one))
	})

	test('does not bring back a person who has left', async () => {
		const left = { ...ghana.drafter, id: 'ghana.other' }
		const tenure = await look((tx) =>
			tx.tenure.findFirstOrThrow({ where: { personId: left.id, ended: null } }),
		)
		await endTenure(ghana.focalPoint, { postId: tenure.postId, seen: tenure.id, reason })
		await expect(readmitPerson(triage, judged(left))).rejects.toMatchObject({ code: 'conflict' })
		expect((await getPerson(triage, left.id)).status).toBe('left')
	})
})

describe('the right to export', () => {
	test('is given and taken back by an administrator, with a reason, and not to oneself', async () => {
		await allowExport(administrator, { ...judged(officer), mayExport: true })
		expect((await findActingPerson(officer.id))?.mayExport).toBe(true)
		await expect(allowExport(administrator, { ...judged(officer), mayExport: true })).rejects.toMatchObject({
			code: 'conflict',
		})
		await allowExport(administrator, { ...judged(officer), mayExport: false })
		expect((await findActingPerson(officer.id))?.mayExport).toBe(false)
		const own = async () => allowExport(administrator, { ...judged(administrator), mayExport: true })
		await expect(own()).rejects.toMatchObject({ reason: 'notYourself' })
		const byTriage = async () => allowExport(triage, { ...judged(officer), mayExport: true })
		await expect(byTriage()).rejects.toMatchObject({ reason: 'forbidden' })
		const entry = await look((tx) => tx.auditEntry.findFirst({ where: { type: 'export.allowed' } }))
		expect(entry?.event).toEqual({ personId: officer.id, reason })
	})
})

describe('the page of a person', () => {
	const page = async (actor: Actor, personId: string, fields?: Record<string, string>) => ({
		request: new Request('http://site.example/people/x', {
			headers: { cookie: await cookieOf(actor) },
			...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
		}),
		params: { personId },
		context: { nonce: '', requestId: '' },
	})
	const status = (code: number) => ({ init: { status: code } })

	test('is open to the person, and to those who manage their posts', async () => {
		const own = await loader(await page(ghana.drafter, ghana.drafter.id))
		expect(own.person).toMatchObject({ id: ghana.drafter.id, isOwn: true, may: { suspend: false } })
		await expect(loader(await page(ghana.drafter, ghana.mission.id))).rejects.toMatchObject(status(403))
		expect((await loader(await page(ghana.mission, ghana.drafter.id))).person.may).toMatchObject({
			suspend: false,
		})
		// A State knows the names of its officers, but nothing of their accounts.
		for (const id of [officer.id, egypt.drafter.id, 'nobody'])
			await expect(loader(await page(ghana.focalPoint, id)), id).rejects.toMatchObject(status(404))
	})

	test('asks for a reason, ends sessions, and refuses what it does not know', async () => {
		const send = async (fields: Record<string, string>) =>
			action(await page(ghana.focalPoint, ghana.drafter.id, fields))
		expect(await send({ intent: 'suspend', reason: '' })).toMatchObject({
			...status(422),
			data: { errors: { reason: 'required' }, typed: { intent: 'suspend' } },
		})
		expect(await send({ intent: 'toString' })).toMatchObject(status(422))
		await cookieOf(ghana.drafter)
		expect(await send({ intent: 'endSessions' })).toMatchObject({ status: 303 })
		expect(await sessions(ghana.drafter.id)).toBe(0)
		expect(await findActingPerson(ghana.drafter.id)).not.toBeNull()
		await expect(endSessionsOf(egypt.focalPoint, ghana.drafter.id)).rejects.toMatchObject({
			code: 'not-found',
		})
	})

	test('is linked from a list of their own State for mission and focal point, of all States for triage', async () => {
		const whole = new URLSearchParams({ size: '100' })
		const own = await getPeopleList(ghana.mission, whole)
		expect(new Set(own.rows.map(({ stateIso3 }) => stateIso3))).toEqual(new Set(['GHA']))
		expect(own.invitations).toEqual([])
		expect((await getPeopleList(triage, whole)).rows.length).toBeGreaterThan(own.rows.length)
		for (const actor of [ghana.drafter, officer, office.donor])
			await expect((async () => getPeopleList(actor, whole))(), actor.id).rejects.toMatchObject({
				code: 'refused',
			})
	})
})
