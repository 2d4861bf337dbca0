import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { withPhonesShown } from '#app/domain/core/phone-numbers.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { postsOf } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { askIn, readAs } from '#app/platform/database/read.server.ts'
import { build, dateIn, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Role } from '#prisma/generated/enums.ts'
import { may } from '#workflows/abilities.ts'
import type { Language } from '#workflows/languages.ts'
import { isOfficeRole, isStateRole } from '#workflows/roles.ts'
import { badAddressOf } from './outbox-figures.server.ts'

/** An undeliverable e-mail that is not settled yet; several to one person about one request are grouped. */
type ReturnedLetter = {
	id: string
	bouncedAt: Date
	code: string
	recipient: string | null
	/** Null for the listed address of a mission. */
	personId: string | null
	name: string | null
	role: Role | null
	stateIso3: string | null
	requestId: string | null
	reference: string | null
	/** Number of undeliverable e-mails to that person about that request. */
	letters: number
}

const MOST = 50

/**
 * Selects the responsible role: the officer of the request; triage where there is none, where it is the officer's own
 * e-mail, or where the listed address of the mission is wrong; administrators where UNODC may see no request.
 */
function mattersOf({ officers, triage, administrator }: Posts) {
	const toTriage = sql`(request.officer_id is null or notice.person_id is null
		or notice.person_id = request.officer_id)`
	return sql<boolean>`case
		when request.id is null or request.submitted_at is null then ${administrator}::boolean
		when ${toTriage} then ${triage}::boolean
		else request.officer_id = any(${officers}::text[]) end`
}

/** In which posts the reader is responsible. */
type Posts = { officers: string[]; triage: boolean; administrator: boolean }

function responsible(actor: Actor): Posts {
	const posts = postsOf(actor)
	return {
		officers: posts.filter(({ role }) => may({ role }, 'workOnOwnCases')).map(({ id }) => id),
		triage: posts.some(({ role }) => may({ role }, 'takeInRequests')),
		administrator: may(actor, 'administerSystem'),
	}
}

/** Of everyone else nothing is looked at. */
const isResponsible = ({ officers, triage, administrator }: Posts) =>
	sql`(${administrator}::boolean or ${triage}::boolean or cardinality(${officers}::text[]) > 0)`

type ReturnedLettersInput = { requestId?: string; noticeId?: string; settled?: boolean }

/** Undeliverable e-mails for which this reader is responsible, the oldest first; to be asked with system access. */
function returnedLetters(posts: Posts, { requestId, noticeId, settled = false }: ReturnedLettersInput = {}) {
	const wanted = settled ? sql`is not null` : sql`is null`
	const ofRequest = requestId === undefined ? sql`` : sql`and notice.request_id = ${requestId}`
	const withNotice =
		noticeId === undefined ? sql`` : sql`having ${noticeId}::text = any(array_agg(notice.id))`
	return build
		.selectFrom(
			sql<ReturnedLetter>`(
				select (array_agg(notice.id order by notice.bounced_at, notice.id))[1] as id, min(notice.bounced_at) as "bouncedAt",
					(array_agg(notice.bounce_code order by notice.bounced_at, notice.id))[1] as code,
					(array_agg(coalesce(notice.recipient, notice.address) order by notice.bounced_at, notice.id))[1] as recipient,
					notice.person_id as "personId", person.name, person.role::text as role,
					coalesce(request.state_iso3, person.state_iso3) as "stateIso3", request.id as "requestId", request.reference,
					count(*)::int as letters
				from notice left join request on request.id = notice.request_id left join person on person.id = notice.person_id
				where ${isResponsible(posts)} and notice.bounced_at is not null and notice.settled_at ${wanted} and notice.digest_id is null
					and ${mattersOf(posts)} ${ofRequest}
				group by notice.person_id, case when notice.person_id is null then lower(coalesce(notice.recipient, notice.address)) end,
					person.id, request.id
				${withNotice}
				order by min(notice.bounced_at), 1 limit ${MOST})`.as('letter'),
		)
		.leftJoin('state', 'state.iso3', 'letter.stateIso3')
		.orderBy('letter.bouncedAt')
		.orderBy('letter.id')
		.selectAll('letter')
		.select('state.names as stateNames')
}

/**
 * Undeliverable e-mails that require the reader's action, of all requests or of one, each with the name of its State.
 */
export async function listReturnedLetters(actor: Actor, language: Language, requestId?: string) {
	if (!isOfficeRole(actor.role)) return []
	const posts = responsible(actor)
	const letters = await readAs(actor, (read) =>
		requestId ? read.asSystem(ofOne, { ...posts, requestId }) : read.asSystem(ofAll, posts),
	)
	return letters.map((letter) => listed(letter, language))
}

const ofAll = statement((posts: Posts) => returnedLetters(posts))
const ofOne = statement((asked: Posts & { requestId: string }) =>
	returnedLetters(asked, { requestId: asked.requestId }),
)

type Letter = ReturnedLetter & { stateNames: unknown }

const listed = (
	{ id, bouncedAt, code, personId, name, role, reference, stateNames }: Letter,
	language: Language,
) => ({
	id,
	bouncedAt,
	code,
	personId,
	name,
	role,
	reference,
	state: stateNames === null ? null : textIn(stateNames, language),
})

type OfReader = Posts & { personId: string; language: Language; ofStates: boolean }

const mailFaults = statement((asked: OfReader) =>
	build.selectNoFrom([
		jsonArrayFrom(returnedLetters(asked)).as('letters'),
		jsonObjectFrom(badAddressOf(asked.personId)).as('bad'),
		sql<Record<string, string> | null>`(select json_object_agg(iso3,
			coalesce(nullif(coalesce(names ->> ${asked.language}, names ->> 'en'), ''), iso3))
			from state where ${asked.ofStates}::boolean)`.as('stateNames'),
	]),
)

/**
 * What My work shows besides work, read by one statement: undeliverable e-mails that require the reader's action, since
 * when those to the reader are undeliverable, and the names of the States.
 */
export async function getMailFaults(actor: Actor, language: Language) {
	// A user of a State sees one State only, so its name is not needed.
	const ofStates = !isStateRole(actor.role) && !may(actor, 'administerSystem')
	const asked = { ...responsible(actor), personId: actor.id, language, ofStates }
	const [found] = await readAs(actor, (read) => read.asSystem(mailFaults, asked))
	const { letters = [], bad = null, stateNames = null } = found ?? {}
	return {
		returned: letters.map((letter) => listed({ ...letter, bouncedAt: dateIn(letter.bouncedAt) }, language)),
		bad: bad && { ...bad, since: dateIn(bad.since) },
		stateNames: stateNames ?? {},
	}
}

const contactOf = statement(({ iso3 }: { iso3: string }) =>
	build
		.selectFrom('state_contact')
		.where('state_iso3', '=', iso3)
		.select([
			'mission_name as missionName',
			'mission_email as missionEmail',
			'mission_phone as missionPhone',
		]),
)

/** An undeliverable e-mail for the responsible reader: its recipient, the cause, and other ways to reach the State. */
export function getReturnedLetter(actor: Actor, noticeId: string, language: Language) {
	return readAs(actor, async (read) => {
		const [found] = await read.asSystem(returnedLetters(responsible(actor), { noticeId }))
		if (!found) throw new DomainError('not-found')
		const { stateNames, ...letter } = found
		const { stateIso3, personId } = letter
		const [contact = null] = stateIso3 ? await read.asSystem(contactOf, { iso3: stateIso3 }) : []
		const mayOpen = may(actor, 'keepStateRegister')
		return {
			...letter,
			state: stateNames === null ? null : textIn(stateNames, language),
			contact: withPhonesShown(contact),
			contactPath: mayOpen && stateIso3 ? `/administration/states/${stateIso3}` : null,
			personPath: mayOpen && personId ? `/people/${personId}` : null,
		}
	})
}
export type ReturnedLetterView = Awaited<ReturnType<typeof getReturnedLetter>>

/**
 * Records the action taken about undeliverable e-mails to one person or mailbox, and settles them. Not found for
 * readers who are not responsible; a conflict where it is settled already.
 */
export function settleReturnedLetter(actor: Actor, noticeId: string, note: string): Promise<void> {
	return withActor(actor, async (tx) => {
		const letter = await withinSystem(tx, actor, async () => {
			const [open] = await askIn(tx)(returnedLetters(responsible(actor), { noticeId }))
			if (!open) {
				const known = await askIn(tx)(returnedLetters(responsible(actor), { noticeId, settled: true }))
				throw new DomainError(known.length > 0 ? 'conflict' : 'not-found')
			}
			await settle(tx, actor, open)
			return open
		})
		const { requestId, stateIso3, code } = letter
		await recordAudit(tx, actor, {
			type: 'letter.settled',
			requestId,
			stateIso3,
			internal: true,
			data: { noticeId, code, note },
		})
	})
}

async function settle(tx: Tx, actor: Actor, { personId, requestId, recipient }: ReturnedLetter) {
	const toMailbox = { recipient: { equals: recipient, mode: 'insensitive' } } as const
	const { count } = await tx.notice.updateMany({
		where: {
			personId,
			requestId,
			bouncedAt: { not: null },
			settledAt: null,
			digestId: null,
			...(personId === null && toMailbox),
		},
		data: { settledAt: now(), settledById: actor.id },
	})
	if (count === 0) throw new DomainError('conflict')
}
