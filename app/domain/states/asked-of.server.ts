import { sql } from 'kysely'
import { listedNeedTitle, visibilityOn } from '#app/domain/core/visibility-of.ts'
import {
	type Arms,
	argumentsOf,
	type Cursor,
	end,
	firstInArms,
	firstOf,
} from '#app/platform/database/arms.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { needNumber } from '#workflows/need/number.ts'
import { needStatusesThat } from '#workflows/need/status-facts.ts'
import type { supportStatuses, Theme } from '#workflows/vocabulary.ts'

type AskedByThemeInput = { iso3: string; since: Date }

const byTheme = statement(({ iso3, since }: AskedByThemeInput) =>
	build
		.selectFrom('request as r')
		.innerJoin('need as n', 'n.request_id', 'r.id')
		.where('r.state_iso3', '=', iso3)
		// A submission changes its request: so its index is enough.
		.where('r.updated_at', '>=', since)
		.where('r.submitted_at', '>=', since)
		// The parts of a divided need are one need that was asked for.
		.where('n.parent_id', 'is', null)
		.groupBy(sql`1, 2`)
		.orderBy(sql`1, 2`)
		.select([
			sql<Theme>`n.themes[1]`.as('theme'),
			sql<number>`extract(year from r.submitted_at)::int`.as('year'),
			sql<number>`count(*)::int`.as('needs'),
		]),
)

/** How many needs a State has submitted since a day, by main theme and year. */
export async function askedByTheme(read: Read, asked: AskedByThemeInput) {
	const cells = await read(byTheme, asked)
	const themes = [...new Set(cells.map(({ theme }) => theme).filter(Boolean))]
	return themes.map((theme) => ({
		theme,
		years: new Map(cells.filter((cell) => cell.theme === theme).map(({ year, needs }) => [year, needs])),
	}))
}

const MOST_OUTCOMES = 10

const rated = statement((asked: Arms & Cursor) =>
	build
		.selectFrom(
			firstOf(
				[
					firstInArms({
						table: 'need',
						own: 'state_iso3',
						where: [],
						arms: asked,
						order: 'desc',
						most: MOST_OUTCOMES,
						after: asked,
					}),
				],
				MOST_OUTCOMES,
				'desc',
			),
		)
		.innerJoin('need as n', 'n.id', 'x.id')
		.innerJoin('request as r', 'r.id', 'n.request_id')
		.orderBy('x.updated_at', 'desc')
		.orderBy('x.id', 'desc')
		.select([
			'n.id',
			'n.request_id as requestId',
			'n.title',
			'n.rank',
			'n.part',
			'n.status',
			'n.outcome',
			'n.computed_outcome as computed',
			'n.state_useful as useful',
			'n.state_comment as comment',
			'r.reference',
			'r.classification',
			'r.officer_id as officerId',
		]),
)

/** The needs of a State that were met last, with the outcome of each and what the State says of the assistance. */
export async function outcomesOf(read: Read, iso3: string) {
	const arms = needStatusesThat('given').map((status) => ({ status, key: iso3 }))
	const rows = await read(rated, { ...argumentsOf(arms), ...end })
	return rows.map((row) => ({
		id: row.id,
		requestId: row.requestId,
		reference: row.reference ?? '',
		number: needNumber(row),
		title: listedNeedTitle(read.actor, row, row.title),
		status: row.status,
		outcome: row.outcome,
		/** Where an officer departed from it. */
		computed: row.outcome === row.computed ? null : row.computed,
		useful: row.useful,
		comment: row.comment,
	}))
}

const MOST_REQUESTS = 10

type Declared = { partner?: string; subject?: string; fromYear?: unknown; toYear?: unknown; status?: string }

const reported = statement(({ iso3, since }: AskedByThemeInput) =>
	build
		.selectFrom('request')
		.where('state_iso3', '=', iso3)
		.where('updated_at', '>=', since)
		.where('submitted_at', 'is not', null)
		.orderBy('updated_at', 'desc')
		.orderBy('id', 'desc')
		.limit(sql.lit(MOST_REQUESTS))
		.select([
			'classification',
			'officer_id as officerId',
			sql<Declared[] | null>`answers -> 'situation' -> 'support'`.as('support'),
		]),
)

/** Assistance by others that the State declares in its latest submissions, each once, if it goes on or ended lately. */
export async function supportDeclared(read: Read, asked: AskedByThemeInput) {
	const rows = await read(reported, asked)
	const seen = rows.filter((row) => visibilityOn(read.actor, row).situation === 'whole')
	const found = seen.flatMap(({ support }) => (Array.isArray(support) ? support : []))
	const year = (value: unknown) => (value ? Number(value) : null)
	const lately = found
		.map(({ partner = '', subject = '', status, fromYear, toYear }) => ({
			partner,
			subject,
			status: (status ?? null) as (typeof supportStatuses)[number] | null, // of its form
			from: year(fromYear),
			to: year(toYear),
		}))
		.filter(({ partner, to }) => partner !== '' && (to === null || to >= asked.since.getUTCFullYear()))
	return [...new Map(lately.map((one) => [`${one.partner}\n${one.subject}`, one])).values()]
}
