import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Actor } from '#app/platform/actor.ts'
import { build, dateIn } from '#app/platform/database/statement.ts'
import type { Language } from '#workflows/languages.ts'
import { textIn } from './names-of.server.ts'

/** So many entries stand beside a record; its history has all of them. */
const SHOWN = 5

// What drafters saved was already told by the steps that sealed it. Another State that answered an invitation is named,
// and no person of it.
const latest = build
	.selectFrom('audit_entry as entry')
	.leftJoin('person', 'person.id', 'entry.actor_id')
	.where('entry.type', 'not like', 'section.%')
	.limit(sql.lit(SHOWN))
	.select([
		'entry.id',
		'entry.at',
		'entry.type',
		'entry.actor_id as actorId',
		'entry.actor_role as actorRole',
		'person.name as actor',
		sql<string | null>`case entry.type when 'joint.answered' then entry.event ->> 'answer' end`.as('answer'),
		sql<unknown>`(select state.names from state
			where entry.type = 'joint.answered' and state.iso3 = entry.event ->> 'state')`.as('stateNames'),
	])

/** The latest entries of the history of `request` that the reader may read, as a column of a wider statement. */
export const activityOfRequest = jsonArrayFrom(
	latest
		.where('entry.chain', '=', sql.ref<string>('request.id'))
		.where('entry.request_id', '=', sql.ref<string>('request.id'))
		.orderBy('entry.position', 'desc'),
).as('activity')

/** The same of `need`, with those of its deliveries. */
export const activityOfNeed = jsonArrayFrom(
	latest
		.where('entry.need_id', '=', sql.ref<string>('need.id'))
		.orderBy('entry.at', 'desc')
		.orderBy('entry.position', 'desc'),
).as('activity')

/** The same of the delivery `d`. */
export const activityOfDelivery = jsonArrayFrom(
	latest
		.where('entry.delivery_id', '=', sql.ref<string>('d.id'))
		.orderBy('entry.at', 'desc')
		.orderBy('entry.position', 'desc'),
).as('activity')

type Entry = {
	id: string
	at: string
	type: string
	actorId: string
	actorRole: string
	actor: string | null
	answer: string | null
	stateNames: unknown
}

/** The entries ready for display: what happened, who did it in which role, and whether it was the reader. */
export const activityIn = (entries: readonly Entry[], reader: Actor, language: Language) =>
	entries.map(({ id, at, type, actorId, actorRole, ...entry }) => {
		const [chart = '', event = ''] = type.split('.')
		return {
			id,
			at: dateIn(at),
			chart,
			event: entry.answer ?? event,
			actor: entry.stateNames ? textIn(entry.stateNames, language) : entry.actor,
			actorRole,
			isOwn: actorId === reader.id,
		}
	})
