import { expect, test } from 'vitest'
import { linesText } from '#app/i18n/lines-text.server.ts'
import { languages } from '#workflows/languages.ts'

const lines = [
	{ description: 'hand lenses', category: 'DOC_HAND', unit: 'PIECE', quantity: 40 },
	{ description: 'workstations', category: 'DOC_DESK', unit: 'PIECE', quantity: 2 },
	{ description: 'manuals', category: 'PRINTED', unit: 'PIECE', quantity: 60 },
] as const

test('lines read as people say them', () => {
	expect(linesText(lines, 'en')).toBe('40 hand lenses, 2 workstations, 60 manuals')
})

test.each(languages)('in %s each line has its own quantity, and no sum of unlike ones', (language) => {
	const digits = linesText(lines, language).replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))
	for (const { description, quantity } of lines) {
		expect(digits).toContain(description)
		expect(digits).toContain(String(quantity))
	}
	expect(digits).not.toContain('102')
})

test.each(languages)(
	'in %s a line that is to be specified says so, and a total names its category',
	(language) => {
		const open = { category: 'PRINTED', unit: null, quantity: null } as const
		expect(linesText([open], language)).not.toMatch(/\d|null|\{/)
		expect(linesText([{ ...open, unit: 'COPY', quantity: 3 }], language)).toMatch(/3|٣/)
	},
)
