// `npm run figures`: prints numbers of files, lines and imports beside their limits; `-- FOLDER` counts another tree.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { importGraph } from './import-graph.mjs'
import { root as here } from './prepared.mjs'

const root = resolve(process.argv[2] ?? here)

const scripts = /\.(ts|tsx|js|mjs|cjs)$/
/** Generated or installed files. */
const left = /^(node_modules|build|data|prisma\/generated|tests\/\.artifacts|\.git)$/
const words = /^(app\/i18n|emails)\/messages\//

function filesBelow(folder) {
	return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
		const path = folder ? `${folder}/${entry.name}` : entry.name
		if (left.test(path)) return []
		if (entry.isDirectory()) return filesBelow(path)
		return scripts.test(entry.name) ? [path] : []
	})
}

const linesOf = (path) => readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length

const all = filesBelow('')
const sources = all.filter((path) => !path.startsWith('tests/') && !words.test(path))
const sizes = sources.map(linesOf).toSorted((one, other) => one - other)
const share = (part) => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * part))] ?? 0

const { imports, refused } = await importGraph(root)
const upward = refused.filter(({ rule }) => rule !== 'no-cycles')

/** Returns the files from which a file imports values. Types are not counted: an editor shows them in place. */
const valuesOf = (path) =>
	(imports.get(path) ?? []).filter(({ typeOnly }) => !typeOnly).map((taken) => taken.path)
const allOf = (path) => (imports.get(path) ?? []).map((taken) => taken.path)

/** Returns a file and all files that it imports, directly or indirectly. */
function reachedFrom(start, taken = valuesOf) {
	const found = new Set([start])
	for (const path of found) for (const next of taken(path)) found.add(next)
	return found
}

/** Finds groups of files that import each other. */
function findCircles() {
	const reach = new Map([...imports.keys()].map((path) => [path, reachedFrom(path, allOf)]))
	const groupOf = (path) => [...reach.get(path)].filter((other) => reach.get(other)?.has(path))
	const groups = [...reach.keys()].map(groupOf).filter((group) => group.length > 1)
	return [...new Set(groups.map((group) => group.toSorted().join(' ')))]
}

/** Base layers and vocabulary that every file uses: learned once, so they are not counted again for each page. */
const ground =
	/^(app\/(platform|i18n|components\/(ui|form|layout)|domain\/core)|prisma\/generated)\/|^workflows\/(abilities|names|roles|vocabulary)\.ts$/
const above = (paths) => paths.flatMap(valuesOf).filter((path) => !ground.test(path))
const folderOf = (path) => path.slice(0, path.lastIndexOf('/'))

/** A step, and where it leads, are the same for every page: what they call is counted for the step. */
const step = 'app/domain/steps/take-step.server.ts'
const ofStep = [step, 'app/domain/work/path-after-step.server.ts']

const opened =
	'Files opened: of an operation, its own and those it calls; of a page, those of its folder, those they call, and those\n' +
	'that the operations among them call, except for a step. Base layers, vocabulary and types are not counted.'

function openedFor(start) {
	const page = start.startsWith('app/routes/')
	const own = page
		? [...reachedFrom(start, (path) => valuesOf(path).filter((next) => folderOf(next) === folderOf(start)))]
		: [start]
	const called = above(own)
	const operations = page
		? called.filter((path) => path.startsWith('app/domain/') && !ofStep.includes(path))
		: []
	return [...new Set([...own, ...called, ...above(operations)])].filter((path) => scripts.test(path))
}

const circles = findCircles()
const starts = {
	'the request page': ['app/routes/requests.$requestId._index/route.tsx', '<= 25'],
	'the need page': ['app/routes/requests.$requestId.needs.$needId._index/route.tsx', '<= 30'],
	'the delivery page': ['app/routes/deliveries.$deliveryId/route.tsx', '<= 25'],
	'the programme page': ['app/routes/programmes.$programmeId._index/route.tsx', '<= 25'],
	'My work': ['app/routes/work/route.tsx', '<= 20'],
	'one step': [step, '<= 7'],
	'a step of a practice': ['app/domain/practices/take-practice-step.server.ts', '<= 7'],
}
// Another tree may have some of them only.
const found = Object.entries(starts).filter(([, [start]]) => imports.has(start))
const walks = found.flatMap(([what, [start, aim]]) => [
	[`files reachable from ${what}`, reachedFrom(start).size, ''],
	[`files opened to understand ${what}`, openedFor(start).length, aim],
])

const table = [
	['figure', 'here', 'aim'],
	['script files, words and tests included', all.length, '<= 2000'],
	['source files', sources.length, ''],
	['source files under 15 lines', sizes.filter((size) => size < 15).length, '<= 30'],
	[
		'median / 95th / max lines of source',
		`${share(0.5)} / ${share(0.95)} / ${share(1)}`,
		'50-90 / 180 / 300',
	],
	['flat files in app/domain', all.filter((path) => /^app\/domain\/[^/]+$/.test(path)).length, '0'],
	['circles of imports, those of types included', circles.length, '0'],
	['imports that a layer or floor refuses', upward.length, '0'],
	...walks,
]
const widest = Math.max(...table.map(([figure]) => figure.length))
for (const [figure, value, aim] of table)
	console.log(`${figure.padEnd(widest)}  ${String(value).padStart(13)}  ${aim}`.trimEnd())

console.log(`\n${opened}`)
for (const [what, [start]] of found) {
	console.log(`\nOpened to understand ${what}:`)
	for (const path of openedFor(start)) console.log(`${String(linesOf(path)).padStart(5)}  ${path}`)
}
for (const circle of circles) console.log(`\nCircle: ${circle}`)
for (const { from, to, rule } of upward) console.log(`\nRefused by ${rule}: ${from} -> ${to}`)
