import { writeFileSync } from 'node:fs'

/**
 * Writes the result of the run to COUNTS_FILE. An error outside a test, such as a file that does not load, counts as
 * failed.
 */
export default class CountReporter {
	onTestRunEnd(modules, unhandledErrors) {
		const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 }
		for (const module of modules) {
			for (const test of module.children.allTests()) counts[test.result().state]++
			for (const part of [module, ...module.children.allSuites()])
				if (part.errors().length > 0) counts.failed++
		}
		writeFileSync(process.env.COUNTS_FILE, JSON.stringify(counts))
	}
}
