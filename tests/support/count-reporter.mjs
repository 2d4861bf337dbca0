import { writeFileSync } from 'node:fs'

/**
 * Writes the result of the run to COUNTS_FILE, with the names of what failed. An error outside a test, such as a file
 * that does not load, counts as failed.
 */
export default class CountReporter {
	onTestRunEnd(modules, unhandledErrors) {
		const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 }
		const failures = unhandledErrors.map((error) => String(error.message ?? error))
		for (const module of modules) {
			for (const test of module.children.allTests()) {
				const { state } = test.result()
				counts[state]++
				if (state === 'failed') failures.push(`${module.relativeModuleId} > ${test.fullName}`)
			}
			for (const part of [module, ...module.children.allSuites()])
				if (part.errors().length > 0) {
					counts.failed++
					failures.push(`${module.relativeModuleId} ${part.fullName ?? ''}: ${part.errors()[0].message}`)
				}
		}
		writeFileSync(process.env.COUNTS_FILE, JSON.stringify({ ...counts, failures }))
	}
}
