import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measuresOf } from '#app/domain/figures/donor-measures.server.ts'
import { LARGEST_HIDDEN, mayShow } from '#app/domain/figures/figures.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { languages } from '#workflows/languages.ts'
import { needOutcomes } from '#workflows/vocabulary.ts'

const small = (figure: number | null) => figure !== null && figure > 0 && figure <= LARGEST_HIDDEN

/** Counted cells of one programme, many of them small. */
const cells = fc
	.tuple(
		fc.record({
			states: fc.nat(9),
			unlisted: fc.nat(9),
			promised: fc.nat(12),
			money: fc.nat(90_000),
			certificates: fc.nat(12),
			handedOver: fc.nat(12),
			working: fc.nat(12),
		}),
		fc.array(fc.nat(12), { minLength: 3, maxLength: 3 }),
		fc.array(fc.nat(12), { minLength: 4, maxLength: 4 }),
		fc.array(fc.nat(12), { minLength: 2, maxLength: 2 }),
	)
	.map(([single, learners, outcomes, lines]) => [
		...Object.entries(single).map(([measure, total]) => ({ measure, key: '', total })),
		...['female', 'male', 'notStated'].map((key, at) => ({
			measure: 'learners',
			key,
			total: learners[at] ?? 0,
		})),
		...needOutcomes.map((key, at) => ({ measure: 'outcome', key, total: outcomes[at] ?? 0 })),
		...['RADIO PIECE', 'VEHICLE PIECE'].map((key, at) => ({
			measure: 'promised',
			key,
			total: lines[at] ?? 0,
		})),
	])
	.map((all) => all.map((cell) => ({ ...cell, programmeId: 'one' })))

test('no figure of a programme is shown that the page says is not shown, and none follows from those beside it', async () => {
	await fc.assert(
		fc.asyncProperty(cells, async (all) => {
			// What the database would have counted.
			const read = { asSystem: async () => all } as unknown as Read
			const measures = (await measuresOf(read, ['one']))('one')
			const { learners, outcomes, promisedLines } = measures
			const groups = [
				[measures.certificates, ...learners.map(({ figure }) => figure)],
				[measures.working, measures.handedOver],
				outcomes.map(({ figure }) => figure),
				[measures.promised, measures.money],
				promisedLines.map(({ quantity }) => quantity),
			]
			for (const figures of groups) {
				for (const figure of figures) expect(small(figure)).toBe(false)
				// All of a group or none: a single one that is hidden would be the rest of a sum.
				expect(new Set(figures.map((figure) => figure === null)).size).toBeLessThan(2)
			}
			if (measures.working !== null && measures.handedOver !== null)
				expect(small(measures.handedOver - measures.working)).toBe(false)
		}),
	)
})

test('the page states the rule by the number that is applied, in each language', () => {
	expect([LARGEST_HIDDEN, LARGEST_HIDDEN + 1, 0].map((total) => mayShow([{ total }]))).toEqual([
		false,
		true,
		true,
	])
	for (const language of languages) {
		const rule = (most: number) => translator(language, 'overview')('privacy', { most })
		expect(rule(LARGEST_HIDDEN)).toContain(`${LARGEST_HIDDEN}`)
		expect(rule(77), language).toContain('77')
		expect(rule(77), language).not.toMatch(/[45]/)
	}
})
