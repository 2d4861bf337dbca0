import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { documentTitle, Page, TitleProvider } from '#app/components/layout/page.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { packedPage, wholePage } from '#app/entry.server.tsx'
import { printSpoken, SpokenProvider } from '#app/i18n/provider.tsx'
import { catalogues } from '#app/i18n/words.ts'
import { Stages } from '#app/routes/deliveries.$deliveryId_.steps/route.tsx'
import { languages } from '#workflows/languages.ts'
import { render } from './render.tsx'

describe('a page', () => {
	test('has one heading and the way back to it', () => {
		const html = render(<Page title="A request" breadcrumbs={[{ href: '/requests', label: 'Requests' }]} />)
		expect(html.match(/<h1/g)).toHaveLength(1)
		expect(html).toContain('<nav class="_crumbs')
		expect(html).toContain('href="/requests"')
	})

	test('names the document, whatever its title holds', () => {
		const holder = { current: null }
		const text = printSpoken({ language: 'en', words: catalogues.en })
		const html = wholePage(
			<html lang="en">
				<head>
					<title>{documentTitle('Site')}</title>
				</head>
				<body>
					<TitleProvider value={holder}>
						<SpokenProvider text={text}>
							<Page title={'<b>$&"'} />
						</SpokenProvider>
					</TitleProvider>
				</body>
			</html>,
			holder,
		)
		expect(html).toMatch(
			/^<!DOCTYPE html><html lang="en"><head><title>&lt;b&gt;\$&amp;&quot; - Site<\/title>/,
		)
	})

	test.each(languages)('says first that a form was refused: %s', (language) => {
		const holder = { current: null, isRefused: true }
		const text = printSpoken({ language, words: catalogues[language] })
		render(
			<TitleProvider value={holder}>
				<SpokenProvider text={text}>
					<Page title="A request" />
				</SpokenProvider>
			</TitleProvider>,
		)
		expect(holder.current).toMatch(/^\p{L}+\u00a0?[:：] ?A request$/u)
	})

	test('reaches the reader whole, whatever its length and alphabet', () => {
		const words = 'بانتظار التأييد، ثم تُعرض على المكتب'
		const list = Array.from({ length: 200 }, (_, at) => <li key={String(at)}>{words}</li>)
		for (let length = 0; length < 12; length++) {
			const html = wholePage(<ul title={'x'.repeat(length)}>{list}</ul>, { current: null })
			const { body } = packedPage(html, null)
			expect(body.toString('utf8').split(words)).toHaveLength(201)
			expect(brotliDecompressSync(packedPage(html, 'gzip, deflate, br').body)).toEqual(body)
			expect(body.includes(0)).toBe(false)
		}
	})

	test('is compressed only for browsers that ask for it, and where that makes it shorter', () => {
		const encodingOf = (page: string, accepted: string | null) =>
			packedPage(page, accepted).headers['Content-Encoding']
		const page = 'word '.repeat(1000)
		expect(encodingOf(page, 'gzip, deflate, br, zstd')).toBe('br')
		for (const accepted of [null, '', 'gzip', 'br;q=0', 'brx, gzip', '*'])
			expect(encodingOf(page, accepted)).toBeUndefined()
		expect(encodingOf('short', 'br')).toBeUndefined()
		expect(encodingOf('long '.repeat(200_000), 'br')).toBeUndefined()
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
		<Stages
			items={[
				{ label: 'One', state: 'done' },
				{ label: 'Two', state: 'current' },
			]}
		/>,
	)
	expect(html.match(/aria-current="step"/g)).toHaveLength(1)
})

test('a date is the same day for everyone', () => {
	expect(render(<LocalDate value="2026-11-24" />)).toBe('<time dateTime="2026-11-24">24 November 2026</time>')
	expect(render(<LocalDate value="2026-11-24" />, 'ar')).toContain('24 نوفمبر 2026')
	expect(render(<LocalDate value="2026-11-24T23:30:00Z" withTime />)).toContain('23:30')
})

test('text of a person keeps its own direction', () => {
	expect(render(<UserText>مرحبا</UserText>)).toBe('<bdi>مرحبا</bdi>')
	expect(render(<UserText block>{'one\ntwo'}</UserText>)).toContain('dir="auto"')
	expect(render(<UserText>{''}</UserText>)).toBe('')
})
