import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { sealDays } from '#app/domain/audit/seal-days.server.ts'
import { verifyAudit } from '#app/domain/audit/verify-chains.server.ts'
import { listDrafts } from '#app/domain/drafts/get-draft.server.ts'
import { replayRequest } from '#app/domain/requests/replay-request.server.ts'
import {
	exemptRequest,
	liftExemption,
	listArchivedDrafts,
	listExemptions,
	listRemovals,
	takeBackDraft,
} from '#app/domain/retention/exemptions.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { listRequests } from '#tests/support/pages.ts'
import { egypt, emailOf, ghana, office } from '#tests/support/people.ts'
import { inDays, inYears, preview, run } from '#tests/support/retention.ts'
import { findRequest, look, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const written = async (requestId: string) => {
	const text = await look(
		(tx) => tx.$queryRaw<{ all: string }[]>`
		select coalesce(string_agg(e.event::text, ''), '') as all from audit_entry e where chain = ${requestId} and type <> 'audit.erased'`,
	)
	return text[0]?.all ?? ''
}

describe('a closed case', () => {
	let requestId: string
	let reference: string
	beforeAll(async () => {
		requestId = await aRequest({ status: 'review', needs: ['training', 'equipment'] })
		await withActor(office.triage, (tx) =>
			tx.note.createMany({
				data: [
					{
						id: randomUUID(),
						requestId,
						text: 'Canary of a note',
						mentioned: [],
						authorId: office.triage.id,
						createdAt: new Date(),
					},
				],
			}),
		)
		await look((tx) =>
			tx.machineTranslation.create({
				data: {
					id: randomUUID(),
					requestId,
					stateIso3: 'GHA',
					place: 'request.about.title',
					sourceSha256: 'a',
					toLanguage: 'fr',
					text: 'Canary of a translation',
					engine: 'Sample engine',
					madeAt: new Date(),
					askedById: office.triage.id,
				},
			}),
		)
		await requestStep(ghana.focalPoint, requestId, {
			type: 'withdraw',
			reasonCode: 'PRIORITIES_CHANGED',
			note: 'Canary of a reason',
		})
		reference = (await findRequest(requestId)).reference ?? ''
		await sealDays({ tell: false })
	})

	test('is kept for ten years, and the page says what would go', async () => {
		expect((await preview(inYears(9), 'closedCases'))?.count).toBe(0)
		expect(await preview(inYears(11), 'closedCases')).toMatchObject({
			count: 1,
			listed: [{ label: reference }],
		})
		await run(inYears(9))
		expect((await findRequest(requestId)).contentRemovedAt).toBeNull()
	})

	test('is held while there is a reason for it', async () => {
		expect(() => exemptRequest(office.officer, { reference, reason: 'x' })).toThrow('forbidden')
		await expect(exemptRequest(office.triage, { reference: 'NONE-1', reason: 'x' })).rejects.toThrow(
			'unknownReference',
		)
		const hold = await exemptRequest(office.administrator, { reference, reason: 'A complaint is open' })
		await expect(exemptRequest(office.triage, { reference, reason: 'again' })).rejects.toThrow('alreadyHeld')
		expect((await preview(inYears(11), 'closedCases'))?.count).toBe(0)
		await run(inYears(11))
		expect((await findRequest(requestId)).contentRemovedAt).toBeNull()
		expect(await listExemptions(office.triage)).toMatchObject([
			{ reference, reason: 'A complaint is open', liftedAt: null },
		])
		await liftExemption(office.triage, hold)
		await expect(liftExemption(office.triage, hold)).rejects.toThrow('conflict')
	})

	test('then loses what people wrote and keeps the figures, and its audit still holds', async () => {
		const before = await findRequest(requestId)
		expect(await written(requestId)).toContain('Canary of a reason')
		await run(inYears(12))

		const after = await findRequest(requestId)
		expect(after).toMatchObject({ title: '', answers: {}, contentRemovedAt: expect.any(Date) })
		for (const kept of ['reference', 'status', 'stateIso3', 'submittedAt', 'endedAt', 'revision'] as const)
			expect(after[kept]).toEqual(before[kept])
		const needs = await look((tx) => tx.need.findMany({ where: { requestId } }))
		expect(needs.map(({ kind }) => kind).sort()).toEqual(['equipment', 'training'])
		expect(needs.every(({ title }) => title === '')).toBe(true)
		for (const table of [
			'note',
			'attachment',
			'question',
			'decision',
			'message',
			'submission_version',
			'machine_translation',
		])
			expect(
				await look((tx) => tx.$queryRawUnsafe(`select 1 from ${table} where request_id = '${requestId}'`)),
				table,
			).toEqual([])
		expect(await written(requestId)).not.toContain('Canary')

		expect((await verifyAudit()).faults).toEqual([])
		const replay = await replayRequest(office.triage, requestId)
		expect(replay.first).toBeNull()
		const { removals } = await listRemovals(office.administrator)
		expect(removals).toContainEqual(expect.objectContaining({ class: 'closedCases', count: 1 }))
		const [log] = await look((tx) => tx.removal.findMany({ where: { class: 'closedCases' } }))
		expect(log?.details).toEqual({ references: [reference] })
	})
})

describe('an idle draft', () => {
	test('is called to mind, then archived, and its drafter takes it back whole', async () => {
		const id = await aRequest({ status: 'draft' })
		const notices = (template: string) =>
			look((tx) => tx.notice.findMany({ where: { requestId: id, template } }))
		await run(inDays(89))
		expect(await notices('draftIdle')).toEqual([])
		await run(inDays(91))
		await run(inDays(92))
		expect(await notices('draftIdle')).toMatchObject([
			{ personId: ghana.drafter.id, facts: { dueOn: inDays(180).toISOString().slice(0, 10) } },
		])
		await run(inDays(179))
		expect((await findRequest(id)).archivedAt).toBeNull()

		const before = await findRequest(id)
		await run(inDays(181))
		expect((await findRequest(id)).archivedAt).not.toBeNull()
		expect(await notices('draftArchived')).toMatchObject([{ personId: ghana.drafter.id }])
		expect((await listDrafts(ghana.drafter)).drafts.map((draft) => draft.id)).not.toContain(id)
		expect((await listRequests(ghana.drafter, {})).rows.map((row) => row.id)).not.toContain(id)
		expect((await listArchivedDrafts(ghana.drafter)).map((draft) => draft.id)).toEqual([id])
		expect(await listArchivedDrafts(egypt.drafter)).toEqual([])

		await expect(takeBackDraft(egypt.drafter, id)).rejects.toThrow('not-found')
		expect(() => takeBackDraft(ghana.focalPoint, id)).toThrow('forbidden')
		await takeBackDraft(ghana.drafter, id)
		await expect(takeBackDraft(ghana.drafter, id)).rejects.toThrow('conflict')
		const { updatedAt: _, ...after } = await findRequest(id)
		expect({ ...after, updatedAt: before.updatedAt }).toEqual(before)
		expect((await listDrafts(ghana.drafter)).drafts.map((draft) => draft.id)).toContain(id)
	})

	test('is not archived before its drafter is notified, however old it is', async () => {
		const id = await aRequest({ status: 'draft' })
		await run(inDays(400))
		expect((await findRequest(id)).archivedAt).toBeNull()
		await run(inDays(401))
		expect((await findRequest(id)).archivedAt).toBeNull()
		await run(inDays(414))
		expect((await findRequest(id)).archivedAt).not.toBeNull()
	})
})

test('rows of the door, of reads, of links, sessions and letters go when their time is over, and not before', async () => {
	const long = new Date('2015-01-01')
	await asOwner(
		`insert into sign_in_event (id, at, kind) values ('old', $1, 'signedIn'), ('new', now() + interval '50 years', 'signedIn')`,
		[long],
	)
	await asOwner(
		`insert into session (id, token, expires_at, created_at, updated_at, user_id) values ('old', 'a', $1, $1, $1, $2), ('new', 'b', now() + interval '60 years', now(), now(), $2)`,
		[long, ghana.drafter.id],
	)
	await asOwner(`insert into rate_limit (id, key, count, last_request) values ('old', 'k', 1, 1)`)
	await asOwner(
		`insert into verification (id, identifier, value, expires_at, created_at, updated_at) values ('old', 'i', 'v', $1, $1, $1)`,
		[long],
	)
	await asOwner(
		`insert into account_link (id, person_id, purpose, token_hash, created_at, expires_at) values ('old', $2, 'password', 'h', $1, $1)`,
		[long, ghana.drafter.id],
	)
	await asOwner('alter table access_log_entry no force row level security')
	await asOwner(
		`insert into access_log_entry (id, at, request_id, state_iso3, person_id, role, what) values ('old', $1, 'x', 'GHA', $2, 'caseOfficer', 'request')`,
		[long, office.officer.id],
	)
	await asOwner('alter table access_log_entry force row level security')
	await look((tx) =>
		tx.notice.createMany({
			data: [
				{
					id: 'old',
					eventKey: 'old',
					personId: ghana.drafter.id,
					template: 'mentioned',
					facts: { path: '/x' },
					status: 'sent',
					sentAt: long,
					createdAt: long,
					html: 'h',
					text: 't',
					subject: 's',
				},
			],
		}),
	)
	await run(inYears(20))
	const left = async (table: string) =>
		(await asOwner<{ id: string }>(`select id from ${table} where id in ('old', 'new')`)).map(({ id }) => id)
	expect(await left('sign_in_event')).toEqual(['new'])
	expect(await left('session')).toEqual(['new'])
	for (const table of ['rate_limit', 'verification', 'account_link'])
		expect(await left(table), table).toEqual([])
	expect(await look((tx) => tx.accessLogEntry.count({ where: { id: 'old' } }))).toBe(0)
	expect(await look((tx) => tx.notice.findUnique({ where: { id: 'old' } }))).toMatchObject({
		html: null,
		text: null,
		facts: {},
		subject: 's',
		status: 'sent',
	})
})

test('who has left keeps the name and loses address, title and password after two years', async () => {
	await asOwner(`update person set left_at = now(), suspended_at = now(), title = 'Clerk' where id = $1`, [
		egypt.drafter.id,
	])
	const bad = { since: new Date(), code: '5.1.1' }
	const addresses = [emailOf(egypt.drafter), emailOf(ghana.drafter)].map((address) => address.toLowerCase())
	await look((tx) =>
		tx.undeliverableAddress.createMany({ data: addresses.map((address) => ({ address, ...bad })) }),
	)
	await run(inYears(21))
	expect(await look((tx) => tx.undeliverableAddress.findMany({ select: { address: true } }))).toEqual([
		{ address: addresses[1] },
	])
	const [person] = await asOwner(`select name, email, title from person where id = $1`, [egypt.drafter.id])
	expect(person).toEqual({
		name: egypt.drafter.name,
		email: `${egypt.drafter.id}@removed.invalid`,
		title: '',
	})
	const [other] = await asOwner(`select email from person where id = $1`, [ghana.drafter.id])
	expect(other?.email).not.toContain('removed')
})
