import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { SectionFields } from '#app/components/filing/section-fields.tsx'
import { codeListsOf, type FieldSpec, fieldSpecs } from '#app/forms/field-specs.ts'
import type { Section } from '#app/forms/section.ts'
import { requestSectionNames, sectionsFor } from '#app/forms/section-names.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import { printSpoken, SpokenProvider } from '#app/i18n/provider.tsx'
import { everywhere, pickWords } from '#app/i18n/words.ts'
import { AuthorityPanel } from '#app/routes/requests.$requestId.draft.$section/route.tsx'
import { type Answer, SectionPage } from '#app/routes/requests.$requestId.draft.$section/section-page.tsx'
import { sectionWords } from '#app/routes/requests.$requestId.draft.$section/section-words.ts'
import { present } from '#tests/support/present.ts'
import type { Language } from '#workflows/languages.ts'
import { kinds } from '#workflows/vocabulary.ts'
import type { SectionName } from './filing-rules.ts'
import { needAnswers, needAnswersOf, requestAnswers } from './sample-answers.ts'

const authority = { name: 'Sample service', institutionType: 'IMMIGRATION', address: 'Sample street 1' }
const others = [
	{ id: 'n2', rank: 2, kind: 'training' as const, title: 'Training (sample)' },
	{ id: 'n3', rank: 3, kind: 'advisory' as const, title: '' },
]

type Shown = { name: string; section: SectionName; of: Section; stored: Record<string, unknown> }

const pages: Shown[] = [
	...requestSectionNames.map((section) => ({
		name: section,
		section,
		of: requestSections[section],
		stored: requestAnswers[section],
	})),
	...kinds.flatMap((kind) =>
		sectionsFor(kind).map((section) => ({
			name: `${kind}/${section}`,
			section,
			of: needSectionOf(kind, section),
			stored: needAnswersOf(kind, section),
		})),
	),
]

/** Renders the page with only the words that its route sends. */
function show({ section, of, stored }: Shown, answer?: Answer, language: Language = 'en') {
	const fields = fieldSpecs(of.shape)
	const words = pickWords(language, [...everywhere, ...sectionWords({ section, fields })])
	return renderToString(
		<SpokenProvider text={printSpoken({ language, words })}>
			<SectionPage
				section={section}
				stored={stored}
				answer={answer}
				codeLists={codeListsOf(of)}
				start={{}}
				schema={async () => of.schema}
				of="Sample request"
				draft={{ href: '/requests/1/draft' }}
			>
				{section === 'institution' && <AuthorityPanel authority={authority} />}
				<SectionFields section={section} fields={fields} others={others} />
			</SectionPage>
		</SpokenProvider>,
	).replaceAll('<!-- -->', '')
}

const controlNames = (html: string) =>
	[...html.matchAll(/<(?:input|select|textarea)[^>]* name="([^"]+)"/g)].map(([, name = '']) => name)

/** The parts of a group of answers, or the rows of a table by their number. */
const partsIn = (value: unknown): Record<string, unknown> =>
	typeof value === 'object' && value !== null ? { ...value } : {}

/** Returns the field names of a page: a table has its stored rows and an empty one. */
const wantedNames = (specs: readonly FieldSpec[], stored: Record<string, unknown>, of = ''): string[] =>
	specs.flatMap(({ name, control, max = 0, fields = [] }) => {
		const values = partsIn(stored[name])
		if (control === 'group') return wantedNames(fields, values, `${of}${name}.`)
		if (control !== 'rows') return [`${of}${name}`]
		const count = Math.min(max, Object.keys(values).length + 1)
		return Array.from({ length: count }, (_, row) => wantedNames(fields, {}, `${of}${name}.${row}.`)).flat()
	})

describe.each(pages)('the page of $name', (page) => {
	const problems = vi.spyOn(console, 'error')
	beforeEach(() => void problems.mockClear())
	afterEach(() => expect(problems).not.toHaveBeenCalled())

	test('has a control for every field of its schema, and no other', () => {
		const shown = new Set(controlNames(show(page)).filter((name) => name !== 'drawn'))
		expect([...shown].sort()).toEqual(wantedNames(fieldSpecs(page.of.shape), page.stored).sort())
	})

	test('shows what is stored, and both ways to save', () => {
		const html = show(page)
		for (const value of Object.values(page.stored))
			if (typeof value === 'string' && value) expect(html).toContain(value.split('\n')[0])
		expect(html).toMatch(/<button[^>]* value="continue"/)
		expect(html).toMatch(/<button[^>]* value="draft" formnovalidate/i)
	})

	test.each(['en', 'ar'] as const)('has all its words in %s with only those that are sent', (language) => {
		const text = show(page, undefined, language).replaceAll(/<[^>]+>/g, '\n')
		expect(text).not.toMatch(/\b(draft|codes|help|fields|form)\.[a-zA-Z]+/)
		for (const { name, codes = [] } of fieldSpecs(page.of.shape)) {
			const lines = text.split('\n').map((line) => line.trim())
			expect([name, ...codes].filter((key) => key.length > 2 && lines.includes(key))).toEqual([])
		}
	})

	test('names every error in its summary, with a link to the field', () => {
		const names = wantedNames(fieldSpecs(page.of.shape), page.stored)
		const errors = Object.fromEntries(names.map((name) => [name, 'required']))
		const html = show(page, { shown: page.stored, drawn: '', errors, differences: [] })
		for (const name of names) {
			const id = name.replaceAll('.', '\\.')
			expect(html).toMatch(new RegExp(`href="#[^"]*-${id}"`))
			expect(html).toMatch(new RegExp(` id="[^"]*-${id}"`))
		}
		expect(html.match(/<a href="#[^"]*">Enter an answer<\/a>/g)).toBeNull()
	})

	test('gives every control a name and no id twice', () => {
		const html = show(page)
		const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
		expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
		const labelled = new Set([...html.matchAll(/ for="([^"]+)"/g)].map(([, id]) => id))
		const controls = [...html.matchAll(/<(?:input|select|textarea)[^>]* id="([^"]+)"/g)].map(([, id]) => id)
		expect(controls.filter((id) => !labelled.has(id))).toEqual([])
	})

	test('points its descriptions at what is there', () => {
		const html = show(page)
		const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
		const pointed = [...html.matchAll(/aria-(?:describedby|labelledby)="([^"]+)"/g)]
		expect(pointed.flatMap(([, list = '']) => list.split(' ')).filter((id) => !ids.has(id))).toEqual([])
	})
})

const pageOf = (name: string) => present(pages.find((page) => page.name === name))

test('a field that hangs on another answer is there without JavaScript, with a note', () => {
	const about = pageOf('about')
	const html = show({ ...about, stored: { ...about.stored, origin: 'OWN_INITIATIVE' } })
	expect(html).toMatch(/name="reviewCluster"/)
	expect(html).toContain('Answer only if an answer above requires it.')
})

test('the other needs of the request are offered by rank and title; only training needs train operators', () => {
	expect(show(pageOf('equipment/need'))).toMatch(/value="n3".*Need 3: Untitled/s)
	const html = show(pageOf('equipment/equipment'))
	expect(html).toContain('Need 2: Training (sample)')
	expect(html).not.toContain('Need 3')
})

test('an excluded line is explained beside it and keeps its words', () => {
	const page = pageOf('equipment/equipment')
	const [line] = needAnswers.equipment.equipment.lines
	const lines = [line, { ...line, description: 'Gun boats' }]
	const html = show({ ...page, stored: { ...page.stored, lines } })
	expect(html.match(/This item cannot be supplied/g)).toHaveLength(1)
	expect(html).toContain('Unarmed rescue boats')
	expect(html).toContain('value="Gun boats"')
})

test('advice is shown at its field and blocks nothing', () => {
	const page = pageOf('training/training')
	expect(show({ ...page, stored: { ...page.stored, womenTarget: 20 } })).toContain('Fewer than 30 per cent')
	expect(show({ ...page, stored: { ...page.stored, womenTarget: 50 } })).not.toContain(
		'Fewer than 30 per cent',
	)
})

test('an answer that two people changed is shown in words, both ways', () => {
	const page = pageOf('about')
	const told = (text: string) => [{ name: 'classification', texts: [text] }]
	const difference = { name: 'classification', theirs: told('PUBLIC'), yours: told('SUMMARY'), seen: '' }
	const html = show(page, { shown: page.stored, drawn: '', errors: {}, differences: [difference] })
	expect(html).toContain('Someone else changed this answer')
	expect(html).not.toMatch(/>(PUBLIC|SUMMARY)</)
})
