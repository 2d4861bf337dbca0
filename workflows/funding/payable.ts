import { entryAt } from '#workflows/names.ts'

/** The contribution of one donor to a programme; `amount` is in whole units of its currency, null if not recorded. */
export type Contribution = { amount: number | null; excludedCountries: readonly string[] }

type Payer = { accepts: (stateIso3: string) => boolean; spare: number }
/** The promises to one State, and what each contribution pays of them, in the order of the contributions. */
type Debt = { stateIso3: string; due: number; paidBy: number[] }
/** How a contribution was reached: for which State, and which contribution it replaces, if any. */
type Reached = { debt: Debt; before: number | null }

/**
 * Returns how much of these promises the contributions can pay, if each pays only for States that its donor does not
 * exclude: a maximum flow, found along shortest augmenting paths. `short` are the States whose promises together exceed
 * all contributions that accept one of them.
 */
export function payable(
	contributions: readonly Contribution[],
	promised: Readonly<Record<string, number>>,
): { paid: number; short: string[] } {
	const payers = contributions.map(
		({ amount, excludedCountries }): Payer => ({
			accepts: (stateIso3) => !excludedCountries.includes(stateIso3),
			spare: amount ?? Number.POSITIVE_INFINITY,
		}),
	)
	const debts = Object.entries(promised).map(
		([stateIso3, due]): Debt => ({ stateIso3, due, paidBy: payers.map(() => 0) }),
	)
	const short = new Set<string>()
	let paid = 0
	for (const debt of debts) {
		while (debt.due > 0) {
			const { reached, end } = search(debt, debts, payers)
			if (end === null) {
				for (const each of debts)
					if (each === debt || [...reached.keys()].some((payer) => (each.paidBy[payer] ?? 0) > 0))
						short.add(each.stateIso3)
				break
			}
			paid += pay(debt, payers, reached, end)
		}
	}
	return { paid, short: [...short].sort() }
}

/** Searches a contribution with unused money, by way of States that another contribution could also pay for. */
function search(debt: Debt, debts: readonly Debt[], payers: readonly Payer[]) {
	const reached = new Map<number, Reached>()
	const waiting: number[] = []
	const reach = (by: Debt, before: number | null) => {
		for (const [payer, { accepts }] of payers.entries())
			if (!reached.has(payer) && accepts(by.stateIso3)) {
				reached.set(payer, { debt: by, before })
				waiting.push(payer)
			}
	}
	reach(debt, null)
	for (const payer of waiting) {
		if ((payers[payer]?.spare ?? 0) > 0) return { reached, end: payer }
		for (const other of debts) if ((other.paidBy[payer] ?? 0) > 0) reach(other, payer)
	}
	return { reached, end: null }
}

/** Pays as much as the path allows, and returns that amount. */
function pay(debt: Debt, payers: readonly Payer[], reached: ReadonlyMap<number, Reached>, end: number) {
	const steps: { payer: number; by: Debt; before: number | null }[] = []
	for (let payer: number | null = end; payer !== null; ) {
		const way = reached.get(payer)
		if (!way) throw new RangeError(`payer ${payer} was not reached`)
		const { debt: by, before } = way
		steps.push({ payer, by, before })
		payer = before
	}
	const last = entryAt(payers, end)
	const amount = Math.min(
		debt.due,
		last.spare,
		...steps.map(({ by, before }) => (before === null ? debt.due : (by.paidBy[before] ?? 0))),
	)
	for (const { payer, by, before } of steps) {
		by.paidBy[payer] = (by.paidBy[payer] ?? 0) + amount
		if (before !== null) by.paidBy[before] = (by.paidBy[before] ?? 0) - amount
	}
	last.spare -= amount
	debt.due -= amount
	return amount
}
