import { namesOf } from '#app/domain/core/names-of.server.ts'
import { recordExport } from '#app/domain/exports/exports.server.ts'
import { filtersOf, readFigures } from '#app/forms/figures/figure-filter.ts'
import type { ExportFormat } from '#app/forms/lists/list-export.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { countedFor, figuresOf } from './get-figures.server.ts'

type ExportFiguresInput = { params: URLSearchParams; exportId: string; format: ExportFormat }

/**
 * All numbers of the figures that an address asks for, with the names of officers where the reader sees them. The number of
 * rows is recorded in the export log. `not-found` for a role without figures, and before the first count.
 */
export async function exportFigures(actor: Actor, { params, exportId, format }: ExportFiguresInput) {
	const whose = figuresOf(actor)
	if (!whose) throw new DomainError('not-found')
	const found = await readAs(actor, async (read) => {
		const asked = readFigures(params, read.at, filtersOf(whose))
		const { asAt, rows } = await countedFor(read, asked, whose)
		const officers = rows.flatMap(({ dims: { officer } }) => officer ?? [])
		return {
			...asked,
			asAt,
			rows,
			officers: await namesOf(read, officers),
		}
	})
	const { asAt, period, filter, rows } = found
	if (!asAt) throw new DomainError('not-found')
	const chosen = Object.entries({ period, ...filter }).flatMap(([name, value]) =>
		value ? [[name, value]] : [],
	)
	const view = `/figures?${new URLSearchParams(chosen)}`
	await withActor(actor, (tx) =>
		recordExport(tx, actor, {
			what: format === 'csv' ? 'figuresCsv' : 'figuresXlsx',
			exportId,
			filter: { view },
			rows: rows.length,
		}),
	)
	return { ...found, asAt, view, by: actor.name }
}
export type ExportedFigures = Awaited<ReturnType<typeof exportFigures>>
