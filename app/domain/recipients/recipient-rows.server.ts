import { type InferResult, sql } from 'kysely'
import type { Actor } from '#app/platform/actor.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { may } from '#workflows/abilities.ts'
import { noticesKnownOutside } from '#workflows/notices/table.ts'
import { isStateRole } from '#workflows/roles.ts'
import type { NotificationStatus } from './notification-statuses.ts'

/** Whether the actor is a State's or a manager: then UNODC's internal notices are hidden. */
export const isOutside = ({ role }: Pick<Actor, 'role'>) =>
	isStateRole(role) || may({ role }, 'readOfferedNeeds')

const inState = (state: NotificationStatus) =>
	state === 'bounced'
		? sql<boolean>`notice.bounced_at is not null`
		: sql<boolean>`notice.bounced_at is null and notice.status = ${state}`

/** What of a reader decides which messages are visible. */
type Reader = Pick<Actor, 'id' | 'stateIso3'> & { side: Side }
type Side = 'office' | 'state' | 'manager'

const sideOf = (actor: Actor): Side =>
	isOutside(actor) ? (isStateRole(actor.role) ? 'state' : 'manager') : 'office'
const readerOf = (actor: Actor): Reader => ({ ...actor, side: sideOf(actor) })

function visibleTo({ side, stateIso3, id }: Reader) {
	if (side === 'office') return sql<boolean>`true`
	const own =
		side === 'state'
			? sql<boolean>`person.state_iso3 = ${stateIso3}`
			: sql<boolean>`person.state_iso3 is not null or person.id = ${id}`
	return sql<boolean>`(notice.person_id is null or ${own} or notice.template = any(${noticesKnownOutside}::text[]))`
}

type Wanted = { requestId: string; only?: NotificationStatus | undefined }

const visible = (reader: Reader, { requestId, only }: Wanted) =>
	build
		.selectFrom('notice')
		.leftJoin('person', 'person.id', 'notice.person_id')
		.where('notice.request_id', '=', requestId)
		.where(visibleTo(reader))
		.$if(only !== undefined, (some) => some.where(inState(only ?? 'sent')))

// Without the text, and without responses of mail servers.
const rows = (reader: Reader, wanted: Wanted) =>
	visible(reader, wanted).select([
		'notice.id',
		'notice.event_key as eventKey',
		'notice.person_id as personId',
		'notice.recipient',
		'notice.status',
		'notice.uncertain',
		'notice.created_at as createdAt',
		'notice.sent_at as sentAt',
		'notice.next_try_at as nextTryAt',
		'notice.bounced_at as bouncedAt',
		'notice.bounce_code as bounceCode',
		'notice.cadence',
		'notice.digest_id as digestId',
		'notice.suppressed_because as suppressedBecause',
		sql<string[]>`coalesce(notice.in_place_of, '{}')`.as('inPlaceOf'),
		sql<string | null>`person.role::text`.as('role'),
		'person.state_iso3 as stateIso3',
		// Whether a text is stored and not removed yet.
		sql<boolean>`notice.text is not null`.as('written'),
	])
export type RecipientRow = InferResult<ReturnType<typeof rows>>[number]

type Page = Wanted & { before: string | undefined; atMost: number }
type RecipientEventsArgs = {
	id: string
	stateIso3: string | null
	requestId: string
	before: string
	atMost: number
}

/** Built once for each side, status and kind of page; the values come with each use. */
const eventsFor = (side: Side, only: NotificationStatus | undefined, continues: boolean) =>
	statement(({ id, stateIso3, requestId, before, atMost }: RecipientEventsArgs) => {
		const [reader, wanted] = [
			{ side, id, stateIso3 },
			{ requestId, only },
		]
		const began = sql<Date>`min(notice.created_at)`
		const from = visible(reader, wanted).where('notice.event_key', '=', before).select(began.as('at'))
		const events = visible(reader, wanted)
			.groupBy('notice.event_key')
			.$if(continues, (some) =>
				// From the first one, where the event is not there.
				some.having(
					sql<boolean>`(${began}, notice.event_key) < (coalesce((${from}), 'infinity'), ${before}::text)`,
				),
			)
			.orderBy(began, 'desc')
			.orderBy('notice.event_key', 'desc')
			.limit(atMost)
			.select(['notice.event_key as key', began.as('at')])
		return rows(reader, wanted)
			.innerJoin(events.as('event'), 'event.key', 'notice.event_key')
			.orderBy('event.at', 'desc')
			.orderBy('event.key', 'desc')
			.orderBy('notice.created_at')
			.orderBy('notice.id')
	})
const built = new Map<string, ReturnType<typeof eventsFor>>()

/**
 * The messages of the latest events, or of those before an event, that the actor may see, sorted by recipient. Requires
 * system access.
 */
export function recipientsOfEvents(
	asSystem: Ask,
	actor: Actor,
	{ before, atMost, requestId, only }: Page,
): Promise<RecipientRow[]> {
	const { id, stateIso3 } = actor
	const side = sideOf(actor)
	const shape = `${side} ${only ?? ''} ${before !== undefined}`
	const asked = built.get(shape) ?? eventsFor(side, only, before !== undefined)
	built.set(shape, asked)
	return asSystem(asked, { id, stateIso3, requestId, atMost, before: before ?? '' })
}

/** One message with its text, where one is stored. Requires system access. */
export const recipientWithText = (actor: Actor, { requestId, noticeId }: Wanted & { noticeId: string }) =>
	rows(readerOf(actor), { requestId })
		.where('notice.id', '=', noticeId)
		.where('notice.text', 'is not', null)
		.select(['notice.subject', 'notice.text', 'notice.language'])
