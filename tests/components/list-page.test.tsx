import { describe, expect, test } from 'vitest'
import { ListPage } from '#app/components/list/list-page.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { readListAddress } from '#app/forms/lists/list-address.ts'
import {
	type InventedRow,
	inventedList,
	inventedViews,
	readInvented,
} from '#app/routes/dev.components_.lists/invented-list.ts'
import { type Language, languages } from '#workflows/languages.ts'
import type { ActingRole } from '#workflows/roles.ts'
import { render } from './render.tsx'

type Change = { rows?: InventedRow[]; total?: number; ofOffice?: number; ofState?: number }

/** The page of a list as an address draws it. `rows` replaces those that the address finds, `total` their number. */
function page(query: string, language: Language, change: Change = {}) {
	const address = readListAddress(inventedList, new URLSearchParams(query))
	const found = readInvented(address, language)
	const rows = change.rows ?? found.rows
	const total = change.total ?? found.counts.total
	const { ofOffice = 14, ofState = Math.max(total - 14, 0) } = change
	const counts = { total, values: { turn: { office: ofOffice, state: ofState } } }
	const list = { ...found, rows, counts, address, views: inventedViews(address), mayExport: true }
	const statuses = { name: 'status', label: 'Status', kind: 'many' as const }
	return render(
		<ListPage
			title="List"
			spec={inventedList}
			role={reader}
			list={list}
			filters={[{ ...statuses, options: [{ value: 'review', label: 'In review', count: 3 }] }]}
			name={{ name: 'title', label: 'Title', cell: ({ title }) => <UserText>{title}</UserText> }}
			columns={[{ name: 'reference', label: 'Reference', cell: ({ reference }) => reference }]}
			keyOf={({ id }) => id}
			count={(count) => `counted ${count}`}
			empty={<Empty title="none at all" />}
		/>,
		language,
	)
}
const reader: ActingRole = 'caseOfficer'
const rowsIn = (html: string) => html.match(/<tr><th scope="row"/g)?.length ?? 0

describe.each(languages)('a list in %s', (language) => {
	test('that has nothing says so in its own words, and without a table', () => {
		const html = page('', language, { rows: [], total: 0 })
		expect(html).toContain('none at all')
		expect(html).toContain('counted 0')
		expect(html).not.toContain('<table')
	})

	test('that has one row, or thousands, counts as far as it knows', () => {
		const [one] = readInvented(readListAddress(inventedList, new URLSearchParams()), language).rows
		if (!one) throw new Error('There is no row')
		expect(rowsIn(page('', language, { rows: [one], total: 1 }))).toBe(1)
		const many = page('', language, { total: 1001 })
		expect(rowsIn(many)).toBe(25)
		expect(many).toContain('counted 1000')
		expect(many).not.toContain('counted 1001')
		expect(many).toContain('rel="next"')
		expect(many).not.toContain('rel="prev"')
		expect(page('after=25', language)).toContain('rel="prev"')
	})

	test('shows beside its tabs the numbers that it has counted, and no others', () => {
		const [tabs] = /<nav.*?<\/nav>/s.exec(page('', language, { total: 27 })) ?? []
		expect(tabs?.match(/<\/bdi><span/g)).toHaveLength(2)
		for (const html of [page('status=review', language, { total: 27 }), page('', language, { total: 1001 })])
			expect(/<nav.*?<\/nav>/s.exec(html)?.[0]).not.toContain('</bdi><span')
	})

	test('shows no numbers beside its tabs where a tab has few rows of a list too long to be counted', () => {
		const html = page('turn=office', language, { total: 300, ofOffice: 61, ofState: 940 })
		expect(/<nav.*?<\/nav>/s.exec(html)?.[0]).not.toContain('</bdi><span')
	})

	test('that filters leave empty leads back to all of it, with each filter as a chip to remove', () => {
		const html = page('text=none&status=review&sort=due', language)
		expect(rowsIn(html)).toBe(0)
		expect(html).not.toContain('none at all')
		expect(html).toContain(`href="${inventedList.path}"`)
		expect(html).toContain(`href="${inventedList.path}?text=none&amp;sort=due"`)
	})

	test('names what of its address has no effect, and keeps the view it came from', () => {
		const html = page('colour=red&columns=gone.reference&view=view-1', language)
		expect(html).toMatch(/role="note"[^>]*>[^<]*colour[^<]*columns/)
		expect(html.match(/aria-current="page"/g)).toHaveLength(1)
		expect(rowsIn(html)).toBe(25)
		expect(html).toMatch(/scope="col"><a [^>]*><span[^>]*>Reference/)
	})
})
