import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { categoriesOfNeed } from '#app/domain/core/need-lines.server.ts'
import { listedNeedTitle } from '#app/domain/core/visibility-of.ts'
import { readCursor, writeCursor } from '#app/forms/address-values.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { build, dateIn, fixed, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type CategoryTotal, totalsByCategory } from '#workflows/equipment/need-lines.ts'
import type { Language } from '#workflows/languages.ts'
import { needStatusesThat } from '#workflows/need/status-facts.ts'
import { isOfficeRole } from '#workflows/roles.ts'

/** The rows of one page, and of the overview, where the rest is one click away. */
const PAGE = 50
const ON_OVERVIEW = 5
/** As far as needs and deliveries are counted for the tabs. */
const COUNTED = 99

type ProgrammeWorkArgs = { programmeId: string; at: Date | null; id: string; most: number }

const counted = sql.lit(COUNTED + 1)
const proposed = needStatusesThat('toBegin')

const head = statement(({ programmeId }: Pick<ProgrammeWorkArgs, 'programmeId'>) =>
	build
		.selectFrom('programme')
		.where('id', '=', programmeId)
		.select(['id', 'code', 'titles'])
		.select([
			sql<number>`(select count(*)::int from (select 1 from need where need.programme_id = programme.id
				and need.status in ${fixed(proposed)} limit ${counted}) as n)`.as('needs'),
			sql<number>`(select count(*)::int from (select 1 from delivery
				where delivery.programme_id = programme.id limit ${counted}) as d)`.as('deliveries'),
		]),
)

/** The name of a programme for the head of its pages, with the entries on them, counted as far as `most`. */
export async function headOfProgramme(read: Read, programmeId: string, language: Language) {
	const [row] = await read(head, { programmeId })
	if (!row) throw new DomainError('not-found')
	const { id, code, titles, needs, deliveries } = row
	const ofOffice = isOfficeRole(read.actor.role)
	return {
		id,
		code,
		title: textIn(titles, language),
		ofOffice,
		count: { needs: ofOffice ? needs : 0, deliveries, most: COUNTED },
	}
}

const needsIn = statement(({ programmeId, at, id, most }: ProgrammeWorkArgs) =>
	build
		.selectFrom('need')
		.innerJoin('request', 'request.id', 'need.request_id')
		.innerJoin('state', 'state.iso3', 'need.state_iso3')
		.where('need.programme_id', '=', programmeId)
		.where('need.status', 'in', proposed)
		.where(
			sql<boolean>`(need.updated_at, need.id) > (coalesce(${at}::timestamptz, '-infinity'), ${id}::text)`,
		)
		.orderBy('need.updated_at')
		.orderBy('need.id')
		.limit(sql<number>`${most}`)
		.select((of) => [
			'need.id',
			'need.title',
			'need.status',
			'need.updated_at as updatedAt',
			'need.quantity',
			categoriesOfNeed.as('lines'),
			'need.state_iso3 as stateIso3',
			'need.request_id as requestId',
			'request.reference',
			'request.classification',
			'request.officer_id as officerId',
			'state.names',
			jsonObjectFrom(
				of
					.selectFrom('reservation')
					.whereRef('reservation.need_id', '=', 'need.id')
					.whereRef('reservation.programme_id', '=', 'need.programme_id')
					.where('released_at', 'is', null)
					.orderBy('held_at', 'desc')
					.limit(sql.lit(1))
					.select(['quantity', 'expires_at as expiresAt', 'confirmed_at as confirmedAt'])
					.select(sql<CategoryTotal[]>`reservation.lines`.as('lines')),
			).as('held'),
		]),
)

async function needsOf(read: Read, asked: ProgrammeWorkArgs, language: Language) {
	const needs = await read(needsIn, asked)
	return needs.map(({ held, names, reference, classification, officerId, ...need }) => ({
		...need,
		title: listedNeedTitle(read.actor, { reference, classification, officerId }, need.title),
		state: textIn(names, language),
		held: held?.quantity ?? null,
		heldLines: totalsByCategory(held?.lines ?? []),
		/** Expiry of the reservation without an answer of the State. */
		heldUntil: held && !held.confirmedAt ? dateIn(held.expiresAt) : null,
	}))
}
export type ProgrammeNeed = Awaited<ReturnType<typeof needsOf>>[number]

const deliveriesIn = statement(({ programmeId, at, id, most }: ProgrammeWorkArgs) =>
	build
		.selectFrom('delivery')
		.innerJoin('state', 'state.iso3', 'delivery.state_iso3')
		.where('programme_id', '=', programmeId)
		.where(
			sql<boolean>`(delivery.opened_at, delivery.id) < (coalesce(${at}::timestamptz, 'infinity'), ${id}::text)`,
		)
		.orderBy('opened_at', 'desc')
		.orderBy('delivery.id', 'desc')
		.limit(sql<number>`${most}`)
		.select([
			'delivery.id',
			'status',
			'quantity',
			'state_iso3 as stateIso3',
			'opened_at as openedAt',
			'names',
		])
		.select(sql<CategoryTotal[]>`categories`.as('categories')),
)

async function deliveriesOf(read: Read, asked: ProgrammeWorkArgs, language: Language) {
	const deliveries = await read(deliveriesIn, asked)
	return deliveries.map(({ names, ...delivery }) => ({ ...delivery, state: textIn(names, language) }))
}
export type ProgrammeDelivery = Awaited<ReturnType<typeof deliveriesOf>>[number]

/** The first needs and the latest deliveries of a programme, for its overview; needs only for UNODC. */
export async function workOnOverview(read: Read, programmeId: string, language: Language) {
	const asked = { programmeId, ...placeOf(null), most: ON_OVERVIEW }
	const [needs, deliveries] = await Promise.all([
		isOfficeRole(read.actor.role) ? needsOf(read, asked, language) : [],
		deliveriesOf(read, asked, language),
	])
	return { needs, deliveries }
}

/** The place of a cursor; the beginning without one, or where it cannot be read. */
const placeOf = (after: string | null) => readCursor(after ?? undefined) ?? { at: null, id: '' }

type Paged = { programmeId: string; after: string | null }

/** Needs that have been proposed to a programme, or have its offer, a page after a cursor: for UNODC. */
export function listProgrammeNeeds(actor: Actor, { programmeId, after }: Paged, language: Language) {
	return readAs(actor, async (read) => {
		if (!isOfficeRole(actor.role)) throw new DomainError('not-found')
		const [programme, needs] = await Promise.all([
			headOfProgramme(read, programmeId, language),
			needsOf(read, { programmeId, ...placeOf(after), most: PAGE + 1 }, language),
		])
		return { programme, needs: needs.slice(0, PAGE), next: nextOf(needs, ({ updatedAt }) => updatedAt) }
	})
}

/** The deliveries of a programme that the actor may see, the latest first, a page after a cursor. */
export function listProgrammeDeliveries(actor: Actor, { programmeId, after }: Paged, language: Language) {
	return readAs(actor, async (read) => {
		const [programme, deliveries] = await Promise.all([
			headOfProgramme(read, programmeId, language),
			deliveriesOf(read, { programmeId, ...placeOf(after), most: PAGE + 1 }, language),
		])
		return {
			programme,
			deliveries: deliveries.slice(0, PAGE),
			next: nextOf(deliveries, ({ openedAt }) => openedAt),
		}
	})
}

/** The cursor of the last row shown, by what it had then: it may have changed when the next page is asked for. */
function nextOf<Row extends { id: string }>(rows: readonly Row[], timeOf: (row: Row) => Date): string | null {
	const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
	return last ? writeCursor({ at: timeOf(last), id: last.id }) : null
}
