import { askedExport } from '#app/components/download/file-response.server.ts'
import { exportDonorFigures } from '#app/domain/figures/get-donor-figures.server.ts'
import { filterChoice } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { sayer } from '#app/i18n/translator.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { signedInLoader } from '#app/platform/signed-in.server.ts'
import { tableResponse } from '#app/workbook/table-response.ts'
import type { Language } from '#workflows/languages.ts'
import { filterFrom } from './overview/filter-from.ts'
import { parts, tableOf } from './overview[.]csv/table-of.ts'

/**
 * A part of the donor's page as a workbook: the same data as in CSV, with numbers as numbers, and how each figure is made on
 * the second sheet.
 */
export const loader = signedInLoader(async ({ actor, request }) => {
	const language = languageOf(request, actor.language)
	const part = filterChoice(request, 'part', parts) ?? 'programmes'
	const exportId = askedExport(request, 'overviewXlsx')
	const filter = filterFrom(request)
	const view = await exportDonorFigures(actor, { part, filter, exportId, format: 'xlsx', language })
	const [head = [], ...rows] = tableOf(part, view, language)
	const [overview, lists] = [sayer(language, 'overview'), sayer(language, 'lists')]
	const table = {
		title: overview(`export.${part}`),
		columns: head.map((label, at) => ({ label, wide: at === 0 })),
		count: rows.length,
		batches: inOneBatch(rows.map((row) => row.map(numberOrText))),
		about: (number: number) => [
			// Counted while the file is made.
			[sayer(language, 'figures')('file.asAt'), now()] as const,
			[lists('table.by'), actor.name] as const,
			[lists('table.rows'), number] as const,
			...definitionsOf(part, language),
			['', overview('privacy')] as const,
		],
	}
	return tableResponse({ table, format: 'xlsx', language, name: `overview-${part}` })
})

/** How the figures of a part are made, in the words of the page that defines all figures. */
function definitionsOf(part: (typeof parts)[number], language: Language): [string, string][] {
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
