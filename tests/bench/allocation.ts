// A thousand needs and two hundred programmes: how far the solver comes in a minute, and its gain over a greedy
// allocation.
import { openSolver } from '#app/platform/solver/solve-program.server.ts'
import { brokenRules } from '#tests/support/allocation-rules.ts'
import { type Allocation, allocate } from '#workflows/allocation/allocate.ts'
import type { AllocationFacts, AllocationNeed, AllocationProgramme } from '#workflows/allocation/facts.ts'
import { defaultAllocationSettings as settings } from '#workflows/allocation/settings.ts'
import { entryAt } from '#workflows/names.ts'
import type { Figure } from './table.ts'

const SIZE = { needs: 1000, programmes: 200, states: 150, subregions: 18, themes: 12 }
const today = '2026-11-25'

/** Compares a minute of the solver with the greedy allocation. */
export async function allocation(): Promise<Figure[]> {
	const facts = scarcity()
	const solver = openSolver()
	let seconds = 0
	const found = await allocate(facts, settings, async (question) => {
		const answer = await solver.ask(question)
		seconds += answer.seconds
		return answer
	})
	await solver.close()
	const byHand = await allocate(facts, settings, () => Promise.reject(new Error('by hand')))
	const broken = [found, byHand].flatMap(({ lines }) => brokenRules(facts, settings, lines))
	if (broken.length > 0) throw new Error(broken.join('\n'))
	return [
		{
			what: 'allocation, 1 000 needs × 200 programmes: solver',
			value: `${seconds.toFixed(1)} s`,
			aim: '≤ 60 s',
		},
		...found.steps.map(({ step, gap, proven }) => ({
			what: `allocation, gap of step: ${step}`,
			value: proven ? 'proven optimal' : gap === null ? 'not known' : `${(gap * 100).toFixed(2)} %`,
			...(step !== 'fit' && { aim: '< 1 %' }),
		})),
		{ what: 'allocation, priority served ÷ greedy', value: ratio(found, byHand, 0), aim: '≥ 1' },
		{ what: 'allocation, quantity ÷ greedy', value: ratio(found, byHand, 2) },
	]
}

const ratio = (one: Allocation, other: Allocation, step: number) =>
	((one.steps[step]?.value ?? 0) / (other.steps[step]?.value ?? 1)).toFixed(3)

/** Returns reproducible facts with capacity for about two thirds of the quantities requested. */
function scarcity(): AllocationFacts {
	const { int, pick } = numbers(1)
	const kinds = ['training', 'equipment', 'advisory'] as const
	const states = Array.from({ length: SIZE.states }, (_, at) => ({
		stateIso3: `S${at}`,
		subregion: `R${at % SIZE.subregions}`,
		inReserve: int(1, 100) <= 45,
	}))
	const theme = () => int(1, SIZE.themes)
	const programmes = Array.from({ length: SIZE.programmes }, (_, at) => {
		const capacity = int(10, 120)
		const regions =
			int(1, 3) === 1 ? null : new Set(Array.from({ length: 6 }, () => `R${int(0, SIZE.subregions - 1)}`))
		return {
			...programme(`p${at}`, capacity, regions !== null, int),
			kind: pick(kinds),
			regions,
			themes: new Set([theme(), theme()]),
		}
	})
	const needs = Array.from({ length: SIZE.needs }, (_, at): AllocationNeed => {
		const [state, kind, themes, wanted] = [pick(states), pick(kinds), [theme(), theme()], int(3, 30)]
		const fits = programmes.filter(
			(each) =>
				each.kind === kind &&
				(each.regions?.has(state.subregion) ?? true) &&
				themes.some((one) => each.themes.has(one)),
		)
		return {
			id: `n${at}`,
			requestId: `q${at}`,
			...state,
			kind,
			wanted,
			minimum: int(1, Math.ceil(wanted * 0.6)),
			points: int(1, 5) === 1 ? null : int(0, 100),
			urgency: int(1, 4),
			awards: int(0, 5),
			submittedOn: `2026-0${int(1, 9)}-1${int(0, 9)}`,
			eligible: fits.map(({ id }) => ({ programmeId: id, fit: int(30, 100) })),
		}
	})
	return {
		today,
		needs,
		programmes: programmes.map(({ kind: _, regions: __, themes: ___, ...own }) => own),
		offers: [],
	}
}

type Int = (from: number, to: number) => number

function programme(id: string, capacity: number, earmarked: boolean, int: Int): AllocationProgramme {
	const free = Math.floor((capacity * int(40, 100)) / 100)
	const unitCost = int(200, 5000)
	return {
		id,
		capacity,
		free,
		earmarked,
		unitCost,
		currency: 'USD',
		takenByState: {},
		takenBySubregion: {},
		takenInReserve: 0,
		minimumPerState: int(1, 3),
		maximumPerState: Math.max(3, Math.floor(capacity * 0.3)),
		budgetLeft: Math.floor((unitCost * free * int(60, 140)) / 100),
		reserveShare: null,
		reserveUntil: int(1, 5) === 1 ? '2026-01-01' : null,
	}
}

/** Returns reproducible numbers. */
function numbers(from: number) {
	let seed = from
	const int: Int = (least, most) => {
		seed = (seed * 48_271) % 2_147_483_647
		return least + (seed % (most - least + 1))
	}
	return { int, pick: <Thing>(all: readonly Thing[]) => entryAt(all, int(0, all.length - 1)) }
}
