import { join } from 'node:path'
import { buildPrograms } from '#app/build/programs.ts'

const folder = 'build/tests'
const names = ['stepper', 'letter-sender', 'outage-worker', 'export-worker'] as const
type Program = (typeof names)[number]

/** The built form of a program of these tests. */
export const programOf = (name: Program) => join(folder, `${name}.js`)

/**
 * Builds the programs that are killed, as those of production are built: from the sources each of their many starts
 * would load for seconds.
 */
export default async function buildProgramsOfTests() {
	const { build } = await import('vite')
	await build({
		configFile: false,
		logLevel: 'error',
		plugins: [buildPrograms({})],
		esbuild: { jsxDev: false },
		build: {
			ssr: true,
			outDir: folder,
			target: 'node20',
			rollupOptions: {
				input: names.map((name) => `tests/faults/${name}.ts`),
			},
		},
	})
}
