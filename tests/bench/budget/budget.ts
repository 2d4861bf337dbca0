import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Counted } from '../pages/count.ts'

/** What one view of a page by one reader may need at most. */
export type Allowance = { statements: number; transactions: number; br: number }

/** Page and reader -> allowance. */
export type Budget = Record<string, Record<string, Allowance>>

const file = 'tests/bench/budget/budget.json'

/** Bytes differ by a few with the day and the random values of a page; statements never do. */
const SPARE = 1.02
const STEP = 100

export const readBudget = (): Budget => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})

/** Returns the budget that these pages need at present. */
export function budgetOf(counted: Counted[]): Budget {
	const budget: Budget = {}
	for (const { page, reader, statements, transactions, br } of counted)
		budget[page.name] = {
			...budget[page.name],
			[reader]: { statements, transactions, br: Math.ceil((br * SPARE) / STEP) * STEP },
		}
	return budget
}

/** Writes one line for each page and reader, so that a change of the budget is easy to read. */
export function writeBudget(budget: Budget): void {
	const ofPage = ([page, readers]: [string, Record<string, Allowance>]) => {
		const lines = Object.entries(readers).map(
			([reader, { statements, transactions, br }]) =>
				`\t\t${JSON.stringify(reader)}: { "statements": ${statements}, "transactions": ${transactions}, "br": ${br} }`,
		)
		return `\t${JSON.stringify(page)}: {\n${lines.join(',\n')}\n\t}`
	}
	writeFileSync(file, `{\n${Object.entries(budget).map(ofPage).join(',\n')}\n}\n`)
}

/** Returns a sentence for each allowance that a page exceeds for one reader. */
export function excesses({ page, reader, ...needed }: Counted, budget: Budget): string[] {
	const name = `${page.name}, ${reader}`
	const allowed = budget[page.name]?.[reader]
	if (!allowed) return [`${name}: has no budget`]
	return (['statements', 'transactions', 'br'] as const)
		.filter((what) => needed[what] > allowed[what])
		.map((what) => `${name}: ${needed[what]} ${what === 'br' ? 'bytes' : what}, allowed are ${allowed[what]}`)
}

/** Returns a sentence for everything that exceeds the budget, or that is in one of the two only. */
export function exceeded(counted: Counted[], budget: Budget): string[] {
	const seen = new Set(counted.map(({ page, reader }) => `${page.name}, ${reader}`))
	const unopened = Object.entries(budget)
		.flatMap(([page, readers]) => Object.keys(readers).map((reader) => `${page}, ${reader}`))
		.filter((name) => !seen.has(name))
	return [
		...counted.flatMap((one) => excesses(one, budget)),
		...unopened.map((name) => `${name}: the page did not open`),
	]
}
