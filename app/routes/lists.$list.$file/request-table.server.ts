import type { ExportedRequests } from '#app/domain/requests/export-requests.server.ts'
import { type ExportCell, type ExportedTable, MOST_EXPORTED } from '#app/forms/lists/list-export.ts'
import type { RequestColumn } from '#app/forms/lists/request-list.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Language } from '#workflows/languages.ts'

type Row = ExportedRequests['rows'][number]
type Part = { label: string; wide?: boolean; cell: (row: Row) => ExportCell }
type States = readonly { iso3: string; name: string }[]

/** An exported view of the requests in the words of its reader; codes stand beside the labels that name them. */
export function requestTable(
	{ rows, columns, isCut, withoutConfidential, view, officers }: ExportedRequests,
	states: States,
	language: Language,
): ExportedTable {
	const t = translator(language, 'lists')
	const work = translator(language, 'work')
	const status = translator(language, 'status')
	const stateNames = new Map(states.map(({ iso3, name }) => [iso3, name]))
	const officerNames = new Map(officers.map(({ id, name }) => [id, name]))
	const coded = (name: RequestColumn) => t('table.code', { column: t(`names.${name}`) })
	const parts: Record<RequestColumn, Part[]> = {
		reference: [{ label: t('names.reference'), cell: ({ reference }) => reference }],
		state: [
			{ label: t('names.state'), cell: ({ stateIso3 }) => stateNames.get(stateIso3) ?? stateIso3 },
			{ label: coded('state'), cell: ({ stateIso3 }) => stateIso3 },
		],
		status: [
			{ label: t('names.status'), cell: (row) => status(`request.${row.status}`) },
			{ label: coded('status'), cell: (row) => row.status },
		],
		needs: [{ label: t('names.needs'), cell: ({ needStatuses }) => needStatuses.length }],
		officer: [
			{
				label: t('names.officer'),
				cell: ({ officerId }) => officerId && (officerNames.get(officerId) ?? officerId),
			},
		],
		due: [{ label: t('names.due'), cell: ({ dueAt }) => dueAt }],
		left: [],
		submitted: [{ label: t('names.submitted'), cell: ({ submittedAt }) => submittedAt }],
		updated: [{ label: t('names.updated'), cell: ({ updatedAt }) => updatedAt }],
	}
	const name: Part = { label: t('names.request'), wide: true, cell: ({ title }) => title }
	const shown = [name, ...columns.flatMap((column) => parts[column])]
	const most = new Intl.NumberFormat(language).format(MOST_EXPORTED)
	return {
		title: work('requests.title'),
		columns: shown,
		rows: rows.map((row) => shown.map(({ cell }) => cell(row))),
		about: [
			[t('table.view'), `/requests${view ? `?${view}` : ''}`],
			[t('table.made'), now()],
			[t('table.rows'), rows.length],
			...(isCut ? [['', t('table.cut', { most })] as const] : []),
			...(withoutConfidential ? [['', t('table.withoutConfidential')] as const] : []),
		],
	}
}
