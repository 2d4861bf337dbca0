// Everything a commit must pass before its tests run: format, lint, types, layers, dead code, and the rules of the house.
import { spawn } from 'node:child_process'
import { root, typeCheck } from './prepared.mjs'

/** Rules that are checked by reading the sources: literals, names, spreads, days. A failure says where to go. */
const rules = ['source', 'status-literals', 'lists', 'readme'].map(
	(name) => `tests/deployment/${name}.test.ts`,
)

const checks = [
	['format and lint', 'biome check --error-on-warnings .', 'npx biome check --write .'],
	['types', `tsc ${typeCheck.join(' ')}`],
	['layers', 'depcruise app workflows emails prisma tests --config .dependency-cruiser.cjs'],
	['dead code', 'knip'],
	['called by tests alone', 'knip --production'],
	['rules of the house', `vitest run --reporter=dot ${rules.join(' ')}`],
]

function run([name, command, cure]) {
	return new Promise((resolve) => {
		const child = spawn(`npx ${command}`, { cwd: root, shell: true })
		let output = ''
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
		child.on('close', (code) => {
			console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name}`)
			if (code !== 0) console.log(`${output}${cure ? `\nMost of it is mended by: ${cure}\n` : ''}`)
			resolve(code === 0)
		})
	})
}

// Two at a time: more would only wait for each other on a small machine.
const results = []
for (let at = 0; at < checks.length; at += 2)
	results.push(...(await Promise.all(checks.slice(at, at + 2).map(run))))
process.exit(results.every(Boolean) ? 0 : 1)
