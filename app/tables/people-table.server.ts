import type { exportPeople } from '#app/domain/people/list-people.server.ts'
import type { ExportedTable } from '#app/forms/lists/list-export.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Language } from '#workflows/languages.ts'
import { codedParts, exportedTable, type RowOf } from './exported-table.server.ts'

type Found = Awaited<ReturnType<typeof exportPeople>>
type States = readonly { iso3: string; name: string }[]

/** An exported view of the people in the words of its reader. */
export function peopleTable(found: Found, states: States, language: Language): ExportedTable {
	const t = translator(language, 'account')
	const lists = translator(language, 'lists')
	const common = translator(language, 'common')
	const status = translator(language, 'personPage')
	const stateNames = new Map(states.map(({ iso3, name }) => [iso3, name]))
	return exportedTable(
		{ ...found, withoutConfidential: false },
		{
			title: t('people.title'),
			name: [{ label: t('people.name'), wide: true, cell: ({ name }) => name }],
			parts: {
				email: [{ label: t('people.email'), wide: true, cell: ({ email }) => email }],
				post: codedParts(t('people.post'), language, {
					label: ({ role }) => common(`roles.${role}`),
					code: ({ role }) => role,
				}),
				place: [
					...codedParts<RowOf<Found>>(lists('names.state'), language, {
						label: ({ stateIso3 }) => stateIso3 && (stateNames.get(stateIso3) ?? stateIso3),
						code: ({ stateIso3 }) => stateIso3,
					}),
					{
						label: t('people.place'),
						cell: ({ authority, donor, regions }) => authority ?? donor ?? regions.join(' '),
					},
				],
				status: codedParts(lists('names.status'), language, {
					label: (row) => status(`status.${row.status}`),
					code: (row) => row.status,
				}),
				since: [{ label: t('people.since'), cell: ({ createdAt }) => createdAt }],
			},
		},
		language,
	)
}
