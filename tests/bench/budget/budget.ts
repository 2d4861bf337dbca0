import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { flatRoutes } from '@remix-run/dev/dist/config/flat-routes.js'
import { isShownTo } from '#tests/matrix/row.ts'
import { table } from '#tests/matrix/table.ts'
import type { Counted } from '../pages/count.ts'

/** What one view of a page by one reader may need at most. */
type Allowance = { statements: number; transactions: number; br: number }

/** Page and reader -> allowance. */
type Budget = Record<string, Record<string, Allowance>>

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

/** Pages that cannot be opened in the sample world, and why. Pages under `dev.` exist only there and are not measured. */
const cannotBeOpened = {
	'practices.$practiceId_.edit': 'the practices of the sample world can no longer be changed',
	'administration.synonyms.$synonymId': 'no synonym was added',
	'allocations.$runId': 'no allocation was run',
	'bundles.$bundleId': 'no needs are bundled',
	'invitation.$token': 'opens with a link that is sent once',
	'requests.$requestId.clarification.$place': 'no clarification that is open unlocks a section',
	'requests.$requestId.clarification.attachments': 'no clarification that is open unlocks the attachments',
	'requests.$requestId.notifications_.$noticeId': 'no worker sends e-mails there, so that none has a text',
	'sign-in_.enrol': 'of a session that has not the second factor',
	'sign-in_.factor': 'of a session that has not the second factor',
	'sign-in_.lost-factor': 'of a session that has not the second factor',
	'sign-in_.new-password.$token': 'opens with a link that is sent once',
	'undeliverable.$noticeId': 'no e-mail came back',
}

const isPage = (file: string) => /^export default /m.test(readFileSync(`app/${file}`, 'utf8'))
const parameters = (path: string) => path.split(':').length

/** Routes of pages that some role may open; those with the fewest parameters first. */
function findRoutes() {
	const opened = Object.entries(table).filter(([, row]) => isShownTo(row))
	const names = new Set(opened.map(([name]) => name).filter((name) => !name.startsWith('dev.')))
	return Object.values(flatRoutes('app', ['**/.*', '**/*.css']))
		.map(({ id, path = '', file }) => ({ name: id.replace('routes/', ''), path, file }))
		.filter(({ name, file }) => names.has(name) && isPage(file))
		.sort((one, other) => parameters(one.path) - parameters(other.path))
}

/** Returns the names of the routes that could be opened but are not, by any of these addresses. */
export function forgottenPages(addresses: readonly string[]): string[] {
	const routes = findRoutes().map((route) => ({
		...route,
		pattern: new RegExp(`^/${route.path.replaceAll(/:\w+/g, '[^/]+')}(\\?|$)`),
	}))
	const measured = new Set(addresses.map((path) => routes.find(({ pattern }) => pattern.test(path))?.name))
	return routes.map(({ name }) => name).filter((name) => !measured.has(name) && !(name in cannotBeOpened))
}
