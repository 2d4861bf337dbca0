import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
	type Comparable,
	OVERLAP,
	prepare,
	separated,
	similarity,
	wordsOf,
} from '#workflows/bundling/similar-needs.ts'

const coast: Comparable = {
	themes: ['SEA', 'BORDER'],
	unit: 'Coast Guard, northern command',
	title: 'Night vision for patrol boats',
	text: 'Crews cannot see small vessels at night and lose them near the coast.',
}
const other: Comparable = {
	themes: ['FINANCE'],
	unit: 'Financial Intelligence Unit',
	title: 'Tracing the profits of smuggling networks',
	text: 'Analysts have no access to reports of money transfers from abroad.',
}
const compare = (one: Comparable, second: Comparable) => similarity(prepare(one), prepare(second))

describe('two needs', () => {
	test('with the same answers are similar in everything', () => {
		const { score, reasons } = compare(coast, coast)
		expect(score).toBe(1)
		expect(reasons).toEqual(['theme', 'unit', 'words'])
	})

	test('that have nothing in common are not', () => {
		expect(compare(coast, other).reasons).toEqual([])
		expect(compare(coast, other).score).toBeLessThan(0.1)
	})

	test.each([
		['the theme and the unit', { ...other, themes: ['SEA'], unit: 'the coast guard' }, ['theme', 'unit']],
		['the theme and the words', { ...coast, unit: 'Navy' }, ['theme', 'words']],
		['the unit and the words', { ...coast, themes: ['DATA'] }, ['unit', 'words']],
		['the words alone, when they are the same', { ...coast, themes: ['DATA'], unit: 'Navy' }, ['words']],
	])('reach the threshold by %s', (_name, second, reasons) => {
		const found = compare(coast, second)
		expect(found.score).toBeGreaterThanOrEqual(OVERLAP)
		expect(found.reasons).toEqual(reasons)
	})

	test.each([
		['the theme', { ...other, themes: ['SEA'] }],
		['the unit', { ...other, unit: 'Coast Guard' }],
		['a secondary theme and the unit', { ...other, themes: ['DATA', 'SEA'], unit: 'Coast Guard' }],
		['one word of the title', { ...other, title: 'Boats' }],
	])('do not reach it by %s alone', (_name, second) => {
		expect(compare(coast, second).score).toBeLessThan(OVERLAP)
	})

	test('are equally similar in both directions', () => {
		const second = { ...coast, unit: 'Coast Guard', title: 'Patrol boats' }
		expect(compare(coast, second).score).toBeCloseTo(compare(second, coast).score)
	})

	test('without any text are not similar', () => {
		const empty = { themes: [], unit: '', title: '', text: '' }
		expect(compare(empty, empty)).toEqual({ score: 0, reasons: [] })
	})
})

describe('words', () => {
	const alike = (one: string, second: string) => expect(wordsOf(one)).toEqual(wordsOf(second))

	test('are the same without accents, vowel marks and capitals', () => {
		alike('Gendarmerie Côtière', 'gendarmerie cotiere')
		alike('تَدْرِيب خَفَر السَّوَاحِل', 'تدريب خفر السواحل')
		alike('أجهزة الرؤية', 'اجهزة رؤية')
	})

	test('are the same with another ending', () => {
		alike('береговая охрана', 'береговой охраны')
	})

	test('are found where no spaces part them', () => {
		const words = wordsOf('海岸警卫队在北部港口无法识别伪造的旅行证件')
		expect([...words]).toEqual(expect.arrayContaining(['海岸', '伪造', '旅行', '证件']))
		expect(words.has('的')).toBe(false)
	})

	test('are separated as the segmenter separates them', () => {
		const segmenter = new Intl.Segmenter('und', { granularity: 'word' })
		const bySegmenter = (text: string) =>
			[...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []))
		const letters = 'abzABZéœßжщЖЩабцابتجخدرزسشصقكلمنهويةءأإ0123789٣٤_ \n\t-–—.,;:!?()«»"“”\'’/&%+*#@،؛؟'
		const texts = fc.array(fc.constantFrom(...letters), { maxLength: 24 }).map((some) => some.join(''))
		fc.assert(
			fc.property(texts, (text) => {
				const plain = text.normalize('NFKD').replaceAll(/[\p{M}ـ]/gu, '')
				expect(separated(plain)).toEqual(bySegmenter(plain))
			}),
			{ numRuns: 2_000 },
		)
	})

	test('of Chinese needs are compared', () => {
		const one = { themes: ['DOCS'], unit: '海岸警卫队', title: '识别伪造的旅行证件', text: '' }
		const second = { themes: ['SEA'], unit: '海岸警卫队北部分队', title: '伪造旅行证件的识别', text: '' }
		expect(compare(one, second)).toMatchObject({ reasons: ['unit', 'words'] })
		expect(compare(one, second).score).toBeGreaterThanOrEqual(OVERLAP)
	})
})
