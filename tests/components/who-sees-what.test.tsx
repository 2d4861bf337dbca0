import { describe, expect, test } from 'vitest'

import { AccessLogTable, VisibilityTable } from '#app/components/record/access-tables.tsx'
import { accessedItems } from '#app/domain/core/record-access.server.ts'
import { catalogues } from '#app/i18n/words.ts'
import { useExportColumns } from '#app/routes/administration.exports/route.tsx'
import { AgreedList, SharingForm } from '#app/routes/requests.$requestId.access/sharing-form.tsx'
import { languages } from '#workflows/languages.ts'
import { viewers } from '#workflows/visibility.ts'
import { classifications } from '#workflows/vocabulary.ts'
import { render } from './render.tsx'

const at = '2026-11-26T09:30:00.000Z'
const agreed = {
	classification: 'RESTRICTED',
	consentPublish: false,
	consentPartners: true,
	consentDonors: false,
} as const
const files = [{ id: 'one', name: '<b>قائمة.pdf', classification: 'CONFIDENTIAL' as const }]

type ExportRow = Parameters<ReturnType<typeof useExportColumns>['name']['cell']>[0]

function ExportCells({ row }: { row: ExportRow }) {
	const { name, columns } = useExportColumns()
	return [name, ...columns].map((column) => <p key={column.name}>{column.cell(row)}</p>)
}

describe.each(languages)('in %s', (language) => {
	const { access: visibility, exports: exporting, codes } = catalogues[language]

	test.each(classifications)('the table of who sees what of %s names everyone', (classification) => {
		const html = render(<VisibilityTable classification={classification} viewers={viewers} />, language)
		for (const viewer of viewers) expect(html).toContain(visibility.viewers[viewer].replaceAll("'", '&#x27;'))
		expect(html.match(/<tr/g)).toHaveLength(viewers.length + 1)
		expect(html).toContain(visibility.table.nothing)
		const caption = html.match(/<caption[^>]*>(.*?)<\/caption>/)?.[1]
		expect(caption).toContain(codes.classificationNames[classification])
		expect(caption).not.toContain(codes.classifications[classification])
	})

	test('the form of the focal point shows what is so now, and which files would have to be named', () => {
		const html = render(
			<SharingForm
				{...agreed}
				answersRevision={3}
				files={files}
				given={{ errors: { files: 'nameFiles' }, typed: agreed }}
			/>,
			language,
		)
		expect(html).toContain('name="answersRevision" value="3"')
		expect(html).toMatch(/checked=""[^>]*value="RESTRICTED"|value="RESTRICTED"[^>]*checked=""/)
		expect(html).toContain('&lt;b&gt;')
		expect(html).toContain(catalogues[language].form.nameFiles)
		const list = render(<AgreedList {...agreed} />, language)
		expect(list).toContain(visibility.change.consentPartners)
		expect(list).toContain(codes.classifications.RESTRICTED)
	})

	test('readings and exports have words for everything', () => {
		const reads = accessedItems.map((what, index) => ({
			id: String(index),
			at,
			role: 'caseOfficer' as const,
			what,
			name: 'D. Osei',
		}))
		const html = render(<AccessLogTable reads={reads} />, language)
		for (const what of accessedItems)
			expect(html).toContain(visibility.things[what].replaceAll("'", '&#x27;'))
		expect(render(<AccessLogTable reads={[]} />, language)).toContain(
			visibility.reads.none.replaceAll("'", '&#x27;'),
		)
		const row = {
			id: 'one',
			at: new Date(at),
			who: null,
			role: 'donor' as const,
			what: 'listCsv' as const,
			list: 'sign-in-log' as const,
			rows: 1200,
			reason: '<script>',
			filter: 'pipeline',
		}
		const exported = render(<ExportCells row={row} />, language)
		expect(exported).toContain(exporting.what.listCsv)
		expect(exported).toContain(catalogues[language].lists.titles['sign-in-log'])
		expect(exported).toContain('&lt;script&gt;')
	})
})
