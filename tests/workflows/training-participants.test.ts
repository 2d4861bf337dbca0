import fc from 'fast-check'
import { expect, test } from 'vitest'
import { namesOf } from '#workflows/names.ts'
import {
	bySex,
	certificateRules,
	countBy,
	countStages,
	meanOf,
	sameAs,
	satisfied,
	sexes,
	type Way,
	womenShare,
} from '#workflows/training/participants.ts'

test.each([
	['four of five days and the pass mark itself', { present: 4, days: 5, postTest: 60 }, true, true],
	['three of four days', { present: 3, days: 4, postTest: 100 }, false, true],
	['every day and one point too few', { present: 5, days: 5, postTest: 59 }, true, false],
	['every day and no test', { present: 5, days: 5, postTest: null }, true, false],
	['no date planned', { present: 0, days: 0, postTest: 100 }, false, true],
])('%s', (_, learned, attended, tested) => {
	expect(certificateRules(learned, 60)).toEqual({ attended, tested, passes: attended && tested })
})

test('a test of nought passes only where nothing is asked, and a missing test never does', () => {
	expect(certificateRules({ present: 1, days: 1, postTest: 0 }, 0).passes).toBe(true)
	expect(certificateRules({ present: 1, days: 1, postTest: null }, 0).passes).toBe(false)
})

test('a mean leaves out who took no test, and a share counts the two best answers', () => {
	expect(meanOf([40, null, 61])).toBe(51)
	expect(meanOf([null])).toBe(0)
	expect(satisfied([1, 0, 2, 3, 4])).toBe(70)
	expect(satisfied([])).toBe(0)
})

test('two entries are one person when name and unit are the same but for case and spaces', () => {
	const one = { name: 'Ama  Mensah ', unit: 'Border Unit' }
	expect(sameAs(one, { name: 'AMA MENSAH', unit: ' border  unit' })).toBe(true)
	expect(sameAs(one, { name: 'Ama Mensah', unit: 'Coast Guard' })).toBe(false)
	// A name that ends with the beginning of a unit is another person.
	expect(sameAs({ name: 'Ama', unit: 'Mensah Unit' }, { name: 'Ama Mensah', unit: 'Unit' })).toBe(false)
})

const flag = fc.boolean()
const way: fc.Arbitrary<Way> = fc.record({
	sex: fc.constantFrom(...sexes),
	post: fc.constantFrom('', 'Officer', 'Trainer'),
	unit: fc.constantFrom('North', 'South'),
	confirmed: flag,
	attended: flag,
	passed: flag,
	certified: flag,
	inPost: flag,
	applying: flag,
})

test('the groups of each kind add up to all, and no share of women is rounded up to its target', () => {
	fc.assert(
		fc.property(fc.array(way, { maxLength: 40 }), (ways) => {
			const all = countStages(ways)
			for (const dimension of ['sex', 'post', 'unit'] as const) {
				const groups = countBy(dimension, ways)
				for (const stage of namesOf(all))
					expect(groups.reduce((sum, { counted }) => sum + counted[stage], 0)).toBe(all[stage])
			}
			const share = womenShare(ways)
			const { women, men, notStated } = bySex(ways)
			expect(women + men + notStated).toBe(ways.length)
			if (share === null) expect(ways).toHaveLength(0)
			else expect(share * ways.length).toBeLessThanOrEqual(women * 100)
		}),
	)
})
