// npm runs this after each installation, in the folder of the project: applies the patches, and makes the database
// client where Prisma's command is installed. Plain JavaScript, since development packages can be absent.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const isInstalled = (name) => existsSync(`node_modules/${name}/package.json`)

function run(command) {
	const { status } = spawnSync(`npx --no-install ${command}`, { stdio: 'inherit', shell: true })
	if (status !== 0) process.exit(status ?? 1)
}

/** The generators of the schema that can run here; all but Prisma's own are development packages. */
function generators() {
	const schema = readFileSync('prisma/schema.prisma', 'utf8')
	return [...schema.matchAll(/^generator (\w+) \{[^}]*?provider\s*=\s*"([^"]+)"/gm)]
		.filter(([, , provider]) => provider === 'prisma-client' || isInstalled(provider))
		.map(([, name]) => `--generator ${name}`)
}

if (isInstalled('patch-package')) run('patch-package --error-on-fail')
if (isInstalled('prisma')) run(`prisma generate ${generators().join(' ')}`)
