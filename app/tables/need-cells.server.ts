import type { bundleSource } from '#app/domain/bundles/list-bundles.server.ts'
import type { needSource } from '#app/domain/needs/list-needs.server.ts'
import type { requestSource } from '#app/domain/requests/list-requests.server.ts'
import { bundlePlainColumns } from '#app/forms/lists/bundle-list.ts'
import { needPlainColumns } from '#app/forms/lists/need-list.ts'
import { requestPlainColumns } from '#app/forms/lists/request-list.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { isStateRole } from '#workflows/roles.ts'
import type { regions, Theme } from '#workflows/vocabulary.ts'
import {
	type CellsOf,
	codedParts,
	officerNamesFor,
	plainParts,
	type RowOf,
	stateNamesIn,
} from './file-cells.server.ts'

/** The file of the requests; codes stand beside the labels that name them. */
export const requestCells: CellsOf<typeof requestSource> = async (actor, language) => {
	const t = translator(language, 'lists')
	const status = translator(language, 'status')
	const stateNames = await stateNamesIn(actor, language)
	const officerNames = await officerNamesFor(actor)
	return {
		title: translator(language, 'work')('requests.title'),
		name: [{ label: t('names.request'), wide: true, cell: ({ title }) => title }],
		parts: {
			...plainParts(requestPlainColumns, language),
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
			left: [],
		},
	}
}

/** The file of the needs. */
export const needCells: CellsOf<typeof needSource> = async (actor, language) => {
	const ofState = isStateRole(actor.role)
	const t = translator(language, 'lists')
	const codes = translator(language, 'codes')
	const status = translator(language, 'status')
	const clocks = translator(language, 'processingTime')
	const stateNames = await stateNamesIn(actor, language)
	const officerNames = await officerNamesFor(actor)
	const reader = ofState ? 'state' : 'office'
	const listed = new Intl.ListFormat(language, { type: 'unit' })
	return {
		title: t('names.needs'),
		name: [{ label: t('names.need'), wide: true, cell: ({ number, title }) => `${number}. ${title}` }],
		parts: {
			...plainParts(needPlainColumns, language),
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
			...codedParts<RowOf<typeof needSource>>(t('names.themes'), language, {
				// Of the list of codes.
				label: ({ themes }) => listed.format(themes.map((theme) => codes(`themes.${theme as Theme}`))),
				code: ({ themes }) => themes.join(' '),
			}),
			...(ofState
				? []
				: codedParts<RowOf<typeof needSource>>(t('names.region'), language, {
						label: ({ region }) => region && codes(`regions.${region as (typeof regions)[number]}`), // of the list of codes
						code: ({ region }) => region,
					})),
			{ label: t('names.submitted'), cell: ({ submittedAt }) => submittedAt },
		],
	}
}

/** The file of the bundles. */
export const bundleCells: CellsOf<typeof bundleSource> = async (actor, language) => {
	const t = translator(language, 'bundles')
	const lists = translator(language, 'lists')
	const codes = translator(language, 'codes')
	const stateNames = await stateNamesIn(actor, language)
	const list = new Intl.ListFormat(language)
	return {
		title: t('title'),
		name: [{ label: t('columns.title'), wide: true, cell: ({ title }) => title }],
		parts: {
			...plainParts(bundlePlainColumns, language),
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
		},
	}
}
