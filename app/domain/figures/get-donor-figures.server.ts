import { textIn } from '#app/domain/core/names-of.server.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import { recordExport } from '#app/domain/exports/exports.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import type { Language } from '#workflows/languages.ts'
import { shownDeliveryStatus } from '#workflows/status-line.ts'
import { measuresOf } from './donor-measures.server.ts'
import { consented, type PipelineFilter, unmet, unmetSummaries } from './donor-pipeline.server.ts'

import { type Counted, publishable, withOwnMoney } from './figures.ts'

type Cell = Counted & { key: string }

const shown = (cells: Cell[]) =>
	cells.map((cell) => ({ key: cell.key, figure: publishable(cell) })).filter(({ figure }) => figure !== 0)

/** Unmet needs by region and by theme; the ones listed one by one in the pipeline must not reveal the others. */
async function unmetNeeds(tx: Tx) {
	const byRegion = await tx.$queryRaw<Cell[]>`
		select state.region as key, count(*)::int as total,
			(count(*) filter (where request.classification = 'CONFIDENTIAL'))::int as confidential,
			(count(*) filter (where ${consented}))::int as told
		from need join request on request.id = need.request_id join state on state.iso3 = need.state_iso3
		where ${unmet} and state.region is not null group by 1 order by 1`
	const byTheme = await tx.$queryRaw<Cell[]>`
		select theme as key, count(*)::int as total,
			(count(*) filter (where request.classification = 'CONFIDENTIAL'))::int as confidential,
			(count(*) filter (where ${consented}))::int as told
		from need join request on request.id = need.request_id cross join unnest(need.themes) as theme
		where ${unmet} group by 1 order by 1`
	return { byRegion: shown(byRegion), byTheme: shown(byTheme) }
}

/** The programmes of a donor, without the contributions of others. */
async function ownProgrammes(tx: Tx, actor: Actor, language: Language) {
	const rows = await tx.programme.findMany({
		where: { donors: { has: actor.donor ?? '' } },
		orderBy: { code: 'asc' },
	})
	return rows.map((row) => {
		const { id, code, titles, kind, status, capacity, capacityUnit, currency, contributions } = withOwnMoney(
			actor,
			row,
		)
		const given = contributions as { amount: number | null; earmark?: string }[]
		return {
			id,
			code,
			kind,
			status,
			capacity,
			capacityUnit,
			currency,
			title: textIn(titles, language) || code,
			contributions: given.map(({ amount, earmark = '' }) => ({ amount, earmark })),
		}
	})
}

/** By status, only of the deliveries that are also listed one by one. */
function byStatus(deliveries: readonly { programmeId: string; status: string }[], programmeId: string) {
	const counts = new Map<string, number>()
	for (const { status, ...each } of deliveries)
		if (each.programmeId === programmeId) counts.set(status, (counts.get(status) ?? 0) + 1)
	return shown([...counts].map(([key, total]) => ({ key, total, confidential: 0 })))
}

/**
 * What a donor may know: figures of its programmes and the deliveries they pay for, numbers of unmet needs that
 * identify no State, and summaries of unmet needs whose State consented. Nothing of other donors.
 */
export function getDonorFigures(
	actor: Actor,
	filter: PipelineFilter = {},
	language: Language = actor.language,
) {
	requireRole(actor, 'donor')
	return withActor(actor, async (tx) => {
		const own = await ownProgrammes(tx, actor, language)
		const ids = own.map(({ id }) => id)
		const deliveries = await fundedDeliveries(tx, actor, ids, language)
		// Separate from the rest: one transaction cannot run two queries at a time.
		const measures = await withinSystem(tx, actor, () => measuresOf(tx, ids))
		const counted = await withinSystem(tx, actor, () => unmetNeeds(tx))
		const pipeline = await withinSystem(tx, actor, () => unmetSummaries(tx, filter, language))
		return {
			donor: actor.donor,
			programmes: own.map((programme) => ({
				...programme,
				...measures(programme.id),
				deliveries: byStatus(deliveries, programme.id),
			})),
			deliveries: deliveries.map(({ programmeId, ...delivery }) => ({
				...delivery,
				programme: own.find(({ id }) => id === programmeId)?.title ?? '',
			})),
			unmet: counted,
			pipeline,
		}
	})
}
export type DonorView = Awaited<ReturnType<typeof getDonorFigures>>

/** Deliveries that the donor pays for, the latest first; without those of confidential requests. */
async function fundedDeliveries(tx: Tx, { role }: Actor, ids: string[], language: Language) {
	const rows = await tx.delivery.findMany({
		where: { programmeId: { in: ids } },
		orderBy: [{ openedAt: 'desc' }, { id: 'asc' }],
		select: {
			id: true,
			programmeId: true,
			kind: true,
			stateIso3: true,
			quantity: true,
			status: true,
			openedAt: true,
		},
	})
	const states = await tx.state.findMany({
		where: { iso3: { in: rows.map(({ stateIso3 }) => stateIso3) } },
		select: { iso3: true, names: true },
	})
	const names = new Map(states.map(({ iso3, names }) => [iso3, textIn(names, language)]))
	return rows.map(({ stateIso3, status, ...delivery }) => ({
		...delivery,
		state: names.get(stateIso3) ?? stateIso3,
		status: shownDeliveryStatus(status, role),
	}))
}

type Asked = {
	part: 'programmes' | 'deliveries' | 'pipeline'
	filter: PipelineFilter
	exportId: string
	language: Language
}

/** Exports one part of a donor's page. */
export async function exportDonorFigures(actor: Actor, { part, filter, exportId, language }: Asked) {
	const view = await getDonorFigures(actor, filter, language)
	const taken = { exportId, filter: { part, ...filter }, rows: view[part].length }
	await withActor(actor, (tx) => recordExport(tx, actor, { what: 'overview', ...taken }))
	return view
}
