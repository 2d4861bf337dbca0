import type { exportDeliveries } from '#app/domain/deliveries/list-deliveries.server.ts'
import type { ExportedTable } from '#app/forms/lists/list-export.ts'
import { linesText } from '#app/i18n/lines-text.server.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Language } from '#workflows/languages.ts'
import { codedParts, exportedTable } from './exported-table.server.ts'

type Found = Awaited<ReturnType<typeof exportDeliveries>>
type States = readonly { iso3: string; name: string }[]

/** An exported view of the deliveries in the words of its reader. Unlike lines are listed, and never added up. */
export function deliveryTable(found: Found, states: States, language: Language): ExportedTable {
	const t = translator(language, 'board')
	const lists = translator(language, 'lists')
	const codes = translator(language, 'codes')
	const status = translator(language, 'status')
	const milestones = translator(language, 'timeline')
	const stateNames = new Map(states.map(({ iso3, name }) => [iso3, name]))
	return exportedTable(
		found,
		{
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
					{ label: '', cell: ({ next }) => next && milestones(`milestones.${next.what}`) },
				],
				opened: [{ label: lists('names.opened'), cell: ({ openedAt }) => openedAt }],
				changed: [{ label: t('head.changed'), cell: ({ updatedAt }) => updatedAt }],
			},
		},
		language,
	)
}
