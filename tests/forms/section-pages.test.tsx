import type { ReactElement } from 'react'
import { describe, expect, test } from 'vitest'
import { taTypesFor } from '#app/forms/sections/need.ts'
import {
	needSchema,
	type RequestSection,
	requestSectionNames,
	requestSections,
	sectionsFor,
} from '#app/forms/sections.ts'
import { AboutSection } from '#app/routes/requests.$requestId.draft.$section/about-section.tsx'
import { codeListsOf } from '#app/routes/requests.$requestId.draft.$section/code-lists.server.ts'
import { differences } from '#app/routes/requests.$requestId.draft.$section/differences.ts'
import { InstitutionSection } from '#app/routes/requests.$requestId.draft.$section/institution-section.tsx'
import { RightsSection } from '#app/routes/requests.$requestId.draft.$section/rights-section.tsx'
import { type Answer, SectionPage } from '#app/routes/requests.$requestId.draft.$section/section-page.tsx'
import { SituationSection } from '#app/routes/requests.$requestId.draft.$section/situation-section.tsx'
import { AdvisorySection } from '#app/routes/requests.$requestId.draft.needs.$needId.$section/advisory-section.tsx'
import { EquipmentSection } from '#app/routes/requests.$requestId.draft.needs.$needId.$section/equipment-section.tsx'
import { NeedSection } from '#app/routes/requests.$requestId.draft.needs.$needId.$section/need-section.tsx'
import { TrainingSection } from '#app/routes/requests.$requestId.draft.needs.$needId.$section/training-section.tsx'
import { render } from '#tests/components/render.tsx'
import { kinds } from '#workflows/vocabulary.ts'
import { formOf } from './form-of.ts'
import { needAnswers, requestAnswers } from './sample-answers.ts'

const authority = { name: 'Sample service', institutionType: 'IMMIGRATION', address: 'Sample street 1' }

const requestPages: Record<RequestSection, ReactElement> = {
	about: <AboutSection />,
	institution: <InstitutionSection authority={authority} />,
	situation: <SituationSection />,
	rights: <RightsSection />,
}

const pages = [
	...requestSectionNames.map((section) => ({
		name: section,
		section,
		schema: requestSections[section],
		stored: requestAnswers[section] as Record<string, unknown>,
		fields: requestPages[section],
	})),
	...kinds.flatMap((kind) =>
		sectionsFor(kind).map((section) => ({
			name: `${kind}/${section}`,
			section,
			schema: needSchema(kind, section),
			stored: (needAnswers[kind] as Record<string, Record<string, unknown>>)[section] ?? {},
			fields: {
				need: <NeedSection taTypes={taTypesFor(kind)} />,
				training: <TrainingSection />,
				equipment: <EquipmentSection />,
				advisory: <AdvisorySection />,
			}[section],
		})),
	),
]

type Shown = (typeof pages)[number]

const show = ({ section, schema, stored, fields }: Shown, answer?: Answer) =>
	render(
		<SectionPage
			{...{ section, stored, answer }}
			codeLists={codeListsOf(schema)}
			schema={async () => schema}
			of="Sample request"
			draft={{ href: '/requests/1/draft', answersRevision: 7 }}
		>
			{fields}
		</SectionPage>,
	)

/** What a browser would send for the page as it stands: names and values of its controls. */
function sent(html: string) {
	const names = [...html.matchAll(/<(?:input|select|textarea)[^>]* name="([^"]+)"/g)].map((match) => match[1])
	return new Set(names.filter((name) => name !== 'answersRevision'))
}

describe.each(pages)('the page of $name', (page) => {
	test('has a control for every field of its schema, and no other', () => {
		const wanted = new Set(formOf({ ...page.stored, ...ticked(page) }).keys())
		const shown = [...sent(show(page))].filter((name) => !/^lines\.[2-9]/.test(name ?? ''))
		expect(shown.sort()).toEqual([...wanted].sort())
	})

	test('shows what is stored, the revision it was drawn from, and both ways to save', () => {
		const html = show(page)
		for (const value of Object.values(page.stored))
			if (typeof value === 'string' && value) expect(html).toContain(value.split('\n')[0])
		expect(html).toContain('name="answersRevision" value="7"')
		expect(html).toMatch(/<button[^>]* value="continue"/)
		expect(html).toMatch(
			/<button[^>]*formnovalidate[^>]* value="draft"|<button[^>]* value="draft"[^>]*formnovalidate/i,
		)
	})

	test('shows no key of a word in place of the word', () => {
		expect(show(page)).not.toMatch(new RegExp(`draft\\.|codes\\.|${page.section}\\.[a-zA-Z]+<`))
	})

	test('names every error in its summary, with a link to the field', () => {
		const names = [...sent(show(page))].filter((name): name is string => name !== undefined)
		const errors = Object.fromEntries(names.map((name) => [name, 'required']))
		const html = show(page, { typed: page.stored, errors, conflict: false })
		for (const name of names) {
			expect(html).toMatch(new RegExp(`href="#[^"]*-${name.replaceAll('.', '\\.')}"`))
			expect(html).toMatch(new RegExp(` id="[^"]*-${name.replaceAll('.', '\\.')}"`))
		}
		expect(html.match(/<a href="#[^"]*">This answer is needed<\/a>/g)).toBeNull()
	})
})

/** A box that is not ticked sends nothing, but has its control. */
const ticked = ({ stored }: Shown) =>
	Object.fromEntries(
		Object.entries(stored)
			.filter(([, value]) => value === false)
			.map(([name]) => [name, 'on']),
	)

test('a conflict shows the stored answers that differ, in words, above what was typed', () => {
	const page = pages.find(({ name }) => name === 'about') as Shown
	const typed: Record<string, unknown> = { ...page.stored, title: 'My title', classification: 'PUBLIC' }
	const html = show(page, { typed, errors: {}, conflict: true })
	expect(html).toContain('Somebody else saved in the meantime')
	expect(html).toContain(requestAnswers.about.title)
	expect(html).toContain('value="My title"')
	expect(html).not.toContain('>RESTRICTED<')
})

test('the same answer, stored as a number and typed as text, is no difference', () => {
	const stored = { n: 3, tick: false, list: ['a'], rows: [{ x: 1 }], empty: '' }
	expect(differences(stored, { n: '3', list: 'a', rows: [{ x: '1' }] })).toEqual([])
	expect(differences(stored, { n: '4', list: ['a', 'b'], rows: [{ x: '1' }, { x: '2' }] })).toEqual([
		{ name: 'n', stored: ['3'] },
		{ name: 'list', stored: ['a'] },
		{ name: 'rows.1.x', stored: [] },
	])
})
