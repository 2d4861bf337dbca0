// Run after each installation: Remix ranks all routes and compiles their paths again for every request, 2-5 ms of
// processor time. No setting avoids that, so the server's copies of three files are changed to do it once.
// tests/deployment/patched-router.test.ts compares the result with the original.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const modules = new URL('../../node_modules/', import.meta.url)
const version = (name) => JSON.parse(readFileSync(new URL(`${name}/package.json`, modules), 'utf8')).version

/** The releases that the changes were written for: another one is compared anew before it is listed here. */
const written = { '@remix-run/react': '2.17.5', '@remix-run/router': '1.23.3', 'react-router-dom': '6.30.4' }

const changes = {
	'@remix-run/router/dist/router.cjs.js': [
		[
			`  let branches = flattenRoutes(routes);
  rankRouteBranches(branches);
  let matches = null;`,
			`  let branches = branchesOf(routes);
  let matches = null;`,
		],
		[
			`let [matcher, compiledParams] = compilePath(pattern.path, pattern.caseSensitive, pattern.end);`,
			`let [matcher, compiledParams] = compiledPath(pattern.path, pattern.caseSensitive, pattern.end);`,
		],
		[
			`function matchRoutesImpl(routes, locationArg, basename, allowPartial) {`,
			`// Patched: routes of a server never change, so branches are ranked once and each path is compiled once.
const isServer = typeof document === "undefined";
const knownBranches = new WeakMap();
const knownPaths = new Map();
function branchesOf(routes) {
  let branches = isServer ? knownBranches.get(routes) : undefined;
  if (!branches) {
    branches = flattenRoutes(routes);
    rankRouteBranches(branches);
    if (isServer) knownBranches.set(routes, branches);
  }
  return branches;
}
function compiledPath(path, caseSensitive, end) {
  if (!isServer) return compilePath(path, caseSensitive, end);
  let key = \`\${caseSensitive ? 1 : 0}\${end === false ? 0 : 1}\${path}\`;
  let known = knownPaths.get(key);
  if (!known) {
    known = compilePath(path, caseSensitive, end);
    if (knownPaths.size < 5000) knownPaths.set(key, known);
  }
  return known;
}
function matchRoutesImpl(routes, locationArg, basename, allowPartial) {`,
		],
	],
	'@remix-run/react/dist/server.js': [
		[
			`  let routes$1 = routes.createServerRoutes(manifest.routes, routeModules, context.future, context.isSpaMode);`,
			`  // Patched: the same array for every request of a build, which the router keeps its branches by.
  let routes$1 = knownRoutes.get(manifest.routes);
  if (!routes$1) {
    routes$1 = routes.createServerRoutes(manifest.routes, routeModules, context.future, context.isSpaMode);
    knownRoutes.set(manifest.routes, routes$1);
  }`,
		],
		[
			`function RemixServer({`,
			`const knownRoutes = new WeakMap();
function RemixServer({`,
		],
	],
	'react-router-dom/server.js': [
		[
			`  let manifest = {};
  let dataRoutes = router.UNSAFE_convertRoutesToDataRoutes(routes, reactRouter.UNSAFE_mapRouteProperties, undefined, manifest);`,
			`  // Patched: an array of routes is converted once.
  let known = knownDataRoutes.get(routes);
  if (!known) {
    let manifest = {};
    known = { manifest, dataRoutes: router.UNSAFE_convertRoutesToDataRoutes(routes, reactRouter.UNSAFE_mapRouteProperties, undefined, manifest) };
    knownDataRoutes.set(routes, known);
  }
  let { manifest, dataRoutes } = known;`,
		],
		[
			`function createStaticRouter(routes, context, opts = {}) {`,
			`const knownDataRoutes = new WeakMap();
function createStaticRouter(routes, context, opts = {}) {`,
		],
	],
}

/** Returns a file with its changes; throws where the text to change is not there exactly once. */
function patched(file, text) {
	return changes[file].reduce((before, [from, to]) => {
		if (before.includes(to)) return before
		if (before.split(from).length !== 2)
			throw new Error(`${file} is not the file that this patch was written for.`)
		return before.replace(from, () => to)
	}, text)
}

/** Whether every file is changed. */
export const isPatched = () =>
	Object.entries(changes).every(([file, all]) => {
		const text = readFileSync(new URL(file, modules), 'utf8')
		return all.every(([, to]) => text.includes(to))
	})

/** Changes the files, each as a new file: one that is linked to from elsewhere stays as it is there. */
export function patch() {
	for (const [name, known] of Object.entries(written))
		if (version(name) !== known)
			throw new Error(`${name} ${version(name)} has not been compared: ${known} has.`)
	for (const file of Object.keys(changes)) {
		const place = fileURLToPath(new URL(file, modules))
		writeFileSync(`${place}.new`, patched(file, readFileSync(place, 'utf8')))
		renameSync(`${place}.new`, place)
	}
}

