import { describe, expect, test } from 'vitest'
import { ExcludedNote } from '#app/components/filing/excluded-note.tsx'
import { OrderedField } from '#app/components/filing/ordered-field.tsx'
import { FieldHelp } from '#app/components/filing/spec-field.tsx'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { CharacterCount } from '#app/components/form/character-count.tsx'
import { RowsField } from '#app/components/form/rows-field.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { render, tagOf } from './render.tsx'

const options = ['IN_COUNTRY', 'REGIONAL', 'BLENDED'].map((value) => ({ value, label: `Mode ${value}` }))

describe('an order of preference', () => {
	const ordered = (chosen: unknown, errors = {}) =>
		render(
			<ActionForm id="f" values={{ modes: chosen }} errors={errors}>
				<OrderedField name="modes" label="Modes" options={options} max={5} required />
			</ActionForm>,
		)

	test('has a named list for each place, all under one name, and no more places than options', () => {
		const html = ordered([])
		expect(html.match(/<select[^>]* name="modes"/g)).toHaveLength(3)
		expect(html).toContain('<label for="f-modes">1st choice</label>')
		expect(html).toContain('<label for="f-modes-2">2nd choice</label>')
		expect(html).toContain('<label for="f-modes-3">3rd choice</label>')
	})

	test('keeps the order that is stored, one choice or many', () => {
		const chosen = (html: string) => [
			...html.matchAll(/selected="" value="(\w+)"|value="(\w+)" selected=""/g),
		]
		expect(chosen(ordered(['REGIONAL', 'IN_COUNTRY'])).map((match) => match[1] ?? match[2])).toEqual([
			'REGIONAL',
			'IN_COUNTRY',
		])
		expect(chosen(ordered('BLENDED')).map((match) => match[1] ?? match[2])).toEqual(['BLENDED'])
	})

	test('tells its error at the group and at its lists', () => {
		const html = ordered([], { modes: 'chosenTwice' })
		expect(html).toContain('href="#f-modes"')
		expect(tagOf(html, 'f-modes')).toContain('aria-invalid="true"')
		expect(html).toMatch(/<fieldset[^>]*aria-describedby="f-modes-error"/)
	})
})

describe('the room that is left', () => {
	const count = (hint?: string) =>
		render(<CharacterCount id="count" controlId="text" max={500} hint={hint} />)
	test('is the limit until a browser counts, unless the hint names it', () => {
		expect(count()).toContain('At most 500 characters')
		expect(count('At most 500 characters.')).not.toContain('Upper limit')
	})
})

test('help says whose help it is, and shows an example only where there is one', () => {
	const html = render(<FieldHelp label="Title" text="Name the result." example="Safe ports" />)
	expect(html).toContain('<summary aria-label="Help: Title">Help</summary>')
	expect(html).toContain('For example: Safe ports')
	expect(render(<FieldHelp label="Title" text="Name the result." example="" />)).not.toContain('For example')
})

test('a line that cannot be supplied is explained by the server too', () => {
	const note = (stored: string) => render(<ExcludedNote id="note" controlId="line" stored={stored} />, 'ar')
	expect(note('زوارق مسلحة')).toContain('data-code="ARMED_CRAFT"')
	expect(note('قوارب إنقاذ')).not.toContain('<p>')
})

test('rows beyond the most there may be come back with their words', () => {
	const html = render(
		<ActionForm id="f" values={{ lines: [{ what: 'a' }, { what: 'b' }, { what: 'c' }] }}>
			<RowsField name="lines" label="Items" maxRows={2}>
				{(row) => <TextField name={`${row}.what`} label="What" />}
			</RowsField>
		</ActionForm>,
	)
	expect(tagOf(html, 'f-lines.2.what')).toContain('value="c"')
	expect(html).not.toContain('f-lines.3.what')
})
