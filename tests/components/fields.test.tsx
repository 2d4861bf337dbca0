import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ChoiceGroup, SelectField, TickField } from '#app/components/form/choice-group.tsx'
import { DateField } from '#app/components/form/date-field.tsx'

import { RowsField } from '#app/components/form/rows-field.tsx'

import { NumberField, TextArea, TextField } from '#app/components/form/text-field.tsx'

import { render, tagOf } from './render.tsx'

const options = [
	{ value: 'SEA', label: 'By sea' },
	{ value: 'AIR', label: 'By air', hint: 'Any airport' },
]

describe('a field without JavaScript', () => {
	test('is tied to its label, hint and error', () => {
		const html = render(
			<ActionForm id="f" errors={{ 'contact.name': 'required' }} values={{ contact: { name: 'Amal' } }}>
				<TextField name="contact.name" label="Name" hint="As in the passport" required />
			</ActionForm>,
		)
		expect(html).toContain('for="f-contact.name"')
		const input = tagOf(html, 'f-contact.name')
		expect(input).toContain('aria-describedby="f-contact.name-hint f-contact.name-error"')
		expect(input).toContain('aria-invalid="true"')
		expect(input).toContain('aria-required="true"')
		expect(input).toContain('value="Amal"')
		expect(html).toContain('id="f-contact.name-error"')
		expect(html).toContain('Enter an answer')
	})

	test('has no description without a hint or error', () => {
		const input = tagOf(
			render(
				<ActionForm id="f">
					<TextArea name="text" label="Text" />
				</ActionForm>,
			),
			'f-text',
		)
		expect(input).not.toContain('aria-describedby')
		expect(input).not.toContain('aria-invalid')
	})

	test('shows a value typed under a dotted name, as a refused action returns it', () => {
		const html = render(
			<ActionForm id="f" values={{ 'lines.0.quantity': ['12'], when: ['2026-11-24'] }}>
				<NumberField name="lines.0.quantity" label="Quantity" />
				<DateField name="when" label="Date and time" />
			</ActionForm>,
		)
		expect(tagOf(html, 'f-lines.0.quantity')).toContain('value="12"')
		expect(tagOf(html, 'f-when')).toContain('value="2026-11-24"')
	})

	test('never shows a password again', () => {
		const html = render(
			<ActionForm id="f" values={{ password: 'secret words' }}>
				<TextField name="password" label="Password" type="password" />
			</ActionForm>,
		)
		expect(html).not.toContain('secret words')
	})

	test('follows the direction of what a person types', () => {
		const html = render(
			<ActionForm id="f">
				<TextField name="title" label="Title" />
			</ActionForm>,
		)
		expect(tagOf(html, 'f-title')).toContain('dir="auto"')
	})
})

describe('choices', () => {
	test('are one group with a legend, and keep the chosen values', () => {
		const html = render(
			<ActionForm id="f" values={{ modes: ['AIR'] }}>
				<ChoiceGroup name="modes" label="Means" options={options} multiple />
			</ActionForm>,
		)
		expect(html).toMatch(/<fieldset[^>]*><legend[^>]*>Means/)
		expect(tagOf(html, 'f-modes')).not.toContain('checked')
		expect(tagOf(html, 'f-modes-AIR')).toContain('checked')
		expect(tagOf(html, 'f-modes-AIR')).toContain('aria-describedby="f-modes-AIR-note"')
	})

	test('of a list and of a box are kept too', () => {
		const html = render(
			<ActionForm id="f" values={{ mode: 'SEA', agreed: ['on'] }}>
				<SelectField name="mode" label="Means" options={options} />
				<TickField name="agreed" label="I agree" />
			</ActionForm>,
		)
		expect(html).toMatch(/<option value="SEA" selected="">|<option selected="" value="SEA">/)
		expect(tagOf(html, 'f-agreed')).toContain('checked')
	})
})

describe('rows', () => {
	const rows = (values: Record<string, unknown>) =>
		render(
			<ActionForm id="f" values={values}>
				<RowsField name="lines" label="Items" maxRows={3}>
					{(row) => <TextField name={`${row}.what`} label="What" />}
				</RowsField>
			</ActionForm>,
		)
	test('end with an empty one and a button for more', () => {
		const html = rows({ lines: [{ what: 'Radio' }] })
		expect(tagOf(html, 'f-lines.0.what')).toContain('value="Radio"')
		expect(html).toContain('id="f-lines.1.what"')
		expect(html).not.toContain('id="f-lines.2.what"')
		expect(html).toMatch(/<button[^>]*name="intent"[^>]*value="rows:lines"/)
	})
	test('stop at the most there may be', () => {
		const html = rows({ 'lines.0.what': ['a'], 'lines.2.what': ['c'] })
		expect(html).toContain('id="f-lines.2.what"')
		expect(html).not.toContain('rows:lines')
	})
})

describe('the error summary', () => {
	test('links every message to its field', () => {
		const html = render(
			<ActionForm id="f" errors={{ 'lines.1.what': 'tooLong', title: 'unheardOf' }} labelOf={() => 'Title'}>
				<TextField name="title" label="Title" />
			</ActionForm>,
		)
		expect(html).toContain('<a href="#f-lines.1.what">Title: Shorten this text</a>')
		expect(html).toContain('<a href="#f-title">Title: Enter a valid value</a>')
	})
	test('is not there without errors', () => {
		expect(render(<ActionForm id="f">none</ActionForm>)).not.toContain('Correct the following')
	})
})

test('every field that takes words follows the direction of what is typed', () => {
	const files = ['app/components', 'app/routes'].flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
	)
	const controls = files
		.filter((path) => path.endsWith('.tsx'))
		.flatMap((path) =>
			[...readFileSync(path, 'utf8').matchAll(/<(?:input|textarea)\b.*?\/>/gs)].map(
				([tag]) => `${path}: ${tag}`,
			),
		)
	expect(controls.length).toBeGreaterThan(30)
	const takesWords = controls.filter(
		(tag) =>
			!/type="(?:hidden|checkbox|radio|file|date|datetime-local|submit)"|\bhidden\b|type=\{(?:multiple|kind)/.test(
				tag,
			),
	)
	expect(takesWords.filter((tag) => !/\bdir(?:=|: )/.test(tag))).toEqual([])
})
