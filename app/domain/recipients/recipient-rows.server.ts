import { type InferResult, sql } from 'kysely'
import type { Actor } from '#app/platform/actor.ts'
import { build } from '#app/platform/statement.ts'
import { noticesKnownOutside } from '#workflows/notices/table.ts'
import { isStateRole } from '#workflows/roles.ts'
import type { NotificationStatus } from './notification-statuses.ts'

/** Whether the actor is a State's or a manager: then UNODC's internal notices are hidden. */
export const isOutside = ({ role }: Pick<Actor, 'role'>) => isStateRole(role) || role === 'programmeManager'

const inState = (state: NotificationStatus) =>
	state === 'bounced'
		? sql<boolean>`notice.bounced_at is not null`
		: sql<boolean>`notice.bounced_at is null and notice.status = ${state}`

function visibleTo(actor: Actor) {
	if (!isOutside(actor)) return sql<boolean>`true`
	const own = isStateRole(actor.role)
		? sql<boolean>`person.state_iso3 = ${actor.stateIso3}`
		: sql<boolean>`person.state_iso3 is not null or person.id = ${actor.id}`
	return sql<boolean>`(notice.person_id is null or ${own} or notice.template = any(${noticesKnownOutside}::text[]))`
}

type Wanted = { requestId: string; only?: NotificationStatus | undefined }

const visible = (actor: Actor, { requestId, only }: Wanted) =>
	build
		.selectFrom('notice')
		.leftJoin('person', 'person.id', 'notice.person_id')
		.where('notice.request_id', '=', requestId)
		.where(visibleTo(actor))
		.$if(only !== undefined, (some) => some.where(inState(only ?? 'sent')))

// Without the text, and without responses of mail servers.
const rows = (actor: Actor, wanted: Wanted) =>
	visible(actor, wanted).select([
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

/**
 * The messages of the latest events, or of those before an event, that the actor may see, sorted by recipient. Requires
 * system access.
 */
export function recipientsOfEvents(actor: Actor, { before, atMost, ...wanted }: Page) {
	const began = sql<Date>`min(notice.created_at)`
	const from = visible(actor, wanted)
		.where('notice.event_key', '=', before ?? '')
		.select(began.as('at'))
	const events = visible(actor, wanted)
		.groupBy('notice.event_key')
		.$if(before !== undefined, (some) =>
			// From the first one, where the event is not there.
			some.having(
				sql<boolean>`(${began}, notice.event_key) < (coalesce((${from}), 'infinity'), ${before ?? ''}::text)`,
			),
		)
		.orderBy(began, 'desc')
		.orderBy('notice.event_key', 'desc')
		.limit(atMost)
		.select(['notice.event_key as key', began.as('at')])
	return rows(actor, wanted)
		.innerJoin(events.as('event'), 'event.key', 'notice.event_key')
		.orderBy('event.at', 'desc')
		.orderBy('event.key', 'desc')
		.orderBy('notice.created_at')
		.orderBy('notice.id')
}

/** One message with its text, where one is stored. Requires system access. */
export const recipientWithText = (actor: Actor, { requestId, noticeId }: Wanted & { noticeId: string }) =>
	rows(actor, { requestId })
		.where('notice.id', '=', noticeId)
		.where('notice.text', 'is not', null)
		.select(['notice.subject', 'notice.text', 'notice.language'])
