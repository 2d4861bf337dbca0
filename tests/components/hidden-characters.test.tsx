import { expect, test } from 'vitest'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { TextArea, TextField } from '#app/components/form/text-field.tsx'
import { render } from './render.tsx'

const formWith = (text: string) =>
	render(
		<ActionForm id="f" values={{ note: text }} sends={{ name: 'type', value: 'approve' }}>
			<TextArea name="note" label="Note" />
			<TextField name="title" label="Title" />
		</ActionForm>,
	)

test('hidden characters are shown where they are, with a button that sends what the form would', () => {
	const html = formWith('See \u202egpj.exe')
	expect(html).toContain('Hidden characters in this text')
	expect(html).toContain('<span>See </span><mark')
	expect(html).toContain('RLO U+202E direction')
	expect(html).toContain(
		'<button name="removeHidden" value="note type=approve" formnovalidate="" type="submit"',
	)
	expect(html.split('removeHidden')).toHaveLength(2)
})

test('a long text is shown around them', () => {
	const html = formWith(`${'a'.repeat(500)}\u200c${'b'.repeat(500)}`)
	expect(html).toContain(`<span>…${'a'.repeat(20)}</span>`)
	expect(html).toContain(`<span>${'b'.repeat(20)}…</span>`)
})

test('a text without them has neither', () => {
	expect(formWith('An ordinary text, نص عادي')).not.toContain('removeHidden')
})
