import { recordSummaries } from '#app/domain/core/record-access.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import { recordExport } from '#app/domain/exports/exports.server.ts'
import type { ExportFormat } from '#app/forms/lists/list-export.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import type { Language } from '#workflows/languages.ts'
import { type PipelineFilter, type UnmetSummary, unmetSummaries } from './donor-pipeline.server.ts'
import { fundedProgrammes } from './funded-programmes.server.ts'
import { type DonorDeliveries, getDonorDeliveries } from './get-donor-deliveries.server.ts'
import type { DonorOverview } from './get-donor-overview.server.ts'

/** The tables of a donor's pages: those that a file does not ask for are empty. */
export type DonorTables = {
	programmes: DonorOverview['programmes']
	deliveries: DonorDeliveries['deliveries']
	pipeline: readonly UnmetSummary[]
}
const nothing: DonorTables = { programmes: [], deliveries: [], pipeline: [] }

type ExportDonorFiguresInput = {
	part: 'programmes' | 'pieces' | 'deliveries' | 'pipeline'
	filter: PipelineFilter
	exportId: string
	format: ExportFormat
	language: Language
}

/** Exports one table of a donor's pages, whole, with the moment it was read at. */
export async function exportDonorFigures(
	actor: Actor,
	{ exportId, format, ...asked }: ExportDonorFiguresInput,
) {
	requireAbility(actor, 'readDonorFigures')
	const { part, filter } = asked
	const { asAt, requestIds, ...tables } = await readTable(actor, asked)
	const rows =
		part === 'pieces' ? tables.programmes.flatMap(({ pieces }) => pieces).length : tables[part].length
	const taken = { exportId, filter: { part, ...filter }, rows }
	await withActor(actor, async (tx) => {
		await recordExport(tx, actor, { what: format === 'csv' ? 'overview' : 'overviewXlsx', ...taken })
		if (part === 'pipeline') await recordSummaries(tx, actor, { requestIds, what: 'summaryFile' })
	})
	return { asAt, tables: tables satisfies DonorTables }
}

function readTable(
	actor: Actor,
	{ part, filter, language }: Pick<ExportDonorFiguresInput, 'part' | 'filter' | 'language'>,
) {
	return readAs(actor, async (read) => {
		const requestIds: string[] = []
		const whole = { ...nothing, requestIds, asAt: read.at }
		if (part === 'deliveries') {
			const { deliveries } = await getDonorDeliveries(actor, language, { most: null })
			return { ...whole, deliveries }
		}
		if (part === 'pipeline') {
			const { summaries, requestIds } = await unmetSummaries(read, { ...filter, most: null }, language)
			return { ...whole, pipeline: summaries, requestIds }
		}
		const { programmes } = await fundedProgrammes(read, language, { most: null })
		return { ...whole, programmes }
	})
}
