import type { exportBundles } from '#app/domain/bundles/list-bundles.server.ts'
import type { exportNeeds } from '#app/domain/needs/list-needs.server.ts'
import type { ExportedRequests } from '#app/domain/requests/list-requests.server.ts'
import type { ExportedTable } from '#app/forms/lists/list-export.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Language } from '#workflows/languages.ts'
import type { regions, Theme } from '#workflows/vocabulary.ts'
import { codedParts, exportedTable, type RowOf } from './exported-table.server.ts'

type States = readonly { iso3: string; name: string }[]

/** An exported view of the requests in the words of its reader; codes stand beside the labels that name them. */
export function requestTable(found: ExportedRequests, states: States, language: Language): ExportedTable {
	const t = translator(language, 'lists')
	const status = translator(language, 'status')
	const stateNames = new Map(states.map(({ iso3, name }) => [iso3, name]))
	const officerNames = new Map(found.officers.map(({ id, name }) => [id, name]))
	return exportedTable(
		found,
		{
			title: translator(language, 'work')('requests.title'),
			name: [{ label: t('names.request'), wide: true, cell: ({ title }) => title }],
			parts: {
				reference: [{ label: t('names.reference'), cell: ({ reference }) => reference }],
				state: codedParts(t('names.state'), language, {
					label: ({ stateIso3 }) => stateNames.get(stateIso3) ?? stateIso3,
					code: ({ stateIso3 }) => stateIso3,
				}),
				status: codedParts(t('names.status'), language, {
					label: (row) => status(`request.${row.status}`),
					code: (row) => row.status,
				}),
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
			},
		},
		language,
	)
}

type FoundNeeds = Awaited<ReturnType<typeof exportNeeds>>

/** An exported view of the needs in the words of its reader. */
export function needTable(
	found: FoundNeeds,
	states: States,
	ofState: boolean,
	language: Language,
): ExportedTable {
	const t = translator(language, 'lists')
	const codes = translator(language, 'codes')
	const status = translator(language, 'status')
	const clocks = translator(language, 'processingTime')
	const stateNames = new Map(states.map(({ iso3, name }) => [iso3, name]))
	const officerNames = new Map(found.officers.map(({ id, name }) => [id, name]))
	const reader = ofState ? 'state' : 'office'
	const listed = new Intl.ListFormat(language, { type: 'unit' })
	return exportedTable(
		found,
		{
			title: t('names.needs'),
			name: [{ label: t('names.need'), wide: true, cell: ({ number, title }) => `${number}. ${title}` }],
			parts: {
				reference: [{ label: t('names.reference'), cell: ({ reference }) => reference }],
				state: codedParts(t('names.state'), language, {
					label: ({ stateIso3 }) => stateNames.get(stateIso3) ?? stateIso3,
					code: ({ stateIso3 }) => stateIso3,
				}),
				kind: codedParts(t('names.kind'), language, {
					label: ({ kind }) => codes(`kinds.${kind}`),
					code: ({ kind }) => kind,
				}),
				status: codedParts(t('names.status'), language, {
					label: (row) => status(`need.${row.status}`),
					code: (row) => row.status,
				}),
				turn: [{ label: t('names.turn'), cell: ({ turn }) => turn && clocks(`parties.${reader}.${turn}`) }],
				since: [{ label: t('names.since'), cell: ({ updatedAt }) => updatedAt }],
				due: [{ label: t('names.due'), cell: ({ dueAt }) => dueAt }],
				programme: [{ label: t('names.programme'), cell: ({ programme }) => programme?.code ?? null }],
				officer: [
					{
						label: t('names.officer'),
						cell: ({ officerId }) => officerId && (officerNames.get(officerId) ?? officerId),
					},
				],
			},
			more: [
				...codedParts<RowOf<FoundNeeds>>(t('names.themes'), language, {
					// Of the list of codes.
					label: ({ themes }) => listed.format(themes.map((theme) => codes(`themes.${theme as Theme}`))),
					code: ({ themes }) => themes.join(' '),
				}),
				...(ofState
					? []
					: codedParts<RowOf<FoundNeeds>>(t('names.region'), language, {
							label: ({ region }) => region && codes(`regions.${region as (typeof regions)[number]}`), // of the list of codes
							code: ({ region }) => region,
						})),
				{ label: t('names.submitted'), cell: ({ submittedAt }) => submittedAt },
			],
		},
		language,
	)
}

type FoundBundles = Awaited<ReturnType<typeof exportBundles>>

/** An exported view of the bundles in the words of its reader. */
export function bundleTable(found: FoundBundles, states: States, language: Language): ExportedTable {
	const t = translator(language, 'bundles')
	const lists = translator(language, 'lists')
	const codes = translator(language, 'codes')
	const stateNames = new Map(states.map(({ iso3, name }) => [iso3, name]))
	const list = new Intl.ListFormat(language)
	return exportedTable(
		{ ...found, withoutConfidential: false },
		{
			title: t('title'),
			name: [{ label: t('columns.title'), wide: true, cell: ({ title }) => title }],
			parts: {
				status: [{ label: lists('names.status'), cell: ({ status }) => t(status) }],
				theme: codedParts(t('columns.theme'), language, {
					label: ({ theme }) => codes(`themes.${theme as Theme}`), // of the list of codes
					code: ({ theme }) => theme,
				}),
				kind: codedParts(t('columns.kind'), language, {
					label: ({ kind }) => codes(`kinds.${kind}`),
					code: ({ kind }) => kind,
				}),
				states: codedParts(t('columns.states'), language, {
					label: (row) => list.format(row.states.map((iso3) => stateNames.get(iso3) ?? iso3)),
					code: (row) => row.states.join(' '),
				}),
				needs: [{ label: t('columns.needs'), cell: ({ needs }) => needs }],
				madeOn: [{ label: t('columns.madeOn'), cell: ({ madeAt }) => madeAt }],
			},
		},
		language,
	)
}
