import { askedExport } from '#app/components/download/file-response.server.ts'
import { exportDonorFigures } from '#app/domain/figures/export-donor-figures.server.ts'
import { LARGEST_HIDDEN } from '#app/domain/figures/figures.ts'
import { filterChoice } from '#app/forms/address-values.ts'
import type { ExportedTable, ExportFormat } from '#app/forms/lists/list-export.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { sayer } from '#app/i18n/translator.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { tableResponse } from '#app/workbook/table-response.ts'
import { dayOfUtc } from '#workflows/clock/utc-day.ts'
import type { Language } from '#workflows/languages.ts'
import { filterFrom } from '../overview.needs/filter-from.ts'
import { parts, tableOf } from './table-of.ts'

type FilePart = (typeof parts)[number]
type PartFileInput = { actor: Actor; request: Request }

/**
 * A table of the donor's pages as a file: the same data, with small numbers hidden as there. The file says itself when its
 * figures were read and how each is made: CSV below the rows, a workbook on its second sheet.
 */
export async function partFile({ actor, request }: PartFileInput, format: ExportFormat): Promise<Response> {
	const language = languageOf(request, actor.language)
	const part = filterChoice(request, 'part', parts) ?? 'programmes'
	const exportId = askedExport(request, format === 'csv' ? 'overview' : 'overviewXlsx')
	const filter = filterFrom(request)
	const { asAt, tables } = await exportDonorFigures(actor, { part, filter, exportId, format, language })
	const [head = [], ...rows] = tableOf(part, tables, language)
	const [overview, lists] = [sayer(language, 'overview'), sayer(language, 'lists')]
	const table: ExportedTable = {
		title: overview(`export.${part}`),
		columns: head.map((label, at) => ({ label, wide: at === 0 })),
		count: rows.length,
		batches: inOneBatch(rows.map((row) => row.map(numberOrText))),
		about: (number) => [
			[sayer(language, 'figures')('file.asAt'), asAt],
			[lists('table.by'), actor.name],
			[lists('table.rows'), number],
			...definitionsOf(part, language),
			['', overview('privacy', { most: LARGEST_HIDDEN })],
		],
	}
	const name = `overview-${part}-${dayOfUtc(asAt)}`
	return tableResponse({ table, format, language, name })
}

/** How the figures of a part are made, in the words of the page that defines all figures. */
function definitionsOf(part: FilePart, language: Language): [string, string][] {
	const [overview, made] = [sayer(language, 'overview'), sayer(language, 'figureDefinitions')]
	const contribution = sayer(language, 'contribution')
	const by = (...keys: string[]) => keys.map((key) => made(key)).join(' · ')
	if (part === 'pipeline') return [[overview('pipeline.title'), overview('pipeline.lead')]]
	if (part === 'pieces') return [[contribution('perPiece'), contribution('note')]]
	if (part === 'deliveries') return [[overview('export.deliveries'), by('sources.deliveryRecords')]]
	return [
		[contribution('perLearner'), contribution('note')],
		[contribution('committed'), by('populations.reservations', 'dates.confirmed', 'sources.reservations')],
		[overview('money'), by('populations.reservations', 'dates.now', 'sources.reservations')],
		[made('tables.learners'), by('populations.courses', 'sources.deliveryRecords')],
		[overview('results.certificates'), by('sources.deliveryRecords')],
		[overview('results.handedOver'), by('populations.deliveries', 'sources.deliveryRecords')],
		[overview('results.working'), by('sources.deliveryRecords')],
		[overview('results.outcomes'), by('populations.evaluatedNeeds', 'sources.history')],
	]
}

const numberOrText = (text: string) => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : text)

async function* inOneBatch<Row>(rows: Row[]) {
	yield rows
}
