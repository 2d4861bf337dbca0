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

/** Returns a sentence for everything that exceeds the budget, or that is in one of the two only. */
export function exceeded(counted: Counted[], budget: Budget): string[] {
	const found: string[] = []
	const seen = new Set<string>()
	for (const one of counted) {
		const name = `${one.page.name}, ${one.reader}`
		seen.add(name)
		const allowed = budget[one.page.name]?.[one.reader]
		if (!allowed) found.push(`${name}: has no budget`)
		for (const [what, most] of Object.entries(allowed ?? {})) {
			const needed = one[what as keyof Allowance]
			if (needed > most)
				found.push(`${name}: ${needed} ${what === 'br' ? 'bytes' : what}, allowed are ${most}`)
		}
	}
	for (const [page, readers] of Object.entries(budget))
		for (const reader of Object.keys(readers))
			if (!seen.has(`${page}, ${reader}`)) found.push(`${page}, ${reader}: the page did not open`)
	return found
}
