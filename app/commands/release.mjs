// `npm run release -- FOLDER`, after `npm run build`: copies what production needs into an empty folder, which then
// starts with Node alone, and prints its size.
import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './prepared.mjs'
import { loadedFiles } from './release/files.mjs'
import { productionPackages } from './release/packages.mjs'

const list = (folder, wanted = /./) =>
	readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && wanted.test(entry.name))
		.map(({ parentPath, name }) => join(parentPath, name).slice(root.length))

/** Our own files: the build, and what its programs read where the sources are. */
const own = () => [
	'package.json',
	'LICENSE',
	'prisma/owner.sql',
	...list('build/client'),
	...list('build/server', /\.(js|json|wasm)$/),
	...list('prisma/migrations'),
	...list('app/platform/pdf', /\.typ$/),
	...list('app/domain/iati/schemas'),
]

function copy(files, folder) {
	let size = 0
	for (const file of files) {
		mkdirSync(dirname(join(folder, file)), { recursive: true })
		copyFileSync(join(root, file), join(folder, file))
		size += statSync(join(root, file)).size
	}
	return size
}

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(0).padStart(4)} MB`

const [folder] = process.argv.slice(2)
if (!folder || (existsSync(folder) && readdirSync(folder).length > 0)) {
	console.error('Usage: npm run release -- FOLDER, which is empty or does not exist')
	process.exit(2)
}
if (!existsSync(join(root, 'build/server/web.js'))) {
	console.error('Nothing is built: npm run build')
	process.exit(1)
}
const packages = productionPackages(root)
const built = copy(own(), folder)
const loaded = copy(
	packages.flatMap((path) => loadedFiles(root, path)),
	folder,
)
console.log(`${megabytes(built)}  build, migrations and templates of documents`)
console.log(`${megabytes(loaded)}  ${packages.length} packages`)
console.log(`${megabytes(built + loaded)}  in all`)
