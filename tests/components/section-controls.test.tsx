import { describe, expect, test } from 'vitest'
import { SectionFields } from '#app/components/filing/section-fields.tsx'
import { FieldHelp } from '#app/components/filing/spec-field.tsx'
import { OrderedField } from '#app/components/filing/spec-groups.tsx'
import { ExcludedNote } from '#app/components/filing/spec-texts.tsx'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { RowsField } from '#app/components/form/rows-field.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { CharacterCount } from '#app/components/form/typed-text.tsx'
import { fieldSpecs } from '#app/forms/field-specs.ts'
import { equipment } from '#app/forms/sections/equipment.ts'
import { needs } from '#app/forms/sections/need.ts'
import { training } from '#app/forms/sections/training.ts'
import { requestSections } from '#app/forms/sections.ts'
import { requests } from '#prisma/data/samples.ts'
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

	test('shows its error at the group and at its lists', () => {
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

describe('what is left to do in a section', () => {
	const fields = fieldSpecs(requestSections.about.shape)
	const values = requests[0]?.about
	const section = (given: { errors?: Record<string, string>; unfinished?: string[]; values?: object }) =>
		render(
			<ActionForm id="f" errors={given.errors ?? {}} values={{ ...values, ...given.values }}>
				<SectionFields section="about" fields={fields} unfinished={given.unfinished ?? []} />
			</ActionForm>,
		)
	const complete = 'All required answers in this section have been entered.'

	test('is nothing where every answer was found right', () => {
		expect(section({})).toContain(complete)
	})

	test('is never nothing beside errors', () => {
		const errors = {
			title: 'tooLong',
			origin: 'badCode',
			classification: 'badCode',
			filingLanguage: 'badCode',
		}
		const html = section({ errors, unfinished: Object.keys(errors) })
		expect(html).not.toContain(complete)
		expect(html).toContain('4 answers in this section are missing or must be corrected.')
	})

	test('is never nothing where a stored answer is wrong, though no error is shown yet', () => {
		const html = section({ unfinished: ['title'] })
		expect(html).not.toContain(complete)
		expect(html).toContain('1 answer in this section is missing or must be corrected.')
	})
})

describe('the groups of a section', () => {
	const fields = fieldSpecs(requestSections.about.shape)
	const groups = (given: { errors?: Record<string, string>; unfinished?: string[]; besides?: object }) => {
		const { errors = {}, unfinished = [], besides } = given
		const html = render(
			<ActionForm id="f" errors={errors} values={{ ...requests[0]?.about }}>
				<SectionFields
					section="about"
					fields={fields}
					unfinished={unfinished}
					{...(besides && { besides: {} })}
				/>
			</ActionForm>,
		)
		const part = /<details[^>]*?( open="")?><summary><h2>(.*?)<\/h2><small>(.*?)<\/small><\/summary>/g
		return [...html.matchAll(part)].map(([, open, title = '', state]) => [
			title.replace(/<[^>]+>/g, ''),
			Boolean(open),
			state,
		])
	}

	test('the first is open where all are complete, and so is what the State consents to', () => {
		expect(groups({})).toEqual([
			['Name and language', true, 'Complete'],
			['Consent of the State', true, ''],
			['Origin of the request (optional)', false, ''],
		])
	})

	test('the first that is not complete is open, and says how many answers are missing', () => {
		expect(groups({ unfinished: ['origin'] })).toEqual([
			['Name and language', false, 'Complete'],
			['Consent of the State', true, ''],
			['Origin of the request', true, '1 answer missing'],
		])
	})

	test('of answers that are each optional, of which one is to be corrected, are not called optional', () => {
		const shown = (unfinished: string[]) => {
			const html = render(
				<ActionForm id="f" values={{}}>
					<SectionFields section="need" fields={fieldSpecs(needs.equipment.shape)} unfinished={unfinished} />
				</ActionForm>,
			)
			return /<h2>Number of beneficiaries(.*?)<\/h2><small>(.*?)<\/small>/.exec(html)?.slice(1)
		}
		expect(shown(['persons'])).toEqual(['', '1 answer missing'])
		expect(shown([])).toEqual([expect.stringContaining('(optional)'), ''])
	})

	test('those with an error are open', () => {
		expect(groups({ errors: { origin: 'badCode' } }).map(([, open]) => open)).toEqual([true, true, true])
	})

	test('do not close where only some answers of a submission may be changed', () => {
		expect(groups({ besides: {} })).toEqual([])
	})
})

test('an item is one line, unless it has answers and no name yet', () => {
	const lines = [{ description: 'Comparator', quantity: 2 }, { quantity: 3 }]
	const fields = fieldSpecs(equipment.shape).filter(({ name }) => name === 'lines')
	const html = render(
		<ActionForm id="f" values={{ lines }}>
			<SectionFields section="equipment" fields={fields} />
		</ActionForm>,
	)
	const rows = [...html.matchAll(/<details( open="")?><summary><b>(.*?)<\/b><bdi>(.*?)<\/bdi>/g)]
	expect(rows.map(([, open, row, name]) => [Boolean(open), row, name])).toEqual([
		[false, 'Item 1', 'Comparator'],
		[true, 'Item 2', ''],
		[false, 'Item 3', 'Add another item'],
	])
})

test('a course is delivered as a course, not as a donation, loan or licence of equipment', () => {
	const modes = fieldSpecs(training.shape).find(({ name }) => name === 'deliveryModes')?.codes ?? []
	expect(modes).toContain('IN_COUNTRY')
	expect(modes.filter((mode) => /EQUIPMENT|LICENCE|DESK/.test(mode))).toEqual([])
})
