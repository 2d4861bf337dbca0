import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { aDelivery } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { everybody, ghana, office } from '#tests/support/people.ts'
import { programmes, useWorld } from '#tests/support/world.ts'
import { entryRights, peopleEntries } from '#workflows/audit-entries.ts'
import { chartNames, permissionOf, workflows } from '#workflows/charts.ts'

useWorld()

const subjects = ['request', 'need', 'delivery', 'office'] as const
type Subject = (typeof subjects)[number]

/** Every type of entry that a chart or a person outside the charts can write. */
const types = [
	...chartNames.flatMap((chart) =>
		Object.keys(workflows[chart].permissions).map((event) => `${chart}.${event}`),
	),
	...Object.keys(peopleEntries),
]

let delivery: { id: string; needId: string; requestId: string }

beforeAll(async () => {
	delivery = await aDelivery({ state: 'ghana', kind: 'training' })
	// Tries each type as the person who speaks, and undoes what was taken.
	await asOwner(`create function tried_entries(types text[], subject text, request text, need text, delivery text, state text)
		returns text[] language plpgsql as $$
		declare taken text[] := '{}'; tried text;
		begin
			foreach tried in array types loop
				begin
					insert into audit_entry (id, chain, at, type, request_id, need_id, delivery_id, state_iso3, actor_id, actor_role,
						event, revision, internal)
					values (gen_random_uuid()::text, case when subject = 'office' then 'office' else request end, app_moment(), tried,
						case when subject <> 'office' then request end, case when subject in ('need', 'delivery') then need end,
						case when subject = 'delivery' then delivery end, state, app_actor(), app_role(),
						jsonb_build_object('programmeId', '${programmes.training}'), 0, false);
					taken := taken || tried;
					raise exception 'undone';
				exception when raise_exception or insufficient_privilege then
				end;
			end loop;
			return taken;
		end $$; grant execute on function tried_entries to app_user`)
})

/** The types that the database takes from this person about this subject. */
async function takenFrom(actor: Actor, subject: Subject): Promise<string[]> {
	const ofState = subject !== 'office' || actor.stateIso3 !== null
	const [row] = await withActor(
		actor,
		(tx) =>
			tx.$queryRaw<{ taken: string[] }[]>`select tried_entries(${types}, ${subject}, ${delivery.requestId},
			${delivery.needId}, ${delivery.id}, ${ofState ? 'GHA' : null}) as taken`,
	)
	return row?.taken.sort() ?? []
}

type Writers = Partial<Record<Subject, readonly string[]>>

const subjectOfChart = { request: 'request', dueDiligence: 'request', need: 'need' } as const

/** Read from the tables of charts, and for all else from the list, one by one. */
function expected(actor: Actor, subject: Subject): string[] {
	return types
		.filter((type) => {
			const [chart = '', event = ''] = type.split('.')
			const permission = permissionOf(chart, event)
			const listed: Writers | undefined = Object.entries(peopleEntries).find(([name]) => name === type)?.[1]
			if (listed) return listed[subject]?.includes(actor.role)
			const about = Object.entries(subjectOfChart).find(([name]) => name === chart)?.[1] ?? 'delivery'
			return about === subject && permission?.roles.includes(actor.role)
		})
		.sort()
}

const { triage, officer, approver, manager, dueDiligence, donor, administrator } = office
const withPart = [...Object.values(ghana), triage, officer, approver, manager, dueDiligence]

describe.each(withPart.map((actor) => [actor.role, actor] as const))('%s', (_role, actor) => {
	test.each(subjects)('writes exactly what the permission tables say, about: %s', async (subject) => {
		expect(await takenFrom(actor, subject)).toEqual(expected(actor, subject))
	})
})

test.each([donor, administrator].map((actor) => [actor.role, actor] as const))(
	'%s writes nothing about a request',
	async (_role, actor) => {
		for (const subject of ['request', 'need', 'delivery'] as const)
			expect(await takenFrom(actor, subject), subject).toEqual([])
		expect(await takenFrom(actor, 'office')).toEqual(expected(actor, 'office'))
	},
)

test('a case officer endorses nothing, and a focal point accepts no need', async () => {
	expect(await takenFrom(officer, 'request')).not.toContain('request.endorse')
	expect(await takenFrom(ghana.focalPoint, 'request')).toContain('request.endorse')
	expect(await takenFrom(ghana.focalPoint, 'need')).not.toContain('need.accept')
})

test('nobody writes about a request of another State', async () => {
	const strangers = everybody.filter(({ stateIso3 }) => stateIso3 === 'EGY')
	for (const actor of strangers)
		for (const subject of ['request', 'need', 'delivery'] as const)
			expect(await takenFrom(actor, subject), `${actor.id} ${subject}`).toEqual([])
})

test('the rows of the database are those of the permission tables', async () => {
	const rows = await asOwner<{ type: string; role: string; about: string }>(
		'select type, role, about from entry_right',
	)
	const line = ({ type, role, about }: { type: string; role: string; about: string }) =>
		`${type} ${role} ${about}`
	expect(rows.map(line).sort()).toEqual(entryRights().map(line).sort())
})
