import type { AllocationLine } from '#workflows/allocation/allocate.ts'
import type { AllocationFacts, AllocationNeed, AllocationProgramme } from '#workflows/allocation/facts.ts'
import type { AllocationSettings } from '#workflows/allocation/settings.ts'
import { tightest } from './programmes.ts'

// The rules implemented again, as a person would check them with a list. Shares no code with the model.

type Given = { need: AllocationNeed; programme: AllocationProgramme; quantity: number }

/** Returns every rule that an allocation breaks. */
export function brokenRules(
	facts: AllocationFacts,
	settings: AllocationSettings,
	lines: readonly AllocationLine[],
): string[] {
	const given = lines.map(({ needId, programmeId, quantity }) => {
		const need = facts.needs.find(({ id }) => id === needId)
		const programme = facts.programmes.find(({ id }) => id === programmeId)
		if (!need || !programme) throw new Error(`${needId} or ${programmeId} is unknown`)
		return { need, programme, quantity }
	})
	return [
		...given.flatMap((line) => brokenByLine(line, given)),
		...facts.programmes.flatMap((programme) =>
			brokenInProgramme(
				programme,
				given.filter((line) => line.programme === programme),
				facts.today,
				settings,
			),
		),
		...brokenOffers(facts, settings, given),
	]
}

/** Returns the minimum useful and the wanted quantity. */
export function asked(need: AllocationNeed, { id, minimumPerState }: AllocationProgramme) {
	const { kind } = need
	const ofLines = need.eligible.find(({ programmeId }) => programmeId === id)
	const wanted = ofLines?.wanted === undefined ? need.wanted : ofLines.wanted
	const minimum = ofLines?.minimum === undefined ? need.minimum : ofLines.minimum
	if (wanted === null) {
		if (kind !== 'advisory') return null
		const days = minimum !== null && minimum > minimumPerState ? minimum : minimumPerState
		return { least: days, wanted: days }
	}
	let least = minimum === null || minimum > wanted ? wanted : minimum
	if (least < minimumPerState) least = minimumPerState
	return least > wanted ? null : { least, wanted }
}

function brokenByLine({ need, programme, quantity }: Given, all: readonly Given[]) {
	const broken: string[] = []
	if (all.filter((line) => line.need === need).length > 1) broken.push(`${need.id} is served twice`)
	if (!need.eligible.some(({ programmeId }) => programmeId === programme.id))
		broken.push(`${need.id} is not eligible for ${programme.id}`)
	const limits = asked(need, programme)
	if (!Number.isInteger(quantity) || !limits || quantity < limits.least || quantity > limits.wanted)
		broken.push(`${need.id} gets ${quantity}`)
	return broken
}

const sum = (lines: readonly Given[]) => lines.reduce((total, { quantity }) => total + quantity, 0)
const part = (percent: number, whole: number) => Math.floor((percent * whole) / 100)

function brokenInProgramme(
	programme: AllocationProgramme,
	lines: readonly Given[],
	today: string,
	settings: AllocationSettings,
) {
	const { id, capacity, free, unitCost, budgetLeft, takenInReserve } = programme
	const broken: string[] = []
	if (lines.length > 0 && sum(lines) > free) broken.push(`${id} is over its capacity`)
	if (unitCost !== null && budgetLeft !== null && lines.length > 0 && sum(lines) * unitCost > budgetLeft)
		broken.push(`${id} is over its budget`)
	broken.push(...excludedMoney(programme, lines))
	const released = programme.reserveUntil !== null && programme.reserveUntil <= today
	const reserve = part(programme.reserveShare ?? settings.reserveShare, capacity) - takenInReserve
	const others = lines.filter(({ need }) => !need.inReserve)
	if (!released && others.length > 0 && sum(others) > free - Math.max(0, reserve))
		broken.push(`${id} gives of its reserve`)
	const most = Math.min(part(settings.stateCap, capacity), programme.maximumPerState)
	for (const state of new Set(lines.map(({ need }) => need.stateIso3))) {
		const own = lines.filter(({ need }) => need.stateIso3 === state)
		const before = programme.takenByState[state] ?? 0
		if (before + sum(own) > programme.maximumPerState) broken.push(`${id} gives ${state} over its maximum`)
		if (!keeps(own, before, most)) broken.push(`${id} gives ${state} too much`)
	}
	if (!programme.earmarked)
		for (const region of new Set(lines.map(({ need }) => need.subregion))) {
			if (region === null) continue
			const own = lines.filter(({ need }) => need.subregion === region)
			const before = programme.takenBySubregion[region] ?? 0
			if (!keeps(own, before, part(settings.subregionShare, capacity)))
				broken.push(`${id} gives ${region} too much`)
		}
	return broken
}

/** Returns the States that receive money which its donors exclude for them. */
function excludedMoney({ id, funds, unitCost }: AllocationProgramme, lines: readonly Given[]) {
	if (!funds || unitCost === null) return []
	const promised: Record<string, number> = { ...funds.promised }
	for (const { need, quantity } of lines)
		promised[need.stateIso3] = (promised[need.stateIso3] ?? 0) + quantity * unitCost
	return [...new Set(lines.map(({ need }) => need.stateIso3))].flatMap((state) => {
		const left = tightest({ budget: null, contributions: funds.contributions, promised }, state, [
			...new Set([...Object.keys(promised), state]),
		])
		return left !== null && left < 0 ? [`${id} gives ${state} money that donors exclude for it`] : []
	})
}

/** Within the limit, or the minimum of one need alone if that exceeds the limit. */
function keeps(lines: readonly Given[], before: number, most: number) {
	if (before + sum(lines) <= most) return true
	const [only, ...more] = lines
	if (!only || more.length > 0 || before > 0) return false
	return only.quantity === asked(only.need, only.programme)?.least
}

function brokenOffers(
	{ offers }: AllocationFacts,
	{ offersPerState }: AllocationSettings,
	all: readonly Given[],
) {
	const groups = new Set(all.map(({ need }) => `${need.stateIso3} ${need.kind}`))
	return [...groups].filter((group) => {
		const before = offers.find(({ stateIso3, kind }) => `${stateIso3} ${kind}` === group)?.active ?? 0
		const now = all.filter(({ need }) => `${need.stateIso3} ${need.kind}` === group).length
		return before + now > offersPerState
	})
}
