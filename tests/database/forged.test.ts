import { beforeAll, describe, expect, test } from 'vitest'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { aNeed } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { egypt, everybody, ghana, office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { programmes, useWorld } from '#tests/support/world.ts'

useWorld()

let need: { id: string; requestId: string }
beforeAll(async () => {
	need = await aNeed({
		state: 'ghana',
		kind: 'training',
		status: 'proposed',
		programmeId: programmes.training,
	})
})

const asked = (actor: Actor, sql: string) => withActor(actor, (tx) => tx.$executeRawUnsafe(sql))
const personRow = (id: string) => asOwner('select * from person where id = $1', [id])

describe.each(everybody.map((actor) => [actor.role, actor.id, actor] as const))(
	'%s (%s)',
	(_role, id, actor) => {
		test.each([
			`role = 'administrator', may_export = true, state_iso3 = 'EGY'`,
			`role = case when role = 'administrator' then 'drafter' else 'administrator' end::"Role"`,
			'may_export = not may_export',
			`state_iso3 = 'FRA'`,
			`regions = '{Oceania}'`,
			`email = 'other@sample.example'`,
			`nationality = 'FRA'`,
			'suspended_at = now()',
			`post_id = 'other'`,
		])('does not set %s of the own row', async (change) => {
			const before = await personRow(id)
			await expect(asked(actor, `update person set ${change} where id = '${id}'`)).rejects.toThrow(
				'permission denied',
			)
			expect(await personRow(id)).toEqual(before)
		})

		test('chooses a language, and changes nothing of others', async () => {
			expect(await asked(actor, `update person set language = 'fr' where id = '${id}'`)).toBe(1)
			expect(await asked(actor, `update person set language = 'fr' where id <> '${id}'`)).toBe(0)
		})
	},
)

type Written = Partial<Parameters<typeof recordAudit>[2]> & { inNameOf?: Partial<Actor> }

/** Adds an audit entry for the need, as an operation without its own permission check would. */
const write = (actor: Actor, { inNameOf = {}, ...entry }: Written = {}) =>
	withActor(actor, (tx) =>
		recordAudit(
			tx,
			{ ...actor, ...inNameOf },
			{
				type: 'thread.message',
				data: {},
				requestId: need.requestId,
				needId: need.id,
				stateIso3: 'GHA',
				...entry,
			},
		),
	)
const refused = /row-level security|permission denied/

describe('the audit of a request', () => {
	const { donor, otherManager, otherOfficer, administrator } = office
	test.each(
		[donor, otherManager, otherOfficer, administrator, ghana.mission, ...Object.values(egypt)].map(
			(actor) => [actor.id, actor] as const,
		),
	)('takes nothing from %s, who has no part in it', async (_id, actor) => {
		await expect(write(actor)).rejects.toThrow(refused)
		await expect(write(actor, { needId: null, type: 'request.withdraw', to: 'withdrawn' })).rejects.toThrow(
			refused,
		)
	})

	test.each(
		[ghana.drafter, ghana.focalPoint, office.triage, office.officer, office.manager].map(
			(actor) => [actor.id, actor] as const,
		),
	)('takes what %s does, in the own name, now and about what is there', async (_id, actor) => {
		await write(actor)
		await expect(write(actor, { inNameOf: { id: 'approver' } })).rejects.toThrow(refused)
		await expect(write(actor, { inNameOf: { role: 'system' } })).rejects.toThrow(refused)
		await expect(write(actor, { at: new Date(Date.now() - 3_600_000) })).rejects.toThrow(refused)
		await expect(write(actor, { at: new Date(Date.now() + 3_600_000) })).rejects.toThrow(refused)
		await expect(write(actor, { needId: newId() })).rejects.toThrow(refused)
		await expect(write(actor, { deliveryId: newId() })).rejects.toThrow(refused)
		await expect(write(actor, { stateIso3: 'EGY' })).rejects.toThrow(refused)
		await expect(write(actor, { onBehalfOf: office.approver.id })).rejects.toThrow(refused)
	})

	test('names a represented person only while the deputy is appointed', async () => {
		const { drafter, focalPoint } = ghana
		const deputy: Actor = { ...drafter, actingFor: [{ id: focalPoint.id, role: focalPoint.role }] }
		await expect(write(deputy, { onBehalfOf: focalPoint.id })).rejects.toThrow(refused)
		const id = newId()
		const from = new Date(Date.now() - 60_000)
		const arranged = {
			personId: focalPoint.id,
			deputyId: drafter.id,
			role: 'focalPoint',
			stateIso3: 'GHA',
		} as const
		const period = {
			from,
			to: new Date(Date.now() + 600_000),
			appointedAt: from,
			appointedById: focalPoint.id,
		}
		await look((tx) => tx.deputy.create({ data: { id, ...arranged, ...period, reason: 'Leave' } }))
		await write(deputy, { onBehalfOf: focalPoint.id })
		await look((tx) => tx.deputy.update({ where: { id }, data: { endedAt: new Date() } }))
		await expect(write(deputy, { onBehalfOf: focalPoint.id })).rejects.toThrow(refused)
	})
})

describe('what is about no request', () => {
	const about = { requestId: null, needId: null, stateIso3: null }
	test('is written by those whose work it is', async () => {
		await write(office.administrator, { ...about, type: 'setting.changed' })
		await write(office.donor, { ...about, type: 'export.asked' })
		await expect(write(office.donor, { ...about, type: 'setting.changed' })).rejects.toThrow(refused)
		await expect(write(ghana.drafter, { ...about, type: 'export.asked' })).rejects.toThrow(refused)
	})

	test('and of a programme by its manager alone', async () => {
		const changed = {
			...about,
			type: 'programme.changed',
			data: { programmeId: programmes.training },
		} as const
		await write(office.manager, changed)
		await expect(write(office.otherManager, changed)).rejects.toThrow(refused)
	})
})

test('a status is changed by no person directly', async () => {
	for (const actor of everybody)
		for (const table of ['request', 'need', 'delivery', 'due_diligence_case'])
			await expect(
				asked(actor, `update ${table} set revision = revision + 1`).then((count) => {
					if (count === 0) throw new Error('permission denied')
				}),
				`${actor.id} ${table}`,
			).rejects.toThrow('permission denied')
})
