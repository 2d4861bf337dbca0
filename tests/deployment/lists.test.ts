import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { listNames } from '#app/forms/lists/lists.ts'

// What is true of one list stands in its row of `lists` (app/forms/lists/lists.ts) and of `servedLists`
// (app/tables/lists.server.ts): each of them is without a gap, and there is no third.

const tables = ['app/forms/lists/lists.ts', 'app/tables/lists.server.ts']
/** Names that nothing else has. */
const ownNames: readonly string[] = listNames.filter((name) => name.includes('-'))

/** Where a source decides by the name of a list: as a key of a table, or as a case. */
function decisionsIn(path: string, text: string): string[] {
	const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
	const found: string[] = []
	const look = (node: ts.Node) => {
		const name =
			(ts.isPropertyAssignment(node) || ts.isMethodDeclaration(node)) && ts.isStringLiteral(node.name)
				? node.name.text
				: ts.isCaseClause(node) && ts.isStringLiteral(node.expression)
					? node.expression.text
					: undefined
		if (name && ownNames.includes(name))
			found.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${name}`)
		ts.forEachChild(node, look)
	}
	look(source)
	return found
}

test('nothing but the two tables of lists decides by the name of a list', () => {
	const sources = readdirSync('app', { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.tsx?$/.test(name))
		.map((name) => join('app', name))
		.filter((path) => !tables.includes(path))
	const decided = sources.flatMap((path) => decisionsIn(path, readFileSync(path, 'utf8')))
	expect(decided, `write it into the row of the list: ${tables.join(' or ')}`).toEqual([])
})

test('a further table or switch by the names of lists is found', () => {
	const planted = [`const titles = { 'sign-in-log': 1 }`, `switch (list) { case 'export-log': done() }`]
	expect(decisionsIn('planted.ts', planted.join('\n'))).toEqual([
		'planted.ts:1 sign-in-log',
		'planted.ts:2 export-log',
	])
})

/** What the compiler says of a row of `lists`, and in which file it says what is missing. */
function complaintsOf(rows: readonly string[]) {
	const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile)
	const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.')
	const path = resolve('app/forms/lists/planted.ts')
	const text = [
		`import { bundleListOffer as offer } from './bundle-list.ts'`,
		`import { defineList } from './list-definition.ts'`,
		...rows.map((row) => `defineList({ name: 'planted', path: '/planted', readers: [], offer, ${row} })`),
	].join('\n')
	const host = ts.createCompilerHost(options)
	const { getSourceFile, fileExists } = host
	host.fileExists = (name) => resolve(name) === path || fileExists(name)
	host.getSourceFile = (name, version) =>
		resolve(name) === path ? ts.createSourceFile(name, text, version) : getSourceFile(name, version)
	const program = ts.createProgram([path], { ...options, noEmit: true }, host)
	return program.getSemanticDiagnostics(program.getSourceFile(path)).map((found) => ({
		line: text.slice(0, found.start).split('\n').length - 2,
		message: ts.flattenDiagnosticMessageText(found.messageText, '\n'),
		leadsTo: (found.relatedInformation ?? []).map(({ file }) =>
			file?.fileName.slice(dirname(path).length + 1),
		),
	}))
}

test('a list without its alert does not compile, and the compiler leads to what an alert is', () => {
	const found = complaintsOf([
		'',
		'alert: null',
		`alert: { on: 'changed', by: 'gone' }`,
		`alert: { none: 'a log has something new all the time' }`,
		`alert: { on: 'added', by: 'madeOn' }`,
	])
	expect(found.map(({ line }) => line)).toEqual([1, 2, 3])
	expect(found[0]?.message).toContain(`Property 'alert' is missing`)
	for (const { leadsTo } of found.slice(0, 2)) expect(leadsTo).toContain('list-definition.ts')
	expect(found[2]?.message).toContain('BundleSort')
})
