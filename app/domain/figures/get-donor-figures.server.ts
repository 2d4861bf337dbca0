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
import { build, statement } from '#app/platform/statement.ts'
import type { Language } from '#workflows/languages.ts'
import { nextReleaseDay } from '#workflows/releases/release.ts'
import { TOTAL } from '#workflows/releases/tables.ts'
import { shownDeliveryStatus } from '#workflows/status-line.ts'
import { type PipelineFilter, unmetSummaries } from './donor-pipeline.server.ts'
import { fundedProgrammes, isFundedBy } from './funded-programmes.server.ts'

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

/** Where the lists of a page begin; each is read page by page. */
type Listed = {
	/** Cursor: `nextDelivery` of the page before. */
	after?: string | undefined
	/** `nextProgramme` of the page before. */
	afterProgramme?: string | undefined
	/** `nextNeed` of the page before. */
	afterNeed?: string | undefined
	/** How many rows of each; null for all that follow, for a file. */
	most?: number | null
}
/** Rows of a page: what a donor pays for first, and of the other lists the beginning. */
const PROGRAMMES = 8
const OTHERS = 5

/**
 * What a donor may know: figures of its programmes and the deliveries they pay for, released numbers of unmet
 * needs, and summaries of unmet needs whose State consented. Nothing of other donors, and nothing of
 * confidential requests, in figures neither.
 */
export async function getDonorFigures(
	actor: Actor,
	filter: PipelineFilter = {},
	language: Language = actor.language,
	listed: Listed = {},
) {
	return (await readFigures(actor, filter, language, listed)).view
}
export type DonorView = Awaited<ReturnType<typeof getDonorFigures>>

function readFigures(actor: Actor, filter: PipelineFilter, language: Language, listed: Listed) {
	requireRole(actor, 'donor')
	const { after, afterProgramme, afterNeed, most } = listed
	const ofOthers = most === undefined ? OTHERS : most
	return readAs(actor, async (read) => {
		const [funded, delivered, unmet, pipeline] = await Promise.all([
			fundedProgrammes(read, language, {
				after: afterProgramme,
				most: most === undefined ? PROGRAMMES : most,
			}),
			fundedDeliveries(read, language, { after, most: ofOthers }),
			unmetNeeds(read),
			unmetSummaries(read, { ...filter, after: afterNeed, most: ofOthers }, language),
		])
		const view = {
			donor: actor.donor,
			/** The day of the first release, as long as there is none. */
			due: unmet ? null : await firstReleaseDay(read),
			...funded,
			...delivered,
			unmet,
			pipeline: pipeline.summaries,
			nextNeed: pipeline.next,
		}
		return { view, requestIds: pipeline.requestIds }
	})
}

const deliveriesOf = statement(
	({ donor, at, id, most }: { donor: string; at: Date; id: string; most: number | null }) =>
		build
			.selectFrom('delivery as d')
			.innerJoin('programme as p', 'p.id', 'd.programme_id')
			.leftJoin('state as s', 's.iso3', 'd.state_iso3')
			.where(
				'd.programme_id',
				'=',
				sql<string>`any (array(select id from programme where ${isFundedBy(donor)}))`,
			)
			.where(
				sql<boolean>`d.opened_at <= ${at}::timestamptz and (d.opened_at < ${at}::timestamptz or d.id > ${id})`,
			)
			.select([
				'd.id',
				'p.code',
				'p.titles',
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
	language: Language,
	{ after, most }: { after: string | undefined; most: number | null },
) {
	const { donor, role } = read.actor
	const from = readCursor(after) ?? end
	const found = await read(deliveriesOf, { donor: donor ?? '', ...from, most: most && most + 1 })
	const rows = most ? found.slice(0, most) : found
	const last = rows.at(-1)
	return {
		deliveries: rows.map(({ stateIso3, names, status, code, titles, ...delivery }) => ({
			...delivery,
			programme: textIn(titles, language) || code,
			state: textIn(names, language) || stateIso3,
			status: shownDeliveryStatus(status, role),
		})),
		nextDelivery: last && rows.length < found.length ? writeCursor({ at: last.openedAt, id: last.id }) : null,
	}
}

type Asked = {
	part: 'programmes' | 'pieces' | 'deliveries' | 'pipeline'
	filter: PipelineFilter
	exportId: string
	format: ExportFormat
	language: Language
}

/** Exports one part of a donor's page. */
export async function exportDonorFigures(actor: Actor, { part, filter, exportId, format, language }: Asked) {
	const { view, requestIds } = await readFigures(actor, filter, language, { most: null })
	const rows = part === 'pieces' ? view.programmes.flatMap(({ pieces }) => pieces).length : view[part].length
	const taken = { exportId, filter: { part, ...filter }, rows }
	await withActor(actor, async (tx) => {
		await recordExport(tx, actor, { what: format === 'csv' ? 'overview' : 'overviewXlsx', ...taken })
		if (part === 'pipeline') await recordSummaries(tx, actor, { requestIds, what: 'summaryFile' })
	})
	return view
}
