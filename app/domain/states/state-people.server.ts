import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { now } from '#app/platform/clock.server.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { build, dateIn, statement } from '#app/platform/database/statement.ts'
import { may } from '#workflows/abilities.ts'

const MOST_POSTS = 30
const MOST_NOTES = 5

type StatePostsArgs = { iso3: string; at: Date }

const posts = statement(({ iso3, at }: StatePostsArgs) =>
	build
		.selectFrom('post as p')
		.leftJoin('tenure as t', (on) =>
			on.onRef('t.post_id', '=', 'p.id').on('t.ended', 'is', null).on('t.begun_at', 'is not', null),
		)
		.leftJoin('person as holder', 'holder.id', 't.person_id')
		.leftJoin('authority as a', 'a.id', 'p.authority_id')
		.where('p.state_iso3', '=', iso3)
		.where('p.closed_at', 'is', null)
		.orderBy('p.role')
		.orderBy('p.title')
		.orderBy('p.id')
		.limit(sql.lit(MOST_POSTS + 1))
		.select((of) => [
			'p.id',
			'p.role',
			'p.title',
			'a.name as authority',
			'holder.name as holder',
			jsonArrayFrom(
				of
					.selectFrom('deputy as d')
					.innerJoin('person as stands', 'stands.id', 'd.deputy_id')
					.whereRef('d.person_id', '=', 't.person_id')
					.where('d.ended_at', 'is', null)
					.where('d.from', '<=', at)
					.where('d.to', '>', at)
					.select(['stands.name', 'd.to']),
			).as('deputies'),
		]),
)

/** The posts of a State with their holders and the deputies who act now; null for readers who may not read them. */
export async function peopleOf(read: Read, iso3: string) {
	if (!may(read.actor, 'readPeople')) return null
	const rows = await read(posts, { iso3, at: now() })
	return {
		posts: rows.slice(0, MOST_POSTS).map(({ deputies, ...post }) => ({
			...post,
			role: post.role,
			deputies: deputies.map(({ name, to }) => ({ name, until: dateIn(to) })),
		})),
		hasMore: rows.length > MOST_POSTS,
	}
}

const notes = statement(({ iso3 }: { iso3: string }) =>
	build
		.selectFrom('note_verbale')
		.where('state_iso3', '=', iso3)
		.orderBy('dated', 'desc')
		.orderBy('id', 'desc')
		.limit(sql.lit(MOST_NOTES))
		.select(['id', 'number', 'dated', 'received_on as receivedOn']),
)

/**
 * The latest notes verbales by which a State named its people. Its focal point and its mission read number and dates of
 * what their State sent; how UNODC verified it stays with those who did.
 */
export async function notesOf(read: Read, iso3: string) {
	const { actor, asSystem } = read
	const isOpen = may(actor, 'keepStateRegister')
	if (isOpen) return { isOpen, notes: await read(notes, { iso3 }) }
	if (may(actor, 'representState') && actor.stateIso3 === iso3)
		return { isOpen, notes: await asSystem(notes, { iso3 }) }
	return null
}
