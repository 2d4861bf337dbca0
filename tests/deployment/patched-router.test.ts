import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { flatRoutes } from '@remix-run/dev/dist/config/flat-routes.js'
import { describe, expect, test } from 'vitest'
import { isNightly } from '#tests/support/nightly.ts'
import { messageOf } from '#tests/support/present.ts'
import remixConfig from '../../remix.config.js'

type Route = { id: string; path?: string; index?: boolean; caseSensitive?: boolean; children?: Route[] }
type Match = { pathname: string; pathnameBase: string; params: object; route: Route }
type Router = {
	matchRoutes(routes: Route[], location: string, basename?: string): Match[] | null
	matchPath(pattern: object, pathname: string): object | null
}

const require = createRequire(import.meta.url)
const place = createRequire(require.resolve('@remix-run/react')).resolve('@remix-run/router')
const patched: Router = require(place)
// The copy for browsers, in which nothing is changed.
const original: Router = await import(pathToFileURL(place.replace('router.cjs.js', 'router.js')).href)

const files = Object.values(flatRoutes('app', remixConfig.ignoredRouteFiles))

/** The routes of the product, or a tree with all the same paths to which letter case matters. */
function tree(caseSensitive = false): Route[] {
	const children = (parentId: string): Route[] =>
		files
			.filter((file) => file.parentId === parentId)
			.map(({ id, path, index }) => ({
				id,
				caseSensitive,
				...(path !== undefined && { path }),
				...(index ? { index: true } : { children: children(id) }),
			}))
	return [{ id: 'root', path: '', children: children('root') }]
}

const ids = ['0198a1c2-0000-7000-8000-000000000001', 'a b', '%2F', 'new']
const forms: ((path: string) => string)[] = [
	(path) => path,
	(path) => path.toUpperCase(),
	(path) => `${path}/`,
	(path) => `/${path}`,
	(path) => path.replaceAll('/', '//'),
	(path) => `${path}/more`,
	(path) => path.replace(/\/[^/]*$/, ''),
	(path) => path.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
	(path) => `${path}.json`,
	(path) => encodeURI(path),
]
const addresses = [
	...new Set(
		files.flatMap(({ path = '' }) =>
			ids.flatMap((id) => {
				const filled = `/${path.replace(/:\w+\??/g, id).replace('*', 'a/b')}`
				return forms.map((form) => form(filled))
			}),
		),
	),
	'',
	'/',
	'//',
]

function outcome(router: Router, routes: Route[], address: string, basename: string | undefined) {
	try {
		const found = router.matchRoutes(routes, address, basename)
		return JSON.stringify(found?.map(({ route, ...match }) => ({ ...match, id: route.id })))
	} catch (error) {
		return messageOf(error)
	}
}

describe('the changed router finds what the original finds', () => {
	test.each([undefined, '/', '/under/a/path'])('under %s, for every route', (basename) => {
		expect(addresses.length).toBeGreaterThan(2500)
		// Most of them under the one that the product has; all only by night, since the original takes long to compare.
		const part = isNightly ? 1 : basename === '/' ? 3 : 11
		const those = addresses.filter((_, at) => at % part === 0)
		const asked = those.map((address) => (basename && basename !== '/' ? basename + address : address))
		const some = asked.filter((_, at) => at % 5 === 0)
		for (const [routes, all] of [
			[tree(), asked],
			[tree(true), some],
		] as const)
			expect(
				all.filter(
					(address) =>
						outcome(patched, routes, address, basename) !== outcome(original, routes, address, basename),
				),
			).toEqual([])
	})

	test('by one pattern, to its end or not, with letter case or without', () => {
		for (const { path = '' } of files)
			for (const caseSensitive of [true, false])
				for (const end of [true, false, undefined])
					for (const asked of [path, `${path}/more`, path.toUpperCase()]) {
						const pattern = { path, caseSensitive, end }
						expect(patched.matchPath(pattern, `/${asked}`)).toEqual(original.matchPath(pattern, `/${asked}`))
					}
	})
})

test('after each installation it is changed, and only in the releases that were compared', () => {
	for (const file of [
		'@remix-run/router/dist/router.cjs.js',
		'@remix-run/react/dist/server.js',
		'react-router-dom/server.js',
	])
		expect(readFileSync(`node_modules/${file}`, 'utf8')).toContain('// Patched:')
	const release = (name: string): string => require(`${name}/package.json`).version
	// With another release: compare, then change the numbers here and in the name of the patch.
	expect(release('@remix-run/react')).toBe('2.17.5')
	expect(release('@remix-run/router')).toBe('1.23.3')
	expect(release('react-router-dom')).toBe('6.30.4')
})
