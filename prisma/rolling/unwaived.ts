import { LAST_UNCHECKED, type Migration, waiversOf } from '../known-migrations.ts'
import type { Catalogue } from './catalogue.ts'
import { findingsOf } from './findings.ts'

/** A database that migrations are tried on. */
type Trial = { read: () => Promise<Catalogue>; apply: (migration: Migration) => Promise<unknown> }

/**
 * Applies migrations one by one to an empty database and returns what a running older release may not bear and no
 * `rolling.txt` answers, and answers to what a migration does not do; each in one line that begins with the migration.
 */
export async function unwaived(trial: Trial, migrations: readonly Migration[]): Promise<string[]> {
	const unchecked = migrations.filter(({ name }) => name <= LAST_UNCHECKED)
	for (const migration of unchecked) await trial.apply(migration)
	const lines: string[] = []
	let before = await trial.read()
	for (const migration of migrations.slice(unchecked.length)) {
		await trial.apply(migration)
		const after = await trial.read()
		const { name, concurrent } = migration
		const found = findingsOf(before, after).filter((one) => !(concurrent && one.startsWith('builds index ')))
		const waived = waiversOf(name).map(({ finding }) => finding)
		lines.push(
			...found.filter((one) => !waived.includes(one)).map((one) => `${name}: ${one}`),
			...waived.filter((one) => !found.includes(one)).map((one) => `${name}: does not do this: ${one}`),
		)
		before = after
	}
	return lines
}
