import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('./migrations/', import.meta.url))

export type Migration = {
	name: string
	sql: string
	checksum: string
	/** Whether a release that does not know it cannot work on a database that has it. */
	stopsOlder: boolean
	/** Whether it builds indexes beside other work, which no transaction can do. */
	concurrent: boolean
}

/** The last migration of a time when none said what it asks of a running older release. */
export const LAST_UNCHECKED = '20261201046000_new_notices_in_one_query'

/** Every migration of this release, oldest first. */
export const listMigrations = (): Migration[] =>
	readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => {
			const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
			const stops = waiversOf(name).some(({ verdict }) => verdict === 'stops')
			return {
				name,
				sql,
				checksum: createHash('sha256').update(sql).digest('hex'),
				stopsOlder: name <= LAST_UNCHECKED || stops,
				concurrent: /^(create|drop) .*\bconcurrently\b/m.test(sql),
			}
		})
		.sort((a, b) => (a.name < b.name ? -1 : 1))

/** Returns the notes for operators of these migrations: the texts of their `operators.txt`, in order. */
export const notesForOperators = (names: readonly string[]): string[] =>
	names.map((name) => beside(name, 'operators.txt')).filter((text) => text !== null)

function beside(migration: string, file: string): string | null {
	const path = join(folder, migration, file)
	return existsSync(path) ? readFileSync(path, 'utf8').trim() : null
}

/** What a migration says of one of its changes: a running older release bears it, or has to be stopped first. */
export type Waiver = { finding: string; verdict: 'borne' | 'stops'; reason: string }

/** Returns the lines of `rolling.txt` of a migration; none without that file. Throws for a line of another form. */
export const waiversOf = (migration: string): Waiver[] =>
	(beside(migration, 'rolling.txt') ?? '')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => {
			const [, verdict, finding, reason] = /^(borne|stops): (.+?)\. (\S.*)$/.exec(line) ?? []
			if (!finding || !reason || (verdict !== 'borne' && verdict !== 'stops'))
				throw new Error(
					`${migration}/rolling.txt has "borne: FINDING. REASON" or "stops: FINDING. REASON" in each line, not: ${line}`,
				)
			return { finding, verdict, reason }
		})
