import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import {
	changed,
	checkedFolder,
	type Harmless,
	steadyNumbers,
	type Variant,
} from '#tests/support/file-variants/checked.ts'
import { harmlessDocuments } from '#tests/support/file-variants/harmless-docx.ts'
import { harmlessPdfs } from '#tests/support/file-variants/harmless-pdf.ts'
import { harmlessWorkbooks } from '#tests/support/file-variants/harmless-xlsx.ts'
import { hostileDocuments } from '#tests/support/file-variants/hostile-docx.ts'
import { hostilePdfs } from '#tests/support/file-variants/hostile-pdf.ts'
import { hostileWorkbooks } from '#tests/support/file-variants/hostile-xlsx.ts'
import { packageEntries } from '#tests/support/file-variants/office-package.ts'
import { doubleJpgs, doublePngs, plainJpgs, plainPngs } from '#tests/support/file-variants/picture-parts.ts'
import { formulaPlaces } from '#tests/support/file-variants/sheet-parts.ts'
import { fieldWritings, wordPlaces } from '#tests/support/file-variants/word-parts.ts'
import { zipOf } from '#tests/support/files.ts'
import { foundInPackage, foundInPdf, foundInPicture, hasOtherReaders } from '#tests/support/other-readers.ts'
import { present } from '#tests/support/present.ts'

const folder = mkdtempSync(join(tmpdir(), 'ta-readers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Entry = ReturnType<typeof packageEntries>[number]
let count = 0
/** What other programs find in a file. */
async function foundIn(ending: string, content: Buffer): Promise<string[]> {
	count += 1
	const path = join(folder, `${count}.${ending}`)
	writeFileSync(path, content)
	if (ending === 'pdf') return foundInPdf(path)
	return /png|jpg/.test(ending) ? foundInPicture(path) : foundInPackage(path, join(folder, String(count)))
}

/** So many files of a kind are read, as each starts programs. */
const SAMPLE = 40
const ROUNDS = 120
const sampleOf = <Row>(rows: readonly Row[]) =>
	rows.filter((_, at) => at % Math.ceil(rows.length / SAMPLE) === 0)

type Kind = { ending: string; honest: readonly Harmless[]; hostile: readonly Variant[]; reasons: string[] }
/** Files that are accepted and rejected, and reasons for it that other programs must see as well. */
const kinds: Kind[] = [
	{ ending: 'pdf', honest: harmlessPdfs, hostile: hostilePdfs, reasons: ['active', 'actsAlone'] },
	{ ending: 'docx', honest: harmlessDocuments, hostile: hostileDocuments, reasons: ['linked', 'nested'] },
	{ ending: 'xlsx', honest: harmlessWorkbooks, hostile: hostileWorkbooks, reasons: ['fetches', 'linked'] },
	{ ending: 'png', honest: plainPngs, hostile: doublePngs, reasons: ['twoFiles'] },
	{ ending: 'jpg', honest: plainJpgs, hostile: doubleJpgs, reasons: ['twoFiles'] },
]

/** Contents of small files, to be changed by chance. */
const small = (rows: readonly (Harmless | Variant)[]) =>
	rows.map(([, content]) => content).filter(({ length }) => length < 50_000)

const field = fieldWritings['in one piece']?.('PAGE') ?? ''
const packages: Record<string, Entry[][]> = {
	docx: Object.values(wordPlaces).map((put) => packageEntries(put(field))),
	xlsx: Object.values(formulaPlaces).map((put) => packageEntries(put('SUM(A1:A9)'))),
}

/** Returns one honest file with a change: of a package, in one of its parts, since its checksums notice any other. */
function changedFile({ ending, honest, hostile }: Kind, number: () => number) {
	const any = <Thing>(things: Thing[]) => present(things[Math.floor(number() * things.length)], ending)
	const doubles = small(hostile)
	if (!packages[ending]) return changed(any(small(honest)), any(doubles), number)
	const entries = any(packages[ending])
	const [part, other] = [any(entries), any(entries)]
	const content = changed(Buffer.from(part.content), Buffer.from(other.content), number)
	return zipOf(entries.map((entry) => (entry === part ? { ...entry, content } : entry)))
}

// Without these programs, `npm test` reports the tests as skipped.
describe.skipIf(!hasOtherReaders).each(kinds)('in a $ending other programs', { timeout: 120_000 }, (kind) => {
	const { ending } = kind
	const check = checkedFolder(ending)

	test('find nothing else when it is accepted', async () => {
		for (const [what, content] of sampleOf(kind.honest)) {
			expect([what, await check(content)]).toEqual([what, 'accepted'])
			expect([what, await foundIn(ending, content)]).toEqual([what, []])
		}
	})

	test('find something for the reasons of its rejection', async () => {
		const reasons = new Set<string>()
		for (const [, content, reason] of sampleOf(kind.hostile))
			if ((await foundIn(ending, content)).length > 0) reasons.add(reason)
		expect([...reasons]).toEqual(expect.arrayContaining(kind.reasons))
	})

	test('find nothing else when it is accepted with changes made by chance', async () => {
		const number = steadyNumbers(ending.length * 15_485_863)
		const accepted: string[][] = []
		for (let round = 0; round < ROUNDS; round++) {
			const content = changedFile(kind, number)
			if ((await check(content)) === 'accepted') accepted.push(await foundIn(ending, content))
		}
		expect(accepted.length).toBeGreaterThan(0)
		expect(accepted.filter((things) => things.length > 0)).toEqual([])
	})
})
