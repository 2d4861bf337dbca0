import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { Page, TitleProvider, titlePlace } from '#app/components/layout/page.tsx'

import { placeTitle } from '#app/components/layout/place-title.server.ts'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { Steps } from '#app/routes/deliveries.$deliveryId/steps.tsx'
import { render } from './render.tsx'

describe('a page', () => {
	test('has one heading and the way back to it', () => {
		const html = render(<Page title="A request" breadcrumbs={[{ href: '/requests', label: 'Requests' }]} />)
		expect(html.match(/<h1/g)).toHaveLength(1)
		expect(html).toContain('<nav class="_crumbs')
		expect(html).toContain('href="/requests"')
	})

	test('names the document, whatever its title holds', async () => {
		const holder = { current: null }
		render(
			<TitleProvider value={holder}>
				<Page title={'<b>$&"'} />
			</TitleProvider>,
		)
		const stream = placeTitle(holder)
		const [before, after] = [
			`<head><title>${titlePlace.slice(0, 3)}`,
			`${titlePlace.slice(3)}Site</title>rest`,
		]
		stream.write(before)
		stream.end(after)
		expect(await text(stream)).toBe('<head><title>&lt;b&gt;$&amp;&quot; - Site</title>rest')
	})
})

test('a table names its columns and its rows', () => {
	const html = render(
		<Table caption="Needs" head={['Need', 'Seats']} rows={[['Course', 12]]} numeric={[1]} />,
	)
	expect(html).toMatch(/<caption[^>]*>Needs<\/caption>/)
	expect(html).toMatch(/<th scope="col"[^>]*>Seats<\/th>/)
	expect(html).toMatch(/<th scope="row"[^>]*>Course<\/th>/)
})

test('facts are a list of names and values', () => {
	expect(render(<FactList items={[{ label: 'Place', value: 'Vienna' }]} />)).toContain(
		'<dt>Place</dt><dd>Vienna</dd>',
	)
})

test('a status is said in words, in the language of the page', () => {
	expect(render(<StatusTag kind="request" status="draft" />)).toContain('>Draft</span>')
	expect(render(<StatusTag kind="delivery" status="failed" />)).toContain('data-tone="stop"')
})

test('the present step is marked for a screen reader', () => {
	const html = render(
		<Steps
			items={[
				{ label: 'One', state: 'done' },
				{ label: 'Two', state: 'current' },
			]}
		/>,
	)
	expect(html.match(/aria-current="step"/g)).toHaveLength(1)
})

test('a date is the same day for everybody', () => {
	expect(render(<LocalDate value="2026-11-24" />)).toBe('<time dateTime="2026-11-24">24 November 2026</time>')
	expect(render(<LocalDate value="2026-11-24" />, 'ar')).toContain('24 نوفمبر 2026')
	expect(render(<LocalDate value="2026-11-24T23:30:00Z" withTime />)).toContain('23:30')
})

test('text of a person keeps its own direction', () => {
	expect(render(<UserText>مرحبا</UserText>)).toBe('<bdi>مرحبا</bdi>')
	expect(render(<UserText block>{'one\ntwo'}</UserText>)).toContain('dir="auto"')
	expect(render(<UserText>{''}</UserText>)).toBe('')
})
