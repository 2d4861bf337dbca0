import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { extras } from '#tests/support/extras.ts'

const folders = ['app', 'emails', 'prisma', 'workflows']
const sources = folders.flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.(tsx?|mjs|js)$/.test(name) && !name.startsWith('generated'))
		.map((name) => join(folder, name))
		.map((path) => ({ path, text: readFileSync(path, 'utf8') })),
)
/** Including the tests. */
const everything = [
	...sources,
	...readdirSync('tests', { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.(tsx?|mjs)$/.test(name))
		.map((name) => join('tests', name))
		.map((path) => ({ path, text: readFileSync(path, 'utf8') })),
]
const filesWith = (what: RegExp) => sources.filter(({ text }) => what.test(text)).map(({ path }) => path)

test('what is left to the extras exists', () => {
	expect(extras.filter((path) => !existsSync(path))).toEqual([])
})

test('there are sources to look at', () => {
	expect(sources.length).toBeGreaterThan(500)
})

/** Literals spread into an enclosing literal: they only save lines, and disable the check for unknown keys. */
function packedSpreads(path: string, text: string): string[] {
	const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
	const found: string[] = []
	const look = (node: ts.Node) => {
		const spread = ts.isSpreadElement(node) || ts.isSpreadAssignment(node) || ts.isJsxSpreadAttribute(node)
		if (
			spread &&
			(ts.isObjectLiteralExpression(node.expression) || ts.isArrayLiteralExpression(node.expression))
		)
			found.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`)
		ts.forEachChild(node, look)
	}
	look(source)
	return found
}

test('no literal is spread into another literal', () => {
	const packed = everything.filter(({ text }) => /\.\.\.\s*[{[]/.test(text))
	expect(packed.flatMap(({ path, text }) => packedSpreads(path, text))).toEqual([])
})

test('no list is written as one text and cut at its blanks', () => {
	const cut = /(['"`])[^'"`\n]+\1\s*\.split\((['"`]) \2\)|['"`]\.split\(\/\\s\+\/\)/
	expect(everything.filter(({ text }) => cut.test(text)).map(({ path }) => path)).toEqual([])
})

test('no source runs text as a program, or writes markup past React', () => {
	expect(filesWith(/\beval\(|new Function\(|\bvm\.|setTimeout\(['"`]|child_process'\)\.exec/)).toEqual([])
	expect(filesWith(/\.innerHTML|outerHTML|insertAdjacentHTML|document\.write/)).toEqual([])
})

test('nothing is kept in the storage of a browser', () => {
	expect(filesWith(/localStorage|sessionStorage|indexedDB|caches\.open|serviceWorker/)).toEqual([])
})

test('no source turns off the check of a certificate', () => {
	expect(filesWith(/rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED|insecureHTTPParser/)).toEqual([])
})

test('what is secret is made, sealed, hashed and signed by known libraries and no weak way', () => {
	expect(
		filesWith(
			/Math\.random|createHash\(['"](?!sha256)|(?:des-|rc4|[\w-]+-(?:ecb|cbc))['"]|createCipher\(|pseudoRandomBytes/,
		),
	).toEqual([])
	const ciphers = sources.flatMap(({ text }) => [
		...text.matchAll(/create(?:Cipher|Decipher)iv\(['"]([^'"]+)/g),
	])
	expect(new Set(ciphers.map(([, name]) => name))).toEqual(new Set(['aes-256-gcm']))
	const hashes = sources.flatMap(({ text }) => [...text.matchAll(/create(?:Hash|Hmac)\(['"]([^'"]+)/g)])
	expect(new Set(hashes.map(([, name]) => name))).toEqual(new Set(['sha256']))
})

test('every answer that a route makes by itself names its type', () => {
	const bare = sources.filter(
		({ path, text }) =>
			path.startsWith('app/routes') && /new Response\((?!null)/.test(text) && !/content-type/i.test(text),
	)
	expect(bare.map(({ path }) => path)).toEqual([])
})

test('what only the sample world has is behind its switch', () => {
	const routes = readdirSync('app/routes').filter((name) => name.startsWith('dev.'))
	expect(routes.length).toBeGreaterThan(0)
	expect(filesWith(/sampleFactorSecret|samplePassword/).filter((path) => path.startsWith('app/'))).toEqual([
		'app/server/serve.ts',
	])
	const listing = readFileSync('app/domain/sample-inbox/list-sample-mail.server.ts', 'utf8')
	expect(listing.match(/requireSampleWorld\(\)/g)?.length).toBeGreaterThan(2)
	expect(readFileSync('app/domain/sample-inbox/sample-mail-source.server.ts', 'utf8')).toContain(
		'requireSampleWorld()',
	)
})

/** What remains of a condition without its parts in parentheses. */
function outermost(sql: string): string {
	const less = sql.replace(/\([^()]*\)/g, '')
	return less === sql ? sql : outermost(less)
}

test('a condition in SQL that says `or` is in parentheses, since others are joined to it by `and`', () => {
	const open = sources.flatMap(({ path, text }) =>
		[...text.matchAll(/\b(?:where|having|on)\(\s*sql<[^`]*`([^`]*)`/g)]
			.filter(([, sql = '']) => {
				const outer = outermost(sql.replace(/\$\{[^}]*\}/g, ''))
				return /\bor\b/.test(outer) && !/\bcase\b/.test(outer)
			})
			.map(([, sql]) => `${path}: ${sql}`),
	)
	expect(open).toEqual([])
})
