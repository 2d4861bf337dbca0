import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Never loaded: types, sources of compiled code, maps, documents; licences remain. */
const neverLoaded = /\.(d\.[cm]?ts|[cm]?tsx?|map|md|markdown|woff|s?css|bare)$/i
const licence = /^(licen[cs]e|copying|notice)/i

/** Of these packages only the files named are loaded. */
const loaded = [
	// One of six dialects, and one of two compilers.
	[/^@prisma\/client$/, /^runtime\/(client|query_compiler_fast_bg\.postgresql)\./],
	// Fonts as `app/platform/pdf/font-parts.ts` reads them.
	[/^@fontsource\//, /^(unicode\.json$|files\/.*-(400|700)-normal\.woff2$)/],
	[/^elkjs$/, /^lib\/elk\.bundled\.js$/],
	// The others are for browsers.
	[/^@protobi\/exceljs$/, /^(excel\.js|lib\/)/],
	[/^docx$/, /^dist\/index\.mjs$/],
	[/^libphonenumber-js$/, /^(?!bundle\/)/],
	// Holidays need the orbit of the Earth; not those of the other planets.
	[/^astronomia$/, /^(?!(lib\/)?data\/(vsop87(?!Bearth)|elpMppDeFull))/],
]

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** Whether production loads a file of a package, or must have it as its licence. */
function isLoaded(name, file) {
	if (file === 'package.json' || licence.test(file)) return true
	const [, only] = loaded.find(([packages]) => packages.test(name)) ?? []
	return !neverLoaded.test(file) && (only?.test(file) ?? true)
}

/** Returns the files of an installed package that production loads, by their path in the project. */
export function loadedFiles(root, path) {
	const name = nameOf(path)
	const list = (folder) =>
		readdirSync(join(root, path, folder), { withFileTypes: true }).flatMap((entry) => {
			const file = folder ? `${folder}/${entry.name}` : entry.name
			if (!entry.isDirectory()) return isLoaded(name, file) ? [`${path}/${file}`] : []
			// Packages within a package are listed as packages of their own.
			return entry.name === 'node_modules' ? [] : list(file)
		})
	return list('')
}
