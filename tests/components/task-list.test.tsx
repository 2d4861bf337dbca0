import { describe, expect, test } from 'vitest'
import type { TaskList } from '#app/domain/drafts/get-task-list.server.ts'
import type { SimilarNeed } from '#app/domain/drafts/similar-needs.server.ts'
import { DraftsPanel } from '#app/routes/requests._index/route.tsx'
import { NeedsPanel, RemovedNeeds } from '#app/routes/requests.$requestId.draft._index/needs-panel.tsx'
import {
	NextSection,
	OverviewPanel,
	SectionsTable,
} from '#app/routes/requests.$requestId.draft._index/overview-panel.tsx'
import { SimilarNeeds } from '#app/routes/requests.$requestId.draft.needs.$needId.$section/route.tsx'
import { intlLocales, languages } from '#workflows/languages.ts'
import { render } from './render.tsx'

const address = '/requests/1/draft'
const aNeed = (rank: number): TaskList['needs'][number] => ({
	id: `id-${rank}`,
	rank,
	kind: 'training',
	title: `Sample ${rank}`,
	similar: rank === 2 ? 1 : 0,
	sections: [
		{ section: 'need', state: 'incomplete', missing: 2, fields: ['title', 'statement'] },
		{ section: 'training', state: 'complete', missing: 0, fields: [] },
	],
})
const needs = (count: number) => Array.from({ length: count }, (_, index) => aNeed(index + 1))
const buttons = (html: string, name: string) => [...html.matchAll(new RegExp(`name="${name}"`, 'g'))].length

describe('the needs of a draft', () => {
	test('can be moved, copied, removed and added, up to twenty', () => {
		const html = render(<NeedsPanel needs={needs(19)} address={address} />)
		for (const name of ['up', 'down', 'copy']) expect(buttons(html, name)).toBe(19)
		expect(html).toContain(`href="${address}/needs/id-7/remove"`)
		expect(buttons(html, 'add')).toBe(3)
		expect(html.match(/name="(up|down)"[^>]* disabled|disabled=""[^>]*name="(up|down)"/g)).toHaveLength(2)
		expect(render(<NeedsPanel needs={needs(20)} address={address} />)).not.toContain('name="add"')
	})

	test('name each button by the need it is for', () => {
		const html = render(<NeedsPanel needs={needs(3)} address={address} />)
		for (const label of ['Move need 2 up', 'Move need 2 down', 'Copy need 2', 'Remove need 2'])
			expect(html).toContain(`aria-label="${label}"`)
	})

	test('lead to the page that was asked for before', () => {
		const html = render(<NeedsPanel needs={needs(2)} address={address} />)
		expect(html).toContain(`<a href="${address}/needs/id-2/need#similar"`)
		expect(html).toContain('1 similar need')
	})

	test('that are not there yet ask to be added', () => {
		expect(render(<NeedsPanel needs={[]} address={address} />)).toContain('There are no needs yet')
	})
})

test('a missing answer is linked, one link for a table or group', () => {
	const fields = ['title', 'contactPrimary.name', 'contactPrimary.email']
	const html = render(
		<SectionsTable
			sections={[{ section: 'institution', state: 'incomplete', missing: 3, fields: fields.slice(1) }]}
			address={address}
		/>,
	)
	expect(html).toContain(`href="${address}/institution#section-contactPrimary.name"`)
	expect(html).not.toContain('contactPrimary.email')
	expect(html).toContain('Main contact')
})

const empty = { sections: [], missing: 0, toCheck: 0, done: 6, total: 6, minutes: 0, ready: true }

describe('a draft leads', () => {
	const section = (name: 'about' | 'situation', state: 'incomplete' | 'complete') => ({
		section: name,
		state,
		missing: 0,
		fields: [],
	})
	test.each([
		[
			'to its first section that is not complete',
			[section('about', 'complete'), section('situation', 'incomplete')],
			needs(1),
			`${address}/situation`,
		],
		['then to that of a need', [section('about', 'complete')], needs(1), `${address}/needs/id-1/need`],
		['to the list of needs if the draft has no need yet', [section('about', 'complete')], [], '#needs'],
	])('%s', (_, sections, own, href) =>
		expect(
			render(<NextSection progress={{ ...empty, ready: false, sections }} needs={own} address={address} />),
		).toContain(`href="${href}"`),
	)

	test('to the focal point once all is complete', () =>
		expect(render(<NextSection progress={empty} needs={needs(1)} address={address} />)).toContain(
			'href="#send"',
		))
})

test('the overview tells who still acts, and leads to the other ways to work', () => {
	const html = render(
		<OverviewPanel
			progress={{ ...empty, ready: false, missing: 7, toCheck: 3, done: 2, minutes: 14 }}
			requestId="r1"
			address={address}
		/>,
	)
	for (const text of ['2 of 6 sections', '14 minutes', 'You complete', 'The focal point endorses', 'UNODC'])
		expect(html).toContain(text)
	for (const text of ['Copied sections to check: 3']) expect(html).toContain(text)
	for (const page of ['workbook', 'attachments']) expect(html).toContain(`href="${address}/${page}"`)
	expect(html).toContain('href="/requests/r1/filing"')
	expect(render(<OverviewPanel progress={empty} requestId="r1" address={address} />)).not.toContain(
		'You complete the draft',
	)
})

test('a removed need can be brought back', () => {
	const html = render(<RemovedNeeds removed={[{ id: 'x', rank: 3, kind: 'training', title: 'Boats' }]} />)
	expect(html).toContain('Need 3, \u2068Boats\u2069, was removed.')
	expect(html).toMatch(/name="restore"[^>]*value="x"|value="x"[^>]*name="restore"/)
	expect(render(<RemovedNeeds removed={[]} />)).toBe('')
})

const similar: SimilarNeed = {
	id: 'n',
	requestId: 'r',
	kind: 'equipment',
	title: 'Radar',
	unit: 'Coast Guard',
	requestTitle: 'Sea',
	requestStatus: 'active',
	reference: 'SOM-TA-2026-GHA-0001',
	status: 'delivering',
	deliveryStatus: null,
	createdAt: new Date('2026-02-03'),
	filedAt: new Date('2026-03-04'),
	reasons: ['theme', 'unit'],
}

describe('a need like the one being drafted', () => {
	test('is listed with its date, unit, status and link', () => {
		const html = render(<SimilarNeeds needs={[similar]} />)
		for (const text of ['March 2026', 'Coast Guard', 'In delivery', 'Same beneficiary'])
			expect(html).toContain(text)
		expect(html).toContain('href="/requests/r/needs/n"')
	})

	test('that is a draft itself says so and opens as one', () => {
		const draft: SimilarNeed = {
			...similar,
			requestStatus: 'draft',
			status: 'pending',
			reference: null,
			filedAt: null,
			reasons: ['words'],
		}
		const html = render(<SimilarNeeds needs={[draft]} />)
		for (const text of ['February 2026', 'not submitted', 'Draft']) expect(html).toContain(text)
		expect(html).toContain('href="/requests/r/draft/needs/n/need"')
	})
})

test.each(languages)('the list of drafts says in %s how old each is', (language) => {
	const draft = {
		id: '1',
		title: 'Sample',
		begunBy: 'A. Sample',
		needs: 2,
		missing: { answers: 7, toCheck: 2, ready: false },
		createdAt: new Date('2026-03-01T09:00:00Z'),
		updatedAt: new Date('2026-03-04T07:00:00Z'),
	}
	const now = new Date('2026-03-04T09:00:00Z')
	const html = render(<DraftsPanel drafts={[draft]} more={false} now={now} />, language)
	const ago = new Intl.RelativeTimeFormat(intlLocales[language], { numeric: 'auto' })
	expect(html).toContain(ago.format(-3, 'day'))
	expect(html).toContain(ago.format(-2, 'hour'))
	expect(html).toContain('A. Sample')
	expect(html).toContain('href="/requests/1/draft"')
})

test('no drafts is said, with the way to begin one', () => {
	const html = render(<DraftsPanel drafts={[]} more={false} now={new Date()} />)
	expect(html).toContain('There are no drafts')
	expect(html).toContain('href="/requests/new"')
})
