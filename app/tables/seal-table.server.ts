import { exportSeals } from '#app/domain/audit/seal-list.server.ts'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { codedParts, exportedTable, type MakeTable } from './exported-table.server.ts'

/** An exported view of the audit seals; the seals themselves are files. */
export const sealTable: MakeTable = async (actor, asked, language) => {
	const t = translator(language, 'auditSeals')
	const states = new Map((await listStates(actor, language)).map(({ iso3, name }) => [iso3, name]))
	return exportedTable(
		{ ...(await exportSeals(actor, asked)), withoutConfidential: false },
		{
			title: t('title'),
			name: [{ label: t('day'), cell: ({ day }) => day }],
			parts: {
				whose: codedParts(t('whose'), language, {
					label: ({ stateIso3 }) => (stateIso3 ? (states.get(stateIso3) ?? stateIso3) : t('office')),
					code: ({ stateIso3 }) => stateIso3,
				}),
				chains: [{ label: t('chains'), cell: ({ chains }) => chains }],
				digest: [{ label: t('digest'), wide: true, cell: ({ digest }) => digest }],
				file: [],
			},
		},
		language,
	)
}
