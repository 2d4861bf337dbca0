import type { allocationSource } from '#app/domain/allocation/list-allocations.server.ts'
import type { deliverySource } from '#app/domain/deliveries/list-deliveries.server.ts'
import type { practiceSource } from '#app/domain/practices/list-practices.server.ts'
import type { programmeSource } from '#app/domain/programmes/list-programmes.server.ts'
import { allocationPlainColumns } from '#app/forms/lists/allocation-list.ts'
import { deliveryPlainColumns } from '#app/forms/lists/delivery-list.ts'
import { practicePlainColumns } from '#app/forms/lists/practice-list.ts'
import { programmePlainColumns } from '#app/forms/lists/programme-list.ts'
import { linesText } from '#app/i18n/lines-text.server.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { dueKey } from '#workflows/delivery/milestones.ts'
import { isOneFigure } from '#workflows/equipment/category-capacity.ts'
import type { Recommendation } from '#workflows/practice/vocabulary.ts'
import type { Theme } from '#workflows/vocabulary.ts'
import { type CellsOf, codedParts, plainParts, type RowOf, stateNamesIn } from './file-cells.server.ts'

/** The file of the deliveries. Unlike lines are listed, and never added up. */
export const deliveryCells: CellsOf<typeof deliverySource> = async (actor, language) => {
	const t = translator(language, 'board')
	const lists = translator(language, 'lists')
	const codes = translator(language, 'codes')
	const status = translator(language, 'status')
	const milestones = translator(language, 'timeline')
	const stateNames = await stateNamesIn(actor, language)
	return {
		title: t('title'),
		name: [
			{
				label: t('head.delivery'),
				wide: true,
				cell: ({ about, programme }) =>
					about ? `${about.number}. ${about.title}` : (programme?.title ?? null),
			},
		],
		parts: {
			...plainParts(deliveryPlainColumns, language),
			reference: [{ label: lists('names.reference'), cell: ({ about }) => about?.reference ?? null }],
			kind: codedParts(t('head.kind'), language, {
				label: ({ kind }) => codes(`kinds.${kind}`),
				code: ({ kind }) => kind,
			}),
			state: codedParts(t('head.state'), language, {
				label: ({ stateIso3 }) => stateNames.get(stateIso3) ?? stateIso3,
				code: ({ stateIso3 }) => stateIso3,
			}),
			programme: [{ label: t('head.programme'), cell: ({ programme }) => programme?.code ?? null }],
			quantity: [
				{
					label: t('head.quantity'),
					cell: ({ quantity, categories }) =>
						categories.length > 1 ? linesText(categories, language) : quantity,
				},
			],
			status: codedParts(t('head.status'), language, {
				label: (row) => status(`delivery.${row.status}`),
				code: (row) => row.status,
			}),
			next: [
				{ label: t('head.next'), cell: ({ next }) => next && new Date(`${next.on}T00:00:00Z`) },
				{
					label: '',
					cell: ({ next }) => next && `${milestones(dueKey(next))}${next.overdue ? ` (${t('late')})` : ''}`,
				},
			],
		},
	}
}

/** The file of the programmes. */
export const programmeCells: CellsOf<typeof programmeSource> = (_actor, language) => {
	const t = translator(language, 'programmes')
	const names = translator(language, 'lists')
	const codes = translator(language, 'codes')
	const status = translator(language, 'status')
	const list = new Intl.ListFormat(language)
	return {
		title: t('title'),
		name: [{ label: t('columns.programme'), wide: true, cell: ({ title }) => title }],
		parts: {
			...plainParts(programmePlainColumns, language),
			code: [{ label: t('columns.code'), cell: ({ code }) => code }],
			kind: codedParts(t('columns.kind'), language, {
				label: ({ kind }) => codes(`kinds.${kind}`),
				code: ({ kind }) => kind,
			}),
			status: codedParts(t('columns.status'), language, {
				label: (row) => status(`programme.${row.status}`),
				code: (row) => row.status,
			}),
			themes: codedParts(names('names.themes'), language, {
				// Only the form of a programme lets codes in.
				label: ({ themes }) => list.format(themes.map((theme) => codes(`themes.${theme as Theme}`))),
				code: ({ themes }) => themes.join(' '),
			}),
			donors: [{ label: names('names.donors'), cell: ({ donors }) => list.format(donors) }],
			free: [
				{
					label: t('columns.free'),
					cell: ({ room }) => {
						if (!room || isOneFigure(room.categories)) return room?.free ?? null
						const free = room.categories.map((each) => ({ ...each, quantity: each.free }))
						return linesText(free, language)
					},
				},
			],
		},
	}
}

type Row = RowOf<typeof allocationSource>

/** The file of the allocation runs. */
export const allocationCells: CellsOf<typeof allocationSource> = (_actor, language) => {
	const t = translator(language, 'allocation')
	const codes = translator(language, 'codes')
	const nameOf = ({ scope, programme }: Row) => {
		if (scope.of === 'theme') return codes(`themes.${scope.theme}`)
		return scope.of === 'programme' ? (programme ?? t('scopes.programme')) : t('scopes.all')
	}
	return {
		title: t('list'),
		name: [{ label: t('columns.run'), wide: true, cell: nameOf }],
		parts: {
			...plainParts(allocationPlainColumns, language),
			by: [{ label: t('columns.by'), cell: ({ startedBy }) => startedBy }],
		},
	}
}

/** The file of the good practices. */
export const practiceCells: CellsOf<typeof practiceSource> = (_actor, language) => {
	const t = translator(language, 'practices')
	const lists = translator(language, 'lists')
	const status = translator(language, 'status')
	const codes = translator(language, 'codes')
	const list = new Intl.ListFormat(language)
	return {
		title: t('title'),
		name: [{ label: t('fields.title'), wide: true, cell: ({ title }) => title }],
		parts: {
			...plainParts(practicePlainColumns, language),
			state: codedParts(lists('names.state'), language, {
				label: ({ state }) => state,
				code: ({ stateIso3 }) => stateIso3,
			}),
			status: codedParts(lists('names.status'), language, {
				label: (row) => status(`practice.${row.status}`),
				code: (row) => row.status,
			}),
			themes: codedParts(t('fields.themes'), language, {
				// Only `practiceContent` lets codes in, so that those of a row are known.
				label: ({ themes }) => list.format(themes.map((theme) => codes(`themes.${theme as Theme}`))),
				code: ({ themes }) => themes.join(' '),
			}),
			recommendations: codedParts(t('fields.recommendations'), language, {
				label: (row) =>
					list.format(
						// Only `practiceContent` lets the numbers in: they are known.
						row.recommendations.map((number) => codes(`recommendations.${number as Recommendation}`)),
					),
				code: (row) => row.recommendations.join(' '),
			}),
		},
	}
}
