import { sql } from 'kysely'
import { loadClockSettings } from '#app/domain/core/load-clock-settings.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { categoriesDelivered } from '#app/domain/core/need-lines.server.ts'
import { recordSummaries } from '#app/domain/core/record-summaries.server.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import { recordExport } from '#app/domain/exports/exports.server.ts'
import { newestRelease } from '#app/domain/releases/get-release.server.ts'
import { readCursor, writeCursor } from '#app/forms/address-values.ts'
import type { ExportFormat } from '#app/forms/lists/list-export.ts'
import type { Actor } from '#app/platform/actor.ts'
import { end } from '#app/platform/arms.ts'
import { withActor } from '#app/platform/database.server.ts'
import { type Read, readAs } from '#app/platform/read.server.ts'
import { anyOf, build, statement } from '#app/platform/statement.ts'
import type { Language } from '#workflows/languages.ts'
import { nextReleaseDay } from '#workflows/releases/release.ts'
import { TOTAL } from '#workflows/releases/tables.ts'
import { shownDeliveryStatus } from '#workflows/status-line.ts'
import { measuresOf } from './donor-measures.server.ts'
import { type PipelineFilter, unmetSummaries } from './donor-pipeline.server.ts'
import { withOwnMoney } from './figures.ts'

/**
 * Unmet needs of all States by region and by theme, as the newest release has them; null before the first. Counted now,
 * they would tell by their changes which State has asked.
 */
async function unmetNeeds(read: Read) {
	const release = await newestRelease(read, ['unmetRegions', 'unmetThemes'])
	if (!release) return null
	const shown = (table: 'unmetRegions' | 'unmetThemes', dim: string) =>
		(release.tables.find((one) => one.table === table)?.rows ?? [])
			.map(({ dims, cells: [figure = null] }) => ({ key: dims[dim] ?? '', figure }))
			.filter(({ key, figure }) => key !== TOTAL && figure !== 0)
	const { number, asAt } = release
	return { number, asAt, byRegion: shown('unmetRegions', 'region'), byTheme: shown('unmetThemes', 'theme') }
}

async function firstReleaseDay(read: Read) {
	const { targets } = await loadClockSettings(read)
	return nextReleaseDay(read.at, targets.figuresReleased.amount)
}

const programmesOf = statement(({ donor }: { donor: string }) =>
	build
		.selectFrom('programme')
		.where(sql<boolean>`${donor} = any (donors)`)
		.select([
			'id',
			'code',
			'titles',
			'kind',
			'status',
			'capacity',
			'capacities',
			'capacity_unit as capacityUnit',
			'currency',
			'contributions',
			'donors',
			'budget',
			'cost_per_unit as costPerUnit',
		])
		.orderBy('code'),
)

/** The programmes of a donor, without the contributions of others. */
async function ownProgrammes(read: Read, actor: Actor, language: Language) {
	const rows = await read(programmesOf, { donor: actor.donor ?? '' })
	return rows.map((row) => {
		const { id, code, titles, kind, status, capacity, capacities, capacityUnit, currency, contributions } =
			withOwnMoney(actor, row)
		const given = contributions as { amount: number | null; earmark?: string }[]
		return {
			id,
			code,
			kind,
			status,
			capacity,
			/** Where it states its capacity by category. */
			capacities,
			capacityUnit,
			currency,
			title: textIn(titles, language) || code,
			contributions: given.map(({ amount, earmark = '' }) => ({ amount, earmark })),
		}
	})
}

const deliveriesByStatus = statement(({ ids }: { ids: string[] }) =>
	build
		.selectFrom('delivery')
		.where('programme_id', '=', anyOf(ids))
		.groupBy(['programme_id', 'status'])
		.orderBy('status')
		.select(['programme_id as programmeId', 'status', sql<number>`count(*)::int`.as('total')]),
)

/** Deliveries by status: of those that are also listed one by one, so that no number is withheld. */
async function countDeliveries(read: Read, { role }: Actor, ids: string[]) {
	const counted = new Map<string, Map<string, number>>()
	for (const { programmeId, status, total } of await read(deliveriesByStatus, { ids })) {
		const ofProgramme = counted.get(programmeId) ?? new Map<string, number>()
		const key = shownDeliveryStatus(status, role)
		ofProgramme.set(key, (ofProgramme.get(key) ?? 0) + total)
		counted.set(programmeId, ofProgramme)
	}
	return (programmeId: string) =>
		[...(counted.get(programmeId) ?? [])].map(([key, figure]) => ({ key, figure }))
}

/** Which of the deliveries are listed. */
type Listed = {
	/** Cursor: `nextDelivery` of the page before. */
	after?: string | undefined
	/** Null for all that follow. */
	most: number | null
}
const PAGE = 25

/**
 * What a donor may know: figures of its programmes and the deliveries they pay for, released numbers of unmet
 * needs, and summaries of unmet needs whose State consented. Nothing of other donors, and nothing of
 * confidential requests, in figures neither.
 */
export async function getDonorFigures(
	actor: Actor,
	filter: PipelineFilter = {},
	language: Language = actor.language,
	listed: Partial<Listed> = {},
) {
	return (await readFigures(actor, filter, language, listed)).view
}
export type DonorView = Awaited<ReturnType<typeof getDonorFigures>>

function readFigures(
	actor: Actor,
	filter: PipelineFilter,
	language: Language,
	{ after, most = PAGE }: Partial<Listed>,
) {
	requireRole(actor, 'donor')
	return readAs(actor, async (read) => {
		const own = await ownProgrammes(read, actor, language)
		const ids = own.map(({ id }) => id)
		const [{ deliveries, nextDelivery }, byStatus, measures, unmet, pipeline] = await Promise.all([
			fundedDeliveries(read, actor, ids, language, { after, most }),
			countDeliveries(read, actor, ids),
			measuresOf(read, ids),
			unmetNeeds(read),
			unmetSummaries(read, filter, language),
		])
		const view = {
			donor: actor.donor,
			/** The day of the first release, as long as there is none. */
			due: unmet ? null : await firstReleaseDay(read),
			programmes: own.map((programme) => ({
				...programme,
				...measures(programme.id),
				deliveries: byStatus(programme.id),
			})),
			deliveries: deliveries.map(({ programmeId, ...delivery }) => ({
				...delivery,
				programme: own.find(({ id }) => id === programmeId)?.title ?? '',
			})),
			nextDelivery,
			unmet,
			pipeline: pipeline.summaries,
		}
		return { view, requestIds: pipeline.requestIds }
	})
}

const deliveriesOf = statement(
	({ ids, at, id, most }: { ids: string[]; at: Date; id: string; most: number | null }) =>
		build
			.selectFrom('delivery as d')
			.leftJoin('state as s', 's.iso3', 'd.state_iso3')
			.where('d.programme_id', '=', anyOf(ids))
			.where(
				sql<boolean>`d.opened_at <= ${at}::timestamptz and (d.opened_at < ${at}::timestamptz or d.id > ${id})`,
			)
			.select([
				'd.id',
				'd.programme_id as programmeId',
				'd.kind',
				'd.state_iso3 as stateIso3',
				'd.quantity',
				categoriesDelivered.as('categories'),
				'd.status',
				'd.opened_at as openedAt',
				's.names',
			])
			.orderBy('d.opened_at', 'desc')
			.orderBy('d.id')
			.limit(sql<number>`${most}::int`),
)

/** Deliveries that the donor pays for, the latest first; without those of confidential requests. */
async function fundedDeliveries(
	read: Read,
	{ role }: Actor,
	ids: string[],
	language: Language,
	{ after, most }: Listed,
) {
	const from = readCursor(after) ?? end
	const found = await read(deliveriesOf, { ids, ...from, most: most && most + 1 })
	const rows = most ? found.slice(0, most) : found
	const last = rows.at(-1)
	return {
		deliveries: rows.map(({ stateIso3, names, status, ...delivery }) => ({
			...delivery,
			state: textIn(names, language) || stateIso3,
			status: shownDeliveryStatus(status, role),
		})),
		nextDelivery: last && rows.length < found.length ? writeCursor({ at: last.openedAt, id: last.id }) : null,
	}
}

type Asked = {
	part: 'programmes' | 'deliveries' | 'pipeline'
	filter: PipelineFilter
	exportId: string
	format: ExportFormat
	language: Language
}

/** Exports one part of a donor's page. */
export async function exportDonorFigures(actor: Actor, { part, filter, exportId, format, language }: Asked) {
	const { view, requestIds } = await readFigures(actor, filter, language, { most: null })
	const taken = { exportId, filter: { part, ...filter }, rows: view[part].length }
	await withActor(actor, async (tx) => {
		await recordExport(tx, actor, { what: format === 'csv' ? 'overview' : 'overviewXlsx', ...taken })
		if (part === 'pipeline') await recordSummaries(tx, actor, { requestIds, what: 'summaryFile' })
	})
	return view
}
