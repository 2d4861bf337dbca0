import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entryAt, namesOf } from '#workflows/names.ts'
import { type Delivered, needOutcome, type OutcomeFacts } from '#workflows/outcome/need-outcome.ts'
import { closureCodeFor, outcomeReason } from '#workflows/outcome/reason.ts'
import { type NeedOutcome, usefulness } from '#workflows/vocabulary.ts'

type Line = Extract<Delivered, { kind: 'equipment' }>['lines'][number]

const course = (certified: number, seatsAgreed = 20): Delivered => ({
	kind: 'training',
	certified,
	seatsAgreed,
})
const line = (more: Partial<Line> = {}): Line => ({
	position: 1,
	agreed: 40,
	handedOver: 40,
	check: { working: 40 },
	...more,
})
const goods = (...lines: Line[]): Delivered => ({ kind: 'equipment', lines })
const advice = (adopted: boolean | null, worked: number | null = null): Delivered => ({
	kind: 'advisory',
	adopted,
	days: worked === null ? null : { worked, agreed: 20 },
})
const measured = (reached: string | null, target = '100', baseline = '0') => ({ baseline, target, reached })

const facts = (delivered: Delivered, more: Partial<OutcomeFacts> = {}): OutcomeFacts => ({
	delivered,
	indicators: [],
	state: 'FULLY',
	...more,
})

describe('each fact counts', () => {
	test.each<[string, OutcomeFacts, NeedOutcome, object]>([
		['3 of 20 certified', facts(course(3)), 'PARTLY_MET', { code: 'seatsCertified', reached: 3, agreed: 20 }],
		['17 of 20 certified', facts(course(17)), 'PARTLY_MET', { code: 'seatsCertified', verdict: 'part' }],
		['18 of 20 certified', facts(course(18)), 'FULLY_MET', { code: 'seatsCertified', verdict: 'full' }],
		['8 of 9 certified', facts(course(8, 9)), 'PARTLY_MET', { code: 'seatsCertified', verdict: 'part' }],
		['nobody certified', facts(course(0)), 'NOT_MET', { code: 'seatsCertified', verdict: 'none' }],
		['every piece works', facts(goods(line())), 'FULLY_MET', { code: 'lineWorking', verdict: 'full' }],
		[
			'a line is short',
			facts(goods(line(), line({ position: 2, handedOver: 30, check: { working: 30 } }))),
			'PARTLY_MET',
			{ code: 'lineHandedOver', verdict: 'part', position: 2, reached: 30, agreed: 40 },
		],
		[
			'many pieces of one line do not make up for another',
			facts(
				goods(
					line({ agreed: 4000, handedOver: 4000, check: { working: 4000 } }),
					line({ position: 2, handedOver: 0, check: 'none' }),
				),
			),
			'PARTLY_MET',
			{ code: 'lineHandedOver', verdict: 'part', position: 2, reached: 0 },
		],
		[
			'nothing is handed over',
			facts(goods(line({ handedOver: 0, check: 'none' }))),
			'NOT_MET',
			{ code: 'lineHandedOver', verdict: 'none' },
		],
		[
			'a piece fails',
			facts(goods(line({ check: { working: 28 } }))),
			'PARTLY_MET',
			{ code: 'lineWorking', verdict: 'part', reached: 28, agreed: 40 },
		],
		[
			'nothing works',
			facts(goods(line({ check: { working: 0 } }))),
			'NOT_MET',
			{ code: 'lineWorking', verdict: 'none' },
		],
		['no check', facts(goods(line({ check: 'none' }))), 'NOT_EVALUATED', { code: 'lineNotChecked' }],
		['an early check', facts(goods(line({ check: 'early' }))), 'NOT_EVALUATED', { code: 'lineCheckedEarly' }],
		['no lines', facts(goods()), 'NOT_EVALUATED', { code: 'noLines' }],
		['adopted advice', facts(advice(true)), 'FULLY_MET', { code: 'adviceAdopted', verdict: 'full' }],
		['advice not adopted', facts(advice(false)), 'PARTLY_MET', { code: 'adviceNotAdopted' }],
		[
			'advice not adopted after a few of its days',
			facts(advice(false, 9.5)),
			'NOT_MET',
			{ code: 'expertDaysUsed', verdict: 'none', reached: 9.5, agreed: 20 },
		],
		[
			'advice not adopted after half of its days',
			facts(advice(false, 10)),
			'PARTLY_MET',
			{ code: 'expertDaysUsed', verdict: 'part', reached: 10 },
		],
		['advice adopted after a single day', facts(advice(true, 1)), 'FULLY_MET', { code: 'adviceAdopted' }],
		['advice not followed up', facts(advice(null)), 'NOT_EVALUATED', { code: 'adviceNotFollowedUp' }],
		[
			'an indicator on its way',
			facts(course(20), { indicators: [measured('60')] }),
			'PARTLY_MET',
			{ code: 'indicatorReached', position: 1, reached: 60 },
		],
		[
			'an indicator that fell',
			facts(course(20), { indicators: [measured('100'), measured('-10')] }),
			'PARTLY_MET',
			{ code: 'indicatorReached', verdict: 'none', position: 2, reached: -10 },
		],
		[
			'an indicator at its target, which is the lower value',
			facts(course(20), { indicators: [measured('5', '10', '30')] }),
			'FULLY_MET',
			{ code: 'indicatorReached', verdict: 'full', reached: 125 },
		],
		[
			'an indicator that nobody measured',
			facts(course(20), { indicators: [measured(null)] }),
			'NOT_EVALUATED',
			{ code: 'indicatorNotMeasured', position: 1 },
		],
		[
			'an indicator in words',
			facts(course(20), { indicators: [measured('better', 'good')] }),
			'NOT_EVALUATED',
			{ code: 'indicatorWithoutNumber', position: 1 },
		],
		['the State is silent', facts(course(20), { state: null }), 'NOT_EVALUATED', { code: 'stateSilent' }],
		[
			'of no use',
			facts(course(20), { state: 'NOT_AT_ALL' }),
			'NOT_MET',
			{ code: 'stateSays', verdict: 'none' },
		],
		[
			'of little use',
			facts(course(20), { state: 'A_LITTLE' }),
			'PARTLY_MET',
			{ code: 'stateSays', verdict: 'part' },
		],
		[
			'mostly of use',
			facts(course(20), { state: 'MOSTLY' }),
			'PARTLY_MET',
			{ code: 'stateSays', verdict: 'part' },
		],
	])('%s', (_, known, outcome, reason) => {
		const computed = needOutcome(known)
		expect(computed.outcome).toBe(outcome)
		expect(computed.reasons).toContainEqual(expect.objectContaining(reason))
	})
})

const anyLine = fc
	.record({
		agreed: fc.integer({ min: 1, max: 50 }),
		handedOver: fc.nat(50),
		working: fc.nat(50),
		check: fc.nat(2),
	})
	.map(({ agreed, handedOver, working, check }) => {
		const given = Math.min(handedOver, agreed)
		const made = entryAt<Line['check']>([{ working: Math.min(working, given) }, 'none', 'early'], check)
		return { agreed, handedOver: given, check: made }
	})
const anyFacts: fc.Arbitrary<OutcomeFacts> = fc.record({
	delivered: fc.oneof(
		fc
			.record({ seatsAgreed: fc.integer({ min: 1, max: 60 }), certified: fc.nat(60) })
			.map((seats) => ({ kind: 'training' as const, ...seats })),
		fc
			.array(anyLine, { maxLength: 4 })
			.map((lines) => goods(...lines.map((each, at) => ({ position: at + 1, ...each })))),
		fc.constantFrom(true, false, null).map(advice),
	),
	indicators: fc.array(
		fc.constantFrom(null, '0', '40', '100', '140', 'better').map((reached) => measured(reached)),
		{ maxLength: 3 },
	),
	state: fc.constantFrom(...usefulness, null),
})

test('no outcome contradicts its facts', () => {
	fc.assert(
		fc.property(anyFacts, (known) => {
			const { outcome, reasons } = needOutcome(known)
			const { delivered, indicators, state } = known
			for (const reason of reasons) expect(outcomeReason.parse(reason)).toEqual(reason)
			const verdicts = new Set(reasons.map(({ verdict }) => verdict))
			if (outcome === 'FULLY_MET') {
				expect(state).toBe('FULLY')
				expect(indicators.every(({ reached }) => Number(reached) >= 100)).toBe(true)
				expect([...verdicts]).toEqual(['full'])
				if (delivered.kind === 'training')
					expect(delivered.certified).toBeGreaterThanOrEqual(delivered.seatsAgreed * 0.9)
				if (delivered.kind === 'advisory') expect(delivered.adopted).toBe(true)
				if (delivered.kind === 'equipment')
					for (const { agreed, handedOver, check } of delivered.lines) {
						expect(handedOver).toBe(agreed)
						expect(check).toEqual({ working: agreed })
					}
			}
			if (outcome === 'NOT_EVALUATED') expect([...verdicts].sort()).not.toContain('part')
			if (outcome === 'NOT_MET') expect([...verdicts].sort()).toContain('none')
			if (state === 'NOT_AT_ALL') expect(outcome).toBe('NOT_MET')
		}),
	)
})

describe('the closure result follows from the needs', () => {
	const ended = {
		full: { status: 'evaluated', outcome: 'FULLY_MET' },
		part: { status: 'evaluated', outcome: 'PARTLY_MET' },
		not: { status: 'evaluated', outcome: 'NOT_MET' },
		unknown: { status: 'evaluated', outcome: 'NOT_EVALUATED' },
		never: { status: 'evaluated', outcome: null },
		partner: { status: 'metByPartner', outcome: null },
		declined: { status: 'declined', outcome: null },
		withdrawn: { status: 'withdrawn', outcome: null },
	} as const
	type End = keyof typeof ended

	test.each<[End[], string]>([
		[['full', 'full'], 'FULLY_MET'],
		[['full', 'partner'], 'FULLY_MET'],
		[['partner', 'partner'], 'MET_BY_PARTNER'],
		[['full', 'part'], 'PARTLY_MET'],
		[['full', 'declined'], 'PARTLY_MET'],
		[['full', 'withdrawn'], 'PARTLY_MET'],
		[['full', 'not'], 'PARTLY_MET'],
		[['partner', 'declined'], 'PARTLY_MET'],
		[['full', 'unknown'], 'NOT_EVALUATED'],
		[['never'], 'NOT_EVALUATED'],
		[['unknown', 'declined'], 'NOT_EVALUATED'],
		[['unknown', 'part'], 'PARTLY_MET'],
		[['not', 'not'], 'NOT_MET_DELIVERED'],
		[['not', 'declined'], 'NOT_MET_DELIVERED'],
		[['declined', 'withdrawn'], 'NOT_MET_DECLINED'],
		[['withdrawn', 'withdrawn'], 'WITHDRAWN'],
	])('%s: %s', (ends, code) => {
		expect(closureCodeFor(ends.map((end) => ended[end]))).toBe(code)
		expect(closureCodeFor(ends.toReversed().map((end) => ended[end]))).toBe(code)
	})

	test('it is fully met only where each need was', () => {
		const anyEnd = fc.constantFrom(...namesOf(ended))
		fc.assert(
			fc.property(fc.array(anyEnd, { minLength: 1, maxLength: 6 }), (ends) => {
				const code = closureCodeFor(ends.map((end) => ended[end]))
				if (code === 'FULLY_MET') expect(ends.every((end) => end === 'full' || end === 'partner')).toBe(true)
			}),
		)
	})
})
