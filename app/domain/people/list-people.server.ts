import { sql } from 'kysely'
import { inPost, requireRole } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/read.server.ts'
import { anyOf, build, statement } from '#app/platform/statement.ts'
import { isStateRole } from '#workflows/roles.ts'
import { openInvitations } from './invitations.server.ts'
import { mayFill, postReaders } from './posts/tenure.server.ts'

const MOST = 200

const authorityNames = statement(({ ids }: { ids: string[] }) =>
	build.selectFrom('authority').where('id', '=', anyOf(ids)).select(['id', 'name']),
)

function people(stateIso3: string | null | undefined, text: string | undefined) {
	const lower = sql`lower(${text ?? ''}::text)`
	return build
		.selectFrom('person')
		.$if(stateIso3 !== undefined, (all) => all.where('state_iso3', '=', `${stateIso3}`))
		.$if(Boolean(text), (all) =>
			all.where(
				sql<boolean>`(position(${lower} in lower(name)) > 0 or position(${lower} in lower(email)) > 0)`,
			),
		)
		.orderBy('name')
		.orderBy('id')
		.limit(MOST + 1)
		.select([
			'id',
			'name',
			'email',
			'title',
			'role',
			'state_iso3 as stateIso3',
			'authority_id as authorityId',
			'donor',
			sql<string[]>`coalesce(regions, '{}')`.as('regions'),
			'created_at as createdAt',
			'suspended_at as suspendedAt',
			'left_at as leftAt',
		])
}

/**
 * People with their posts, and unused invitations: everybody for an administrator and triage, else the reader's own
 * State. Readers who fill no post see no invitations.
 */
export function listPeople(actor: Actor, text?: string) {
	const filler = inPost(actor, ...postReaders)
	requireRole(filler, ...postReaders)
	const own = isStateRole(actor.role) ? { stateIso3: actor.stateIso3 } : {}
	return readAs(actor, async (read) => {
		const [found, sent] = await Promise.all([
			read(people(own.stateIso3, text)),
			openInvitations(read.asSystem, own),
		])
		const invitations = sent.filter((invited) => mayFill(filler, invited))
		const ids = [...found, ...invitations].flatMap(({ authorityId }) => authorityId ?? [])
		const names = await read(authorityNames, { ids })
		return {
			people: found.slice(0, MOST),
			more: found.length > MOST,
			invitations,
			authorities: Object.fromEntries(names.map(({ id, name }) => [id, name])),
		}
	})
}

/** The authorities that people can be invited for. */
export function listAuthorities(actor: Actor) {
	const where = isStateRole(actor.role) ? { stateIso3: actor.stateIso3 ?? '' } : {}
	return readAs(actor, (read) =>
		read.models((tx) =>
			tx.authority.findMany({
				where,
				select: { id: true, name: true, stateIso3: true },
				orderBy: [{ stateIso3: 'asc' }, { name: 'asc' }],
			}),
		),
	)
}
