import { keepExport } from '#app/domain/exports/keep-export.server.ts'
import type { Actor, Language } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import type { PipelineFilter } from './donor-pipeline.server.ts'
import { getDonorFigures } from './get-donor-figures.server.ts'

type Asked = {
	part: 'programmes' | 'deliveries' | 'pipeline'
	filter: PipelineFilter
	exportId: string
	language: Language
}

/** One part of what a donor sees, to be taken along. */
export async function exportDonorFigures(actor: Actor, { part, filter, exportId, language }: Asked) {
	const view = await getDonorFigures(actor, filter, language)
	const taken = { exportId, filter: { part, ...filter }, rows: view[part].length }
	await withActor(actor, (tx) => keepExport(tx, actor, { what: 'overview', ...taken }))
	return view
}
