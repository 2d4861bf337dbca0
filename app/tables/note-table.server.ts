import { listStates } from '#app/domain/core/names-of.server.ts'
import { exportNotes } from '#app/domain/people/notes-verbales/note-list.server.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { codedParts, exportedTable, type MakeTable } from './exported-table.server.ts'

/** An exported view of the notes verbales: no one named in them, only how many. */
export const noteTable: MakeTable = async (actor, asked, language) => {
	const t = translator(language, 'notesVerbales')
	const states = new Map((await listStates(actor, language)).map(({ iso3, name }) => [iso3, name]))
	return exportedTable(
		{ ...(await exportNotes(actor, asked)), withoutConfidential: false },
		{
			title: t('title'),
			name: [{ label: t('number'), cell: ({ number }) => number }],
			parts: {
				state: codedParts(t('state'), language, {
					label: ({ stateIso3 }) => states.get(stateIso3) ?? stateIso3,
					code: ({ stateIso3 }) => stateIso3,
				}),
				dated: [{ label: t('dated'), cell: ({ dated }) => dated }],
				receivedOn: [{ label: t('receivedOn'), cell: ({ receivedOn }) => receivedOn }],
				recordedAt: [{ label: t('recordedOn'), cell: ({ recordedAt }) => recordedAt }],
				posts: [{ label: t('posts'), cell: ({ posts }) => posts }],
				stage: codedParts(t('stage.head'), language, {
					label: ({ stage }) => t(`stage.${stage}`),
					code: ({ stage }) => stage,
				}),
			},
		},
		language,
	)
}
