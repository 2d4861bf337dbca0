import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { strictest } from '#workflows/classification-facts.ts'
import { deliveryStatusFacts } from '#workflows/delivery/status-facts.ts'
import { needStatusFacts } from '#workflows/need/status-facts.ts'
import { practiceStatuses } from '#workflows/practice/chart.ts'
import { programmeStatuses } from '#workflows/programme/statuses.ts'
import { requestStatusFacts } from '#workflows/request/status-facts.ts'

// Statements name no status of a request, need or delivery: a new status would silently be left out of them. They take
// their lists from the tables of facts beside the charts, which do not compile without it.

const ofCharts = [requestStatusFacts, needStatusFacts, deliveryStatusFacts].flatMap(Object.keys)
/** Other rows have statuses of the same names: theirs are told by the name of the table before the column. */
const ofOthers: readonly string[] = [
	...programmeStatuses,
	...practiceStatuses,
	'draft',
	'confirmed',
	'failed',
]
const tables = ['request', 'need', 'delivery', 'r', 'n', 'd']

const compared =
	/(?:(\w+)\.)?status(?:::text)?\s*(?:=|<>|!=|not\s+in|in)\s*\(?\s*('[^']*'(?:\s*,\s*'[^']*')*)/gi

/** The statuses that are written into the statements of a source, each with its line. */
function literalsIn(path: string, text: string): string[] {
	const found: string[] = []
	// Few sources compare a status with a text anywhere: only they are parsed.
	if (text.search(compared) < 0) return found
	const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
	const look = (node: ts.Node) => {
		if (ts.isTaggedTemplateExpression(node) && /\bsql\b/.test(node.tag.getText())) {
			const statement = node.template.getText()
			for (const match of statement.matchAll(compared)) {
				const [, table = '', list = ''] = match
				const statuses = [...list.matchAll(/'([^']*)'/g)].map(([, name = '']) => name)
				const own = statuses.filter(
					(name) => ofCharts.includes(name) && (!ofOthers.includes(name) || tables.includes(table)),
				)
				const at = source.getLineAndCharacterOfPosition(node.template.getStart() + match.index).line + 1
				found.push(...own.map((name) => `${path}:${at} ${name}`))
			}
		}
		ts.forEachChild(node, look)
	}
	look(source)
	return found
}

test('no statement names a status of a request, need or delivery', () => {
	const sources = readdirSync('app', { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.tsx?$/.test(name))
		.map((name) => join('app', name))
	const named = sources.flatMap((path) => literalsIn(path, readFileSync(path, 'utf8')))
	expect(
		named,
		'take the list from workflows/{request,need,delivery}/status-facts.ts: fixed(needStatusesThat(…))',
	).toEqual([])
})

test('a status that is written into a statement is found', () => {
	const [request, need, delivery] = [requestStatusFacts, needStatusFacts, deliveryStatusFacts].map((facts) =>
		Object.keys(facts).filter((status) => !ofOthers.includes(status)),
	)
	const [shared = ''] = ofCharts.filter((status) => ofOthers.includes(status))
	const [waiting, ended, first, last] = [request?.[0], need?.[0], delivery?.[0], delivery?.at(-1)]
	const planted = [
		`sql\`select 1 from need where need.status in ('${waiting}', '${ended}')\``,
		`sql\`case when r.status = '${shared}' then 1 end\``,
		`Prisma.sql\`delivery.status not in ('${first}')\``,
		`sql<string>\`status <> '${last}' and programme.status = '${shared}'\``,
	].map((text, at) => `const statement${at} = ${text}`)
	expect(literalsIn('planted.ts', planted.join('\n'))).toEqual([
		`planted.ts:1 ${waiting}`,
		`planted.ts:1 ${ended}`,
		`planted.ts:2 ${shared}`,
		`planted.ts:3 ${first}`,
		`planted.ts:4 ${last}`,
	])
})

test('what a classification asks of UNODC stands in its table alone', () => {
	const named = ['app', 'workflows'].flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.tsx?$/.test(name))
			.map((name) => join(folder, name))
			.filter((path) => new RegExp(`'${strictest}'`).test(readFileSync(path, 'utf8'))),
	)
	expect(
		named.sort(),
		'ask isClassified or classificationsThat of workflows/classification-facts.ts',
	).toEqual(['workflows/classification-facts.ts', 'workflows/vocabulary.ts'])
})
