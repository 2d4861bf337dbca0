import { describe, expect, test } from 'vitest'
import { changed, checkedFolder, steadyNumbers } from '#tests/support/file-variants/checked.ts'
import { harmlessDocuments } from '#tests/support/file-variants/harmless-docx.ts'
import { harmlessPdfs } from '#tests/support/file-variants/harmless-pdf.ts'
import { harmlessWorkbooks } from '#tests/support/file-variants/harmless-xlsx.ts'
import { hostilePdfs } from '#tests/support/file-variants/hostile-pdf.ts'
import { packageEntries } from '#tests/support/file-variants/office-package.ts'
import { formulaPlaces } from '#tests/support/file-variants/sheet-parts.ts'
import { fieldWritings, wordPlaces } from '#tests/support/file-variants/word-parts.ts'
import { jpg, png, zipOf } from '#tests/support/files.ts'

const known = new Set([
	'accepted',
	'empty',
	'contentDiffers',
	'damaged',
	'twoFiles',
	'macros',
	'bomb',
	'nested',
	'active',
	'actsAlone',
	'linked',
	'locked',
	'unreadable',
	'badLink',
	'fetches',
	'controls',
	'unknownPart',
])
const ROUNDS = 150
const small = (rows: [string, Buffer, ...string[]][]) =>
	rows.map(([, content]) => content).filter(({ length }) => length < 50_000)

describe.each([
	['docx', small(harmlessDocuments)],
	['xlsx', small(harmlessWorkbooks)],
	['pdf', small([...harmlessPdfs, ...hostilePdfs])],
	['png', [png()]],
	['jpg', [jpg()]],
])('a %s with changes made by chance', (ending, contents) => {
	const check = checkedFolder(ending)

	test('is accepted or refused with a reason, and never ends the check', async () => {
		const number = steadyNumbers(ending.length * 7919)
		const any = () => contents[Math.floor(number() * contents.length)] ?? Buffer.alloc(1)
		const answers = new Set<string>()
		for (let round = 0; round < ROUNDS; round++) {
			let content = any()
			for (let change = 0; change <= round % 4; change++) content = changed(content, any(), number)
			answers.add(await check(content))
		}
		expect([...answers].filter((answer) => !known.has(answer))).toEqual([])
		expect(answers.size).toBeGreaterThan(1)
	})
})

const field = fieldWritings['in one piece']?.('PAGE') ?? ''
describe.each([
	['docx', Object.values(wordPlaces).map((put) => packageEntries(put(field)))],
	['xlsx', Object.values(formulaPlaces).map((put) => packageEntries(put('SUM(A1:A9)')))],
])('a part of a %s with changes made by chance', (ending, packages) => {
	const check = checkedFolder(ending)

	test('is accepted or refused with a reason, and never ends the check', async () => {
		const number = steadyNumbers(ending.length * 104_729)
		const answers = new Set<string>()
		for (let round = 0; round < ROUNDS; round++) {
			const entries = packages[round % packages.length] ?? []
			const at = Math.floor(number() * entries.length)
			const other = Buffer.from(entries[Math.floor(number() * entries.length)]?.content ?? '')
			const turned = entries.map((entry, place) =>
				place === at ? { ...entry, content: changed(Buffer.from(entry.content), other, number) } : entry,
			)
			answers.add(await check(zipOf(turned)))
		}
		expect([...answers].filter((answer) => !known.has(answer))).toEqual([])
		expect(answers.size).toBeGreaterThan(1)
	})
})
