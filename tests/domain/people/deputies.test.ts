import { beforeAll, describe, expect, test } from 'vitest'
import { listAttachments } from '#app/domain/drafts/attachment-reading.server.ts'
import { addAttachment, removeAttachment } from '#app/domain/drafts/attachments.server.ts'
import { appointDeputy, listDeputies } from '#app/domain/people/deputies.server.ts'
import { invitePerson, withdrawInvitation } from '#app/domain/people/invite.server.ts'
import { getPeopleList } from '#app/domain/people/list-people.server.ts'
import { listWork } from '#app/domain/work/list-work.server.ts'
import type { NewInvitation } from '#app/forms/person.ts'
import type { NewDeputy } from '#app/forms/post.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { aRequest, endorse } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { pdf } from '#tests/support/files.ts'
import { received } from '#tests/support/mail-server.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { addStandIns, appointment, as, colleague, dayIn, period } from '#tests/support/posts.ts'
import { everything, findRequest, look, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
beforeAll(addStandIns)

describe('appointing a deputy', () => {
	test('notifies both, is recorded, and is visible to them and to those who manage deputies', async () => {
		const { id } = await appointDeputy(ghana.focalPoint, appointment(ghana.focalPoint, colleague))
		for (const actor of [ghana.focalPoint, colleague])
			expect((await listDeputies(actor)).rows.map((row) => row.id)).toContain(id)
		for (const actor of [egypt.focalPoint, office.triage, office.officer])
			expect((await listDeputies(actor)).rows.map((row) => row.id)).not.toContain(id)
		const [entry] = await asOwner(
			`select id, chain, state_iso3 from audit_entry where type = 'deputy.appointed' and event->>'id' = $1`,
			[id],
		)
		expect(entry).toMatchObject({ chain: 'office', state_iso3: 'GHA' })
		const told = await look((tx) =>
			tx.notice.findMany({ where: { eventKey: entry?.id, template: 'deputyAppointed' } }),
		)
		expect(told.map(({ personId }) => personId).sort()).toEqual([colleague.id, ghana.focalPoint.id].sort())
	})

	test.each<[string, Actor, Actor, Actor, Partial<NewDeputy>, object]>([
		[
			'of another State',
			ghana.focalPoint,
			ghana.focalPoint,
			egypt.drafter,
			{},
			{ deputyId: 'cannotStandIn' },
		],
		['of another post', office.officer, office.officer, office.approver, {}, { deputyId: 'cannotStandIn' }],
		['for themselves', office.officer, office.officer, office.officer, {}, { deputyId: 'cannotStandIn' }],
		[
			'a focal point for a drafter',
			ghana.drafter,
			ghana.drafter,
			ghana.focalPoint,
			{},
			{ deputyId: 'cannotStandIn' },
		],
		[
			'from a day that has passed',
			office.triage,
			office.officer,
			office.otherOfficer,
			{ firstDay: dayIn(-1) },
			{ firstDay: 'inThePast' },
		],
		[
			'for more than 366 days',
			office.triage,
			office.officer,
			office.otherOfficer,
			{ firstDay: dayIn(1), lastDay: dayIn(367) },
			{ lastDay: 'longerThanAYear' },
		],
	])('no one %s', async (_, actor, person, deputy, own, errors) => {
		const attempt = appointDeputy(actor, appointment(person, deputy, own))
		await expect(attempt).rejects.toMatchObject({ code: 'invalid', errors })
	})

	test('from the day that it is in UTC, also when Vienna has the next one', async () => {
		const evening = new Date('2027-11-28T23:30:00Z')
		const [firstDay, lastDay] = ['2027-11-28', '2027-11-28']
		await atTime(evening, () =>
			appointDeputy(ghana.focalPoint, { ...appointment(ghana.focalPoint, colleague), firstDay, lastDay }),
		)
	})

	test.each([
		['a drafter for the focal point', colleague, ghana.focalPoint, ghana.drafter],
		['an officer for another', office.otherOfficer, office.officer, office.otherOfficer],
		['triage for a State', office.triage, ghana.focalPoint, colleague],
		['a mission for its State', ghana.mission, ghana.focalPoint, colleague],
	])('is not open to %s', async (_, actor, person, deputy) => {
		await expect(appointDeputy(actor, appointment(person, deputy))).rejects.toMatchObject({ code: 'refused' })
	})

	test('of two appointments for the same days at once, one succeeds; the day after the last is free', async () => {
		const own = period()
		const days = { firstDay: own.firstDay, lastDay: own.lastDay }
		const attempts = [office.triage, office.officer].map((actor) =>
			appointDeputy(actor, appointment(office.officer, office.otherOfficer, days)),
		)
		const outcomes = await Promise.allSettled(attempts)
		expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
		const next = own.after.toISOString().slice(0, 10)
		await appointDeputy(
			office.triage,
			appointment(office.officer, office.otherOfficer, { firstDay: next, lastDay: next }),
		)
	})
})

describe('while a deputy is appointed', () => {
	test('the deputy of a programme manager sees that manager’s need, and neither before nor after', async () => {
		const requestId = await aRequest({ status: 'submitted' })
		const { otherManager, manager } = office
		const needs = () => look((tx) => tx.need.findMany({ where: { requestId }, select: { id: true } }))
		const [need] = await needs()
		await look((tx) =>
			tx.reader.createMany({
				data: { personId: manager.id, needId: need?.id ?? '', requestId, since: new Date() },
			}),
		)
		const { firstDay, lastDay, during, after } = period()
		await appointDeputy(office.triage, appointment(manager, otherManager, { firstDay, lastDay }))
		const seen = (time: Date) =>
			atTime(time, async () => {
				const sql = `select id from need where request_id = '${requestId}'`
				return withActor(await as(otherManager), (tx) => tx.$queryRawUnsafe<unknown[]>(sql))
			})
		const begins = new Date(`${firstDay}T00:00:00Z`)
		expect(await seen(new Date(begins.getTime() - 1))).toEqual([])
		expect(await seen(begins)).toHaveLength(1)
		expect(await seen(during)).toHaveLength(1)
		expect(await seen(after)).toEqual([])
	})

	test('what waits for the focal point waits for the deputy too, in their place; both get the message once', async () => {
		const { firstDay, lastDay, during } = period()
		await appointDeputy(ghana.focalPoint, appointment(ghana.focalPoint, colleague, { firstDay, lastDay }))
		const requestId = await atTime(during, () => aRequest({ status: 'awaitingEndorsement' }))
		const waiting = async (who: Actor) =>
			(await listWork(who)).waiting.rows.find((row) => row.requestId === requestId)
		expect(await atTime(during, async () => waiting(await as(colleague)))).toMatchObject({
			todo: 'endorse',
			inPlaceOf: ghana.focalPoint.name,
		})
		expect(await waiting(await as(colleague))).toBeUndefined()
		expect(await waiting(ghana.focalPoint)).toMatchObject({ todo: 'endorse', inPlaceOf: null })
		const told = await look((tx) =>
			tx.notice.findMany({
				where: { requestId, template: 'endorsementRequested' },
				orderBy: { personId: 'asc' },
			}),
		)
		expect(told.map(({ personId }) => personId)).toEqual([colleague.id, ghana.focalPoint.id])
	})

	test('a deputy of the focal point endorses in their place, but never the own draft', async () => {
		const { firstDay, lastDay, during } = period()
		await appointDeputy(ghana.focalPoint, appointment(ghana.focalPoint, ghana.drafter, { firstDay, lastDay }))
		const requestId = await aRequest({ status: 'awaitingEndorsement' })
		const before = await everything(requestId)
		const attempt = atTime(during, async () => requestStep(await as(ghana.drafter), requestId, endorse))
		await expect(attempt).rejects.toMatchObject({ code: 'forbidden', reason: 'notTheDrafter' })
		expect(await everything(requestId)).toEqual(before)
	})

	test('adds the endorsing letter and invites drafters in their place, on those days only', async () => {
		const { firstDay, lastDay, during, after } = period()
		await appointDeputy(ghana.focalPoint, appointment(ghana.focalPoint, colleague, { firstDay, lastDay }))
		const requestId = await aRequest({ status: 'awaitingEndorsement' })
		const letter = { requestId, classification: 'RESTRICTED', file: received('letter.pdf', pdf()) } as const
		const invited: NewInvitation = {
			name: 'K. Owusu (sample)',
			email: 'owusu@sample.example',
			title: '',
			language: 'fr',
			role: 'drafter',
			stateIso3: 'GHA',
			authorityId: 'ghana.police',
			donor: '',
			regions: [],
		}
		const filesOf = async () => (await listAttachments(await as(colleague), requestId)).files
		await atTime(after, async () => {
			const late = await as(colleague)
			await expect(addAttachment(late, letter)).rejects.toMatchObject({ code: 'conflict' })
			expect(() => invitePerson(late, invited)).toThrow('forbidden')
		})
		await atTime(during, async () => {
			const deputy = await as(colleague)
			const { id } = await addAttachment(deputy, letter)
			expect(await filesOf()).toMatchObject([{ id, purpose: 'endorsement', mayRemove: true }])
			await removeAttachment(deputy, { requestId, attachmentId: id })
			expect(await filesOf()).toEqual([])
			const { id: invitationId } = await invitePerson(deputy, invited)
			const { invitations } = await getPeopleList(deputy, new URLSearchParams())
			expect(invitations.map((each) => each.id)).toContain(invitationId)
			await withdrawInvitation(deputy, invitationId)
		})
		const entries = await look((tx) =>
			tx.auditEntry.findMany({
				where: { actorId: colleague.id, type: { in: ['attachment.added', 'invitation.withdrawn'] } },
			}),
		)
		expect(entries.map(({ onBehalfOf }) => onBehalfOf)).toEqual([ghana.focalPoint.id, ghana.focalPoint.id])
	})

	test('nor one that the deputy has sent for a colleague', async () => {
		const { firstDay, lastDay, during } = period()
		await appointDeputy(ghana.focalPoint, appointment(ghana.focalPoint, colleague, { firstDay, lastDay }))
		const requestId = await aRequest({ status: 'draft' })
		await requestStep(colleague, requestId, { type: 'sendForEndorsement' })
		const attempt = atTime(during, async () => requestStep(await as(colleague), requestId, endorse))
		await expect(attempt).rejects.toMatchObject({ code: 'forbidden', reason: 'notTheDrafter' })
		expect((await findRequest(requestId)).status).toBe('awaitingEndorsement')
	})
})
