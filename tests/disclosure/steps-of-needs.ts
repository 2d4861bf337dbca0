import { type FigureStep, figureSteps } from '#workflows/figures/definitions.ts'
import { type IntegerProgram, type Sum, sumOf } from './integer-program.ts'
import { LEAST_NEEDS_OF_MEASURES, type PublishedNumber } from './what-a-reader-knows.ts'

type Steps = ReadonlyMap<FigureStep, Sum>

const plus = (sums: readonly (Sum | undefined)[], factor = 1) =>
	sums.flatMap((sum) => [...(sum ?? [])].map(([column, times]) => [column, times * factor] as const))

/**
 * How many needs took each step in a half-year. What was submitted and evaluated is also counted by kind and outcome;
 * and what is accepted was decided, what is decided was submitted, in the same half-year or one before.
 */
export function stepsOfNeeds(
	program: IntegerProgram,
	{ submitted, evaluated }: { submitted: Sum; evaluated: Sum },
	before: readonly Steps[],
): Steps {
	const steps: Steps = new Map(figureSteps.map((step) => [step, sumOf([program.unknown()])]))
	for (const [step, counted] of [
		['submitted', submitted],
		['evaluated', evaluated],
	] as const)
		program.know(new Map([...counted, ...plus([steps.get(step)], -1)]), 0, 0)
	const noMore = (fewer: FigureStep, more: FigureStep, halves: readonly Steps[]) =>
		program.know(
			new Map([
				...plus(halves.map((half) => half.get(more))),
				...plus(
					halves.map((half) => half.get(fewer)),
					-1,
				),
			]),
			0,
			Number.POSITIVE_INFINITY,
		)
	noMore('accepted', 'decided', [...before, steps])
	noMore('decided', 'submitted', [...before, steps])
	noMore('evaluated', 'ended', [steps])
	return steps
}

/** The step at the end of each measured span. */
const ends: Record<string, FigureStep> = {
	decision: 'decided',
	offer: 'offered',
	confirmation: 'confirmed',
	delivery: 'delivered',
	whole: 'ended',
}

/** A median is there only if a step ended, and shown only of ten; an amount is of confirmed offers, shown of ten. */
export function knowFromMeasures(
	program: IntegerProgram,
	steps: Steps,
	numbers: readonly PublishedNumber[],
): void {
	for (const { table, dims, value } of numbers) {
		const step = table === 'times' ? ends[dims.span ?? ''] : table === 'money' ? 'confirmed' : undefined
		const sum = step && steps.get(step)
		if (sum) program.know(sum, value === null ? 1 : LEAST_NEEDS_OF_MEASURES, Number.POSITIVE_INFINITY)
	}
}
